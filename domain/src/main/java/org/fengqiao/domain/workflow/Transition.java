package org.fengqiao.domain.workflow;

import java.util.List;
import java.util.Set;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// One row of the workflow table.
///
/// @param from state code; null for the row that creates an incident
/// @param action e.g. `ACCEPT`; together with `from` it names the row
/// @param roles who may take it
/// @param guards names of conditions on incident and user, all of which must hold; see [Guard]
/// @param required keys of the fields that must be given, e.g. `reason`, `department`, `result`
/// @param rung the rung of an order on this incident that takes this transition by itself; null
///   where none does
/// @param line where the row stands in its file, for messages
public record Transition(
        @Nullable String from,
        String action,
        String to,
        Set<Role> roles,
        List<Guard> guards,
        List<String> required,
        ClockEffect clock,
        @Nullable Rung rung,
        String nameZh,
        String nameEn,
        int line) {

    public Transition {
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        required = List.copyOf(required);
    }
}
