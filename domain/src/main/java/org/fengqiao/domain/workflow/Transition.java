package org.fengqiao.domain.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// One row of the workflow table.
///
/// @param from state code; null for the row that creates an incident
/// @param action e.g. `ACCEPT`; together with `from` it names the row
/// @param roles who may take it
/// @param guards conditions on incident, user and fields, all of which must hold
/// @param required keys of the fields that must be given, e.g. `reason`, `department`, `result`
/// @param optional keys of further fields that take effect where they are given
/// @param effects what it does to the marks of the case
/// @param counts what statistics count it as; none for most rows
/// @param rung the rung of an order on this incident that takes this transition by itself; null
///   where none does
/// @param event what happens by itself and then takes this transition; null where nothing does
/// @param line where the row stands in its file, for messages
public record Transition(
        @Nullable String from,
        String action,
        String to,
        Set<Role> roles,
        List<Condition> guards,
        List<String> required,
        List<String> optional,
        ClockEffect clock,
        List<Consequence> effects,
        Set<Milestone> counts,
        @Nullable Rung rung,
        @Nullable CaseEvent event,
        String nameZh,
        String nameEn,
        int line) {

    public Transition {
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        effects = List.copyOf(effects);
        // A backend that knows nothing of them sends none.
        counts = Set.copyOf(Objects.requireNonNullElse(counts, Set.of()));
    }

    /// Whether a guard of that kind is among its conditions, whatever its argument.
    public boolean asks(Guard guard) {
        return guards.stream().anyMatch(condition -> condition.guard() == guard);
    }

    /// Whether it has that effect, whatever its subject.
    public boolean has(Effect effect) {
        return effects.stream().anyMatch(each -> each.effect() == effect);
    }

    /// Whether it endorses, gives or refuses what is asked for under a subject.
    boolean settles(String subject) {
        return effects.stream()
                .anyMatch(each -> subject.equals(each.subject()) && each.effect() != Effect.ASK);
    }

    /// Whether a user may take it by hand; the others are taken by an order's rung or an event.
    public boolean byHand() {
        return rung == null && event == null;
    }
}
