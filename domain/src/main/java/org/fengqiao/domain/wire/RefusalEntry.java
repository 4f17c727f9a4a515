package org.fengqiao.domain.wire;

import java.time.Instant;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// A command that was understood and refused, as it stands in the audit 审计. Nothing was changed by
/// it.
///
/// @param number counted up, in the order of writing, with gaps
/// @param name of the user, as it was shown then
/// @param terminal the address the command came from
/// @param incident that was to be changed; null for a report, and where an order is unknown
/// @param action of the workflow that was asked for, or `REGISTER`, `ISSUE`, `RECALL`
/// @param code of the refusal, as in the outcome, such as `not-allowed`
public record RefusalEntry(
        long number,
        Instant at,
        String user,
        String name,
        Role role,
        String terminal,
        CommandId command,
        @Nullable IncidentId incident,
        String action,
        String code) {}
