package org.fengqiao.backend.wire.stomp;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.problem.ProblemAdvice;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/// Answers frames that cannot be read with an ERROR frame whose body is a [Problem].
final class FrameErrors extends StompSubProtocolErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FrameErrors.class);

    private final StompSender sender;
    private final Connections connections;

    FrameErrors(StompSender sender, Connections connections) {
        this.sender = sender;
        this.connections = connections;
    }

    /// Sends the ERROR frame itself; nothing is left for Spring to send.
    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> frame, Throwable failure) {
        Optional<String> reading = Connections.findReading();
        boolean open = reading.map(connections::isOpen).orElse(false);
        boolean signedIn = reading.flatMap(connections::findCaller).isPresent();
        Problem problem =
                findOutOfTurn(frame, signedIn)
                        .map(refusal -> Texts.problem(Locale.SIMPLIFIED_CHINESE, refusal))
                        .orElseGet(() -> problem(frame == null, failure, open));
        reading.ifPresent(connection -> sender.sendError(connection, problem));
        return null;
    }

    /// A connection is one user's from its only CONNECT to its end; Spring fails at a frame before
    /// it or a second one.
    private static Optional<Refusal> findOutOfTurn(
            @Nullable Message<byte[]> frame, boolean signedIn) {
        @Nullable StompCommand command =
                frame == null ? null : StompHeaderAccessor.wrap(frame).getCommand();
        if (command == null) {
            return Optional.empty();
        }
        boolean connects = command == StompCommand.CONNECT || command == StompCommand.STOMP;
        if (connects && signedIn) {
            return Optional.of(Refusal.malformed("already-connected", null));
        }
        return connects || signedIn
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Kind.UNAUTHENTICATED, "no-token", null));
    }

    /// @param undecoded no frame was found in what came in
    /// @param open whether the connection it came from still is
    static Problem problem(boolean undecoded, Throwable failure, boolean open) {
        if (failure instanceof IllegalStateException) {
            // Only a frame that came in while its connection was being closed is no fault of the
            // backend.
            return open
                    ? ProblemAdvice.internal(Locale.SIMPLIFIED_CHINESE, failure)
                    : malformed(failure);
        }
        return undecoded || failure instanceof StompConversionException
                ? malformed(failure)
                : ProblemAdvice.internal(Locale.SIMPLIFIED_CHINESE, failure);
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
}
