package org.fengqiao.backend.wire.stomp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.SessionEnded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/// The open connections and who is at their other end. Safe for any thread.
@Component
class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Map<String, WebSocketSession> sockets = new ConcurrentHashMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    /// @param connection id of the web socket, which is that of the STOMP session too
    Optional<Caller> findCaller(String connection) {
        return Optional.ofNullable(callers.get(connection));
    }

    /// The address at the other end; `?` where the connection has just gone.
    String terminal(String connection) {
        @Nullable WebSocketSession socket = sockets.get(connection);
        @Nullable InetSocketAddress address = socket == null ? null : socket.getRemoteAddress();
        return address == null ? "?" : address.getAddress().getHostAddress();
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
        @Nullable WebSocketSession socket = sockets.get(connection);
        if (socket == null) {
            return;
        }
        try {
            socket.close(CloseStatus.POLICY_VIOLATION.withReason("signed out"));
        } catch (IOException e) {
            LOG.debug(
                    "connection {} was gone before it could be closed: {}",
                    connection,
                    e.toString());
        }
    }

    WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                sockets.put(session.getId(), session);
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status)
                    throws Exception {
                sockets.remove(session.getId());
                callers.remove(session.getId());
                super.afterConnectionClosed(session, status);
            }
        };
    }
}
