package org.fengqiao.backend.wire.stomp;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.problem.Complete;
import org.fengqiao.backend.problem.ProblemAdvice;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.wire.CommandSink;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Destinations;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.stereotype.Controller;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Commands sent over STOMP. The outcome goes to the connection that sent the command; a command
/// that cannot be read is answered on the notices.
@Controller
class CommandFrames {

    private final JsonMapper json;
    private final CommandSink sink;
    private final StompSender sender;
    private final Connections connections;

    CommandFrames(JsonMapper json, CommandSink sink, StompSender sender, Connections connections) {
        this.json = json;
        this.sink = sink;
        this.sender = sender;
        this.connections = connections;
    }

    @MessageMapping("/commands")
    void command(
            Message<byte[]> message,
            @Header(SimpMessageHeaderAccessor.SESSION_ID_HEADER) String connection) {
        Optional<Caller> caller = connections.findCaller(connection);
        if (caller.isEmpty()) {
            return; // the connection has ended meanwhile; there is nobody to answer
        }
        try {
            Command command = json.readValue(message.getPayload(), Command.class);
            if (command == null) {
                throw Refusal.malformed("malformed", null, "null");
            }
            Complete.check((Record) command);
            var _ =
                    sink.submit(caller.get(), command)
                            .whenComplete((outcome, failure) ->
                                    answer(connection, caller.get().locale(), outcome, failure));
        } catch (Refusal | JacksonException e) {
            sender.sendTo(
                    connection,
                    Destinations.NOTICES,
                    Texts.problem(caller.get().locale(), Unreadable.refusal(e)));
        }
    }

    private void answer(
            String connection,
            Locale locale,
            @Nullable Object outcome,
            @Nullable Throwable failure) {
        if (outcome != null) {
            sender.sendTo(connection, Destinations.OUTCOMES, outcome);
        } else if (failure != null) {
            sender.sendTo(
                    connection, Destinations.NOTICES, ProblemAdvice.internal(locale, failure));
        }
    }
}
