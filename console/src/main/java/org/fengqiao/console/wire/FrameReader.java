package org.fengqiao.console.wire;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;

/// Reads the bodies of frames. On the wire thread.
final class FrameReader {

    private static final Logger LOG = Logger.getLogger(FrameReader.class.getName());

    private final Consumer<String> garbled;

    /// @param garbled hears what could not be read, and why
    FrameReader(Consumer<String> garbled) {
        this.garbled = garbled;
    }

    /// @param what names the message where it cannot be read
    <T> void read(String what, StompFrame frame, Class<T> type, Consumer<T> taker) {
        T message;
        try {
            message = Json.MAPPER.readValue(frame.body(), type);
        } catch (JacksonException e) {
            garbled.accept(what + ": " + e.getOriginalMessage());
            return;
        }
        taker.accept(message);
    }

    /// A newer backend may say more than this console understands.
    static void passOver(StompFrame frame) {
        LOG.log(Level.FINE, "a {0} is none of ours", frame.kind());
    }
}
