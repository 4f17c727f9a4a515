package org.fengqiao.console.wire.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A WebSocket frame (RFC 6455, section 5.2) as it came, and what is in it.
///
/// @param raw all its bytes, to be passed on
/// @param opcode 0 continues a message, 1 is text, 8 to 10 are close, ping and pong
/// @param last whether the message ends with it
/// @param text the payload, unmasked
record WebSocketFrame(byte[] raw, int opcode, boolean last, String text) {

    private static final int CONTROL = 8;

    /// Blocks until there is a whole frame.
    ///
    /// @throws EOFException at the end of the stream
    static WebSocketFrame read(InputStream in) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        int first = take(in, raw);
        int second = take(in, raw);
        boolean masked = (second & 0x80) != 0;
        long length = second & 0x7f;
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (more > 0) {
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | take(in, raw);
            }
        }
        byte[] mask = masked ? take(in, raw, 4) : new byte[4];
        byte[] payload = take(in, raw, Math.toIntExact(length));
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new WebSocketFrame(
                raw.toByteArray(),
                first & 0x0f,
                (first & 0x80) != 0,
                new String(payload, StandardCharsets.UTF_8));
    }

    /// Whether it is between the two ends and no part of a message.
    boolean control() {
        return opcode >= CONTROL;
    }

    /// Whether it is a whole message that begins with a STOMP command.
    boolean says(String command) {
        return opcode == 1 && last && text.startsWith(command + "\n");
    }

    private static int take(InputStream in, ByteArrayOutputStream raw) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        raw.write(next);
        return next;
    }

    private static byte[] take(InputStream in, ByteArrayOutputStream raw, int count)
            throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        raw.writeBytes(bytes);
        return bytes;
    }
}
