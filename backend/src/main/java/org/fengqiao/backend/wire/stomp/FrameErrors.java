package org.fengqiao.backend.wire.stomp;

import java.util.Locale;
import org.fengqiao.backend.problem.ProblemAdvice;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/// Answers frames that cannot be read with an ERROR frame whose body is a [Problem].
final class FrameErrors extends StompSubProtocolErrorHandler {

    private final JsonMapper json;

    FrameErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> frame, Throwable failure) {
        Problem problem =
                failure instanceof StompConversionException
                        ? new Problem(
                                "malformed-frame",
                                Texts.text(
                                        Locale.SIMPLIFIED_CHINESE,
                                        "problem.malformed-frame",
                                        String.valueOf(failure.getMessage())),
                                null)
                        : ProblemAdvice.internal(Locale.SIMPLIFIED_CHINESE, failure);
        return error(StompHeaderAccessor.create(StompCommand.ERROR), problem, json);
    }

    static Message<byte[]> error(StompHeaderAccessor headers, Problem problem, JsonMapper json) {
        headers.setMessage(problem.code());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setNativeHeader("kind", "Problem");
        headers.setLeaveMutable(true);
        return MessageBuilder.createMessage(
                json.writeValueAsBytes(problem), headers.getMessageHeaders());
    }
}
