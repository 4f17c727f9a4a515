package org.fengqiao.backend.wire.stomp;

import java.util.Locale;
import org.fengqiao.backend.problem.ProblemAdvice;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/// Answers frames that cannot be read with an ERROR frame whose body is a [Problem].
final class FrameErrors extends StompSubProtocolErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FrameErrors.class);

    private final StompSender sender;

    FrameErrors(StompSender sender) {
        this.sender = sender;
    }

    /// Sends the ERROR frame itself; nothing is left for Spring to send.
    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> frame, Throwable failure) {
        Problem problem =
                frame == null || failure instanceof StompConversionException
                        ? malformed(failure)
                        : failed(failure);
        Connections.findReading().ifPresent(connection -> sender.sendError(connection, problem));
        return null;
    }

    /// Spring knows no frame yet when it cannot even be decoded.
    private static Problem malformed(Throwable failure) {
        LOG.debug("malformed frame", failure);
        return new Problem(
                "malformed-frame",
                Texts.text(
                        Locale.SIMPLIFIED_CHINESE,
                        "problem.malformed-frame",
                        String.valueOf(failure.getMessage())),
                null);
    }

    private static Problem failed(Throwable failure) {
        if (failure instanceof IllegalStateException) {
            // A frame that came in while its connection was being closed.
            LOG.debug("frame after the end of its connection: {}", failure.toString());
            return malformed(failure);
        }
        return ProblemAdvice.internal(Locale.SIMPLIFIED_CHINESE, failure);
    }
}
