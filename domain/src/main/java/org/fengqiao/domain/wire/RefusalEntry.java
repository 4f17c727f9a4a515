package org.fengqiao.domain.wire;

import java.time.Instant;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// A command that was understood and refused, or a request that was to change something and was
/// refused, as it stands in the audit 审计. Nothing was changed by it.
///
/// @param number counted up, in the order of writing, with gaps
/// @param name of the user, as it was shown then
/// @param terminal the address it came from
/// @param command null where it was no command
/// @param incident that was to be changed; null for a report, and where an order is unknown
/// @param action of the workflow that was asked for, or `REGISTER`, `ISSUE`, `RECALL`; of a request
///   its method and path, such as `POST /handovers/{number}/sign`
/// @param code of the refusal, as in the outcome, such as `not-allowed`
public record RefusalEntry(
        long number,
        Instant at,
        String user,
        String name,
        Role role,
        String terminal,
        @Nullable CommandId command,
        @Nullable IncidentId incident,
        String action,
        String code) {}
