package org.fengqiao.backend.wire.stomp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.SessionEnded;
import org.fengqiao.domain.wire.Destinations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/// The open connections and who is at their other end. Safe for any thread.
@Component
class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /// A client that takes nothing for so long is disconnected.
    static final Duration SEND_LIMIT = Duration.ofSeconds(10);

    private static final ScopedValue<String> READING = ScopedValue.newInstance();

    private final Map<String, SerialSession> sockets = new ConcurrentHashMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Listeners listeners;

    Connections(Listeners listeners) {
        this.listeners = listeners;
    }

    /// @param connection id of the web socket, which is that of the STOMP session too
    Optional<Caller> findCaller(String connection) {
        return Optional.ofNullable(callers.get(connection));
    }

    /// The address at the other end; `?` where the connection has just gone.
    String terminal(String connection) {
        @Nullable SerialSession socket = sockets.get(connection);
        @Nullable InetSocketAddress address = socket == null ? null : socket.getRemoteAddress();
        return address == null ? "?" : address.getAddress().getHostAddress();
    }

    boolean isOpen(String connection) {
        @Nullable SerialSession socket = sockets.get(connection);
        return socket != null && socket.isOpen();
    }

    void signedIn(String connection, Caller caller) {
        if (sockets.containsKey(connection)) {
            callers.put(connection, caller);
        }
    }

    @EventListener
    void close(SessionEnded ended) {
        callers.forEach((connection, caller) -> {
            if (caller.session().equals(ended.session())) {
                close(connection);
            }
        });
    }

    private void close(String connection) {
        end(
                connection,
                null,
                new CloseStatus(Destinations.CLOSE_SIGNED_OUT, Destinations.SIGNED_OUT));
    }

    /// Closes a connection, after a last message where there is one.
    void end(String connection, @Nullable TextMessage last, CloseStatus status) {
        @Nullable SerialSession socket = sockets.get(connection);
        if (socket == null) {
            return;
        }
        try {
            socket.end(last, status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug(
                    "connection {} was gone before it could be closed: {}",
                    connection,
                    e.toString());
        }
    }

    /// The connection whose frame this thread is reading; absent elsewhere.
    static Optional<String> findReading() {
        return READING.isBound() ? Optional.of(READING.get()) : Optional.empty();
    }

    WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                SerialSession serial = new SerialSession(session, SEND_LIMIT);
                sockets.put(session.getId(), serial);
                super.afterConnectionEstablished(serial);
            }

            @Override
            public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
                    throws Exception {
                ScopedValue.where(READING, session.getId())
                        .<@Nullable Void, Exception>call(() -> {
                            super.handleMessage(session, message);
                            return null;
                        });
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status)
                    throws Exception {
                sockets.remove(session.getId());
                callers.remove(session.getId());
                listeners.gone(session.getId());
                super.afterConnectionClosed(session, status);
            }
        };
    }
}
