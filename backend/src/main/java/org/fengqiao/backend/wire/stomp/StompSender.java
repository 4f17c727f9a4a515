package org.fengqiao.backend.wire.stomp;

import java.util.Map;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.domain.wire.Messages.Problem;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/// Sends through Spring's broker: to topics, to one connection, and ERROR frames.
@Component
class StompSender implements Broker {

    private static final String KIND = "kind";

    private final SimpMessagingTemplate template;
    private final Connections connections;
    private final JsonMapper json;

    StompSender(SimpMessagingTemplate template, Connections connections, JsonMapper json) {
        this.template = template;
        this.connections = connections;
        this.json = json;
    }

    @Override
    public void send(String destination, Object message) {
        template.convertAndSend(destination, message, Map.of(KIND, kind(message)));
    }

    /// @param userDestination as subscribed, beginning with `/user`
    void sendTo(String connection, String userDestination, Object message) {
        SimpMessageHeaderAccessor headers =
                SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(connection);
        headers.setNativeHeader(KIND, kind(message));
        headers.setLeaveMutable(true);
        template.convertAndSendToUser(
                connection,
                userDestination.substring("/user".length()),
                message,
                headers.getMessageHeaders());
    }

    /// Ends the connection after the frame, as STOMP requires. Not through the broker's channel:
    /// Spring closes a connection at an ERROR frame without waiting until it is written, and one
    /// frame in nine was lost when another message was on its way.
    void sendError(String connection, Problem problem) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(problem.code());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setNativeHeader(KIND, kind(problem));
        byte[] frame =
                new StompEncoder()
                        .encode(headers.getMessageHeaders(), json.writeValueAsBytes(problem));
        connections.end(connection, new TextMessage(frame), CloseStatus.PROTOCOL_ERROR);
    }

    private static String kind(Object message) {
        // Nested records such as Outcome.Accepted go by the name of the message they are.
        Class<?> outer = message.getClass().getEnclosingClass();
        return outer != null && outer.isInterface()
                ? outer.getSimpleName()
                : message.getClass().getSimpleName();
    }
}
