package org.fengqiao.console.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A frame of STOMP 1.2.
///
/// @param headers in order, unescaped; of a repeated header the first counts
record StompFrame(String command, Map<String, String> headers, String body) {

    StompFrame {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    Optional<String> findHeader(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Names the record in the body; empty where the sender named none.
    String kind() {
        return findHeader("kind").orElse("");
    }

    /// As it goes over the wire, with its closing NUL.
    String encode() {
        StringBuilder out = new StringBuilder(command).append('\n');
        headers.forEach((name, value) ->
                out.append(escape(name)).append(':').append(escape(value)).append('\n'));
        if (!body.isEmpty()) {
            out.append("content-length:")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append('\n');
        }
        return out.append('\n').append(body).append('\0').toString();
    }

    /// CONNECT and CONNECTED are not escaped, to be understood by STOMP 1.0.
    private String escape(String text) {
        if (command.equals("CONNECT") || command.equals("CONNECTED")) {
            return text;
        }
        return text.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace(":", "\\c");
    }
}
