package org.fengqiao.backend.wire.stomp;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Sessions;
import org.fengqiao.backend.session.Tokens;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;

/// Stands before the broker: every frame of every client passes here or is refused with an answer.
///
/// Frames are dropped rather than thrown at, because with the order of receipt kept Spring tells
/// the client nothing about an exception.
final class FrameGate implements ChannelInterceptor {

    private final Sessions sessions;
    private final Authority authority;
    private final StompSender sender;
    private final Connections connections;

    FrameGate(Sessions sessions, Authority authority, StompSender sender, Connections connections) {
        this.sessions = sessions;
        this.authority = authority;
        this.sender = sender;
        this.connections = connections;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
        @Nullable StompCommand command = frame.getCommand();
        @Nullable String connection = frame.getSessionId();
        if (command == null || connection == null) {
            return message; // a heart beat, or the broker's own
        }
        return switch (command) {
            case CONNECT, STOMP -> connect(frame, connection) ? message : null;
            case SUBSCRIBE -> subscribe(frame, connection) ? message : null;
            case SEND -> send(frame, connection) ? message : null;
            case UNSUBSCRIBE, DISCONNECT -> message;
            case ACK, NACK, BEGIN, COMMIT, ABORT, CONNECTED, RECEIPT, MESSAGE, ERROR -> {
                notice(connection, Refusal.malformed("unsupported-frame", null, command));
                yield null;
            }
        };
    }

    private boolean connect(StompHeaderAccessor frame, String connection) {
        Optional<String> token = Tokens.find(frame.getFirstNativeHeader("Authorization"));
        if (token.isEmpty()) {
            return refuse(connection, "no-token");
        }
        Optional<Caller> caller = sessions.find(token.get(), connections.terminal(connection));
        if (caller.isEmpty()) {
            return refuse(connection, "bad-token");
        }
        connections.signedIn(connection, caller.get());
        return true;
    }

    private boolean refuse(String connection, String code) {
        Refusal refusal = new Refusal(Refusal.Kind.UNAUTHENTICATED, code, "Authorization");
        sender.sendError(connection, Texts.problem(Locale.SIMPLIFIED_CHINESE, refusal));
        return false;
    }

    private boolean subscribe(StompHeaderAccessor frame, String connection) {
        Optional<Caller> caller = connections.findCaller(connection);
        if (caller.isEmpty()) {
            return refuse(connection, "no-token");
        }
        String destination = String.valueOf(frame.getDestination());
        try {
            authority.checkSubscribe(caller.get(), destination);
            return true;
        } catch (Refusal refusal) {
            Problem problem = Texts.problem(caller.get().locale(), refusal);
            sender.sendTo(
                    connection,
                    Destinations.NOTICES,
                    new Subscribed(destination, false, "", 0, problem));
            return false;
        }
    }

    private boolean send(StompHeaderAccessor frame, String connection) {
        if (connections.findCaller(connection).isEmpty()) {
            return refuse(connection, "no-token");
        }
        String destination = String.valueOf(frame.getDestination());
        if (destination.equals(Destinations.COMMANDS)) {
            return true;
        }
        notice(connection, Authority.unknown(destination));
        return false;
    }

    private void notice(String connection, Refusal refusal) {
        Locale locale =
                connections
                        .findCaller(connection)
                        .map(Caller::locale)
                        .orElse(Locale.SIMPLIFIED_CHINESE);
        sender.sendTo(connection, Destinations.NOTICES, Texts.problem(locale, refusal));
    }
}
