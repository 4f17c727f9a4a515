package org.fengqiao.backend.incident;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.incident.Writer.CommandRequest;
import org.fengqiao.backend.incident.Writer.Inquiry;
import org.fengqiao.backend.incident.store.Journal;
import org.fengqiao.backend.incident.store.Journal.Settled;
import org.fengqiao.backend.problem.ProblemAdvice;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Has each command decided once, by the handler of its type, and remembers the outcome.
final class Commands {

    private final Journal journal;
    private final JsonMapper json;
    private final Map<Class<?>, CommandHandler<?>> handlers = new HashMap<>();

    Commands(Journal journal, JsonMapper json, List<CommandHandler<?>> handlers) {
        this.journal = journal;
        this.json = json;
        for (CommandHandler<?> handler : handlers) {
            if (this.handlers.put(handler.type(), handler) != null) {
                throw new IllegalArgumentException("two handlers of " + handler.type());
            }
        }
    }

    /// SHA-256 of the command as JSON, in hexadecimal.
    String digest(Command command) {
        return HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(command)));
    }

    Settling begin(List<Writer.Request> requests) {
        return new Settling(
                journal.findAll(
                        requests.stream()
                                .map(Commands::findId)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList()));
    }

    private static Optional<CommandId> findId(Writer.Request request) {
        return switch (request) {
            case CommandRequest(_, Command command, _, _) -> Optional.of(command.commandId());
            case Inquiry(_, CommandId id, _) -> Optional.of(id);
            case Writer.DecisionRequest _ -> Optional.empty();
        };
    }

    /// The outcome of a command of the caller's own, if it has one by now.
    static Optional<Outcome> find(Inquiry inquiry, Settling settling) {
        return settling.find(inquiry.id())
                .filter(settled -> settled.user().equals(inquiry.caller().user().id()))
                .map(Settled::outcome);
    }

    Outcome decide(CommandRequest request, Round round, Settling settling) {
        Command command = request.command();
        Caller caller = request.caller();
        Optional<Settled> before = settling.find(command.commandId());
        if (before.isPresent()) {
            return again(request, before.get(), round, settling);
        }
        Outcome outcome;
        try {
            Step step = decide(command, caller, round);
            round.add(List.of(step));
            outcome =
                    new Outcome.Accepted(
                            command.commandId(),
                            step.entry().sequence(),
                            step.after().id(),
                            step.order() == null ? null : step.order().id());
        } catch (Refusal refusal) {
            outcome = refused(request, refusal, round, settling);
        } catch (RuntimeException fault) {
            // A bug in one decision must not take the others of the round with it. It is journaled
            // like any refusal: who sent it is told that nothing was done, so a second copy that
            // is still on the way must not have an effect after all.
            outcome =
                    new Outcome.Refused(
                            command.commandId(),
                            "internal",
                            ProblemAdvice.internal(caller.locale(), fault).message());
        }
        settling.add(new Settled(caller.user().id(), request.digest(), outcome));
        return outcome;
    }

    private static Outcome again(
            CommandRequest request, Settled before, Round round, Settling settling) {
        boolean same =
                before.user().equals(request.caller().user().id())
                        && before.content().equals(request.digest());
        return same
                ? before.outcome()
                : refused(request, Refusal.rule("command-id-reused", "commandId"), round, settling);
    }

    private static Outcome refused(
            CommandRequest request, Refusal refusal, Round round, Settling settling) {
        settling.refuse(Attempts.of(request, refusal, round));
        return new Outcome.Refused(
                request.command().commandId(),
                refusal.code(),
                Texts.reason(request.caller().locale(), refusal));
    }

    @SuppressWarnings("unchecked") // a handler is registered under its own type
    private Step decide(Command command, Caller caller, Round round) {
        @Nullable CommandHandler<Command> handler =
                (CommandHandler<Command>) handlers.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException("no handler of " + command.getClass());
        }
        return handler.decide(command, caller, round);
    }
}
