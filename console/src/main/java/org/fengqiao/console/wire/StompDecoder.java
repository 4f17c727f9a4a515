package org.fengqiao.console.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts what comes over the wire into frames; knows nothing of the transport. A message may hold
/// several frames or a part of one. Line ends between frames are heart-beats and give no frame.
///
/// For one thread.
final class StompDecoder {

    /// More than any message of ours; a backend that sends more is broken.
    static final int MAX_FRAME_BYTES = 8 << 20;

    private byte[] buffer = new byte[0];

    /// @return the frames completed by this message
    /// @throws StompFormatException if it is no STOMP; the decoder is of no use afterwards
    List<StompFrame> decode(String message) throws StompFormatException {
        append(message.getBytes(StandardCharsets.UTF_8));
        List<StompFrame> frames = new ArrayList<>();
        int at = 0;
        while (true) {
            at = skipLineEnds(at);
            int next = decodeFrame(at, frames);
            if (next < 0) {
                break;
            }
            at = next;
        }
        buffer = Arrays.copyOfRange(buffer, at, buffer.length);
        if (buffer.length > MAX_FRAME_BYTES) {
            throw new StompFormatException("frame longer than " + MAX_FRAME_BYTES + " bytes");
        }
        return frames;
    }

    private void append(byte[] more) {
        if (buffer.length == 0) {
            buffer = more;
            return;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream(buffer.length + more.length);
        joined.writeBytes(buffer);
        joined.writeBytes(more);
        buffer = joined.toByteArray();
    }

    private int skipLineEnds(int from) {
        int at = from;
        while (at < buffer.length && (buffer[at] == '\n' || buffer[at] == '\r')) {
            at++;
        }
        return at;
    }

    /// @return where the frame ends, or -1 if it is not complete yet
    private int decodeFrame(int from, List<StompFrame> frames) throws StompFormatException {
        Map<String, String> headers = new LinkedHashMap<>();
        String command = null;
        int at = from;
        while (true) {
            int end = indexOf((byte) '\n', at);
            if (end < 0) {
                return -1;
            }
            String line = line(at, end);
            at = end + 1;
            if (command == null) {
                command = checkedCommand(line);
            } else if (line.isEmpty()) {
                break;
            } else {
                addHeader(command, line, headers);
            }
        }
        int bodyEnd = bodyEnd(at, headers.get("content-length"));
        if (bodyEnd < 0) {
            return -1;
        }
        if (buffer[bodyEnd] != 0) {
            throw new StompFormatException(
                    command + ": no NUL after a body of " + (bodyEnd - at) + " bytes");
        }
        String body = new String(buffer, at, bodyEnd - at, StandardCharsets.UTF_8);
        frames.add(new StompFrame(command, headers, body));
        return bodyEnd + 1;
    }

    private String line(int from, int end) {
        int to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    private static String checkedCommand(String line) throws StompFormatException {
        if (line.isEmpty() || !line.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            String shown = line.length() > 40 ? line.substring(0, 40) + "…" : line;
            throw new StompFormatException("not a STOMP command: '" + shown + "'");
        }
        return line;
    }

    private static void addHeader(String command, String line, Map<String, String> headers)
            throws StompFormatException {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new StompFormatException(command + ": header without ':': '" + line + "'");
        }
        boolean plain = command.equals("CONNECTED");
        String name = line.substring(0, colon);
        String value = line.substring(colon + 1);
        headers.putIfAbsent(plain ? name : unescape(name), plain ? value : unescape(value));
    }

    private static String unescape(String text) throws StompFormatException {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            char escaped = i < text.length() ? text.charAt(i) : '\0';
            out.append(
                    switch (escaped) {
                        case 'r' -> '\r';
                        case 'n' -> '\n';
                        case 'c' -> ':';
                        case '\\' -> '\\';
                        default ->
                                throw new StompFormatException(
                                        "undefined escape in header: '" + text + "'");
                    });
        }
        return out.toString();
    }

    private int bodyEnd(int from, @Nullable String contentLength) throws StompFormatException {
        if (contentLength == null) {
            return indexOf((byte) 0, from);
        }
        int length;
        try {
            length = Integer.parseInt(contentLength.strip());
        } catch (NumberFormatException e) {
            throw new StompFormatException("content-length is no number: '" + contentLength + "'");
        }
        if (length < 0 || length > MAX_FRAME_BYTES) {
            throw new StompFormatException("content-length out of range: " + length);
        }
        return from + length < buffer.length ? from + length : -1;
    }

    private int indexOf(byte wanted, int from) {
        for (int i = from; i < buffer.length; i++) {
            if (buffer[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
