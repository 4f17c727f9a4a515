package org.fengqiao.backend.incident;

import org.fengqiao.backend.audit.RefusalTrail.Attempt;
import org.fengqiao.backend.incident.Writer.CommandRequest;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.jspecify.annotations.Nullable;

/// Says of a refused command what the audit keeps of it.
final class Attempts {

    private Attempts() {}

    static Attempt of(CommandRequest request, Refusal refusal, Moment moment) {
        Command command = request.command();
        return new Attempt(
                request.caller(),
                command.commandId(),
                incident(command, moment),
                action(command),
                refusal.code());
    }

    private static @Nullable IncidentId incident(Command command, Moment moment) {
        return switch (command) {
            case Command.Register _ -> null;
            case Command.Act act -> act.incident();
            case Command.IssueOrder issue -> issue.incident();
            case Command.RecallOrder recall ->
                    moment.findByOrder(recall.order()).map(CaseRecord::id).orElse(null);
        };
    }

    private static String action(Command command) {
        return switch (command) {
            case Command.Register _ -> "REGISTER";
            case Command.Act act -> act.action();
            case Command.IssueOrder _ -> "ISSUE";
            case Command.RecallOrder _ -> "RECALL";
        };
    }
}
