package org.fengqiao.backend.wire.stomp;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/// A web socket on which one message is written at a time, and which can be closed with a last
/// message that is sure to be written before.
final class SerialSession extends WebSocketSessionDecorator {

    private final ReentrantLock writing = new ReentrantLock();

    SerialSession(WebSocketSession socket) {
        super(socket);
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
