package org.fengqiao.backend.wire.stomp;

import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/// A web socket on which one message is written at a time, and which can be closed with a last
/// message that is sure to be written before.
final class SerialSession extends WebSocketSessionDecorator {

    /// Tomcat's name for the property.
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final ReentrantLock writing = new ReentrantLock();

    /// @param socket of Tomcat
    /// @param sendLimit a client that takes nothing for so long is disconnected
    SerialSession(WebSocketSession socket, Duration sendLimit) {
        super(socket);
        if (socket instanceof NativeWebSocketSession tomcat) {
            Session session = tomcat.getNativeSession(Session.class);
            if (session != null) {
                session.getUserProperties().put(SEND_TIMEOUT, sendLimit.toMillis());
            }
        }
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        writing.lock();
        try {
            super.sendMessage(message);
        } finally {
            writing.unlock();
        }
    }

    void end(@Nullable TextMessage last, CloseStatus status) throws IOException {
        writing.lock();
        try {
            if (last != null && isOpen()) {
                super.sendMessage(last);
            }
            close(status);
        } finally {
            writing.unlock();
        }
    }
}
