package org.fengqiao.console.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// How the outbox is written: a line for each command taken in or settled, being the CRC-32C of its
/// JSON as eight hexadecimal digits, a blank, and the JSON. Pure.
///
/// The checksum is there because a disk that turns one letter of a recipient into another leaves
/// good JSON. Lines without one, of earlier versions, begin with the JSON and are taken as they
/// are.
final class OutboxLines {

    private static final int SUM_DIGITS = 8;

    /// @param command present where a command was taken in
    /// @param settled present where one was settled
    record Line(Instant at, @Nullable Command command, @Nullable CommandId settled) {}

    /// What a file says.
    ///
    /// @param unsettled commands without an outcome, oldest first
    /// @param damaged numbers of the lines that cannot be read, counted from 1
    /// @param wholeBytes length up to and with the last line end; what follows was torn by a crash
    record Reading(List<Line> unsettled, List<Integer> damaged, int wholeBytes) {}

    private OutboxLines() {}

    static byte[] encode(Line line) {
        byte[] json = Json.MAPPER.writeValueAsBytes(line);
        byte[] bytes = Arrays.copyOf(sum(json).getBytes(US_ASCII), lineSize(json));
        bytes[SUM_DIGITS] = ' ';
        System.arraycopy(json, 0, bytes, SUM_DIGITS + 1, json.length);
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }

    private static int lineSize(byte[] json) {
        return SUM_DIGITS + 1 + json.length + 1;
    }

    /// The CRC-32C as it stands in a line.
    static String sum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// Reads on behind what is damaged: one bad line must not hide the commands after it. The end
    /// of a line cannot occur within one, because JSON writes it as an escape.
    static Reading read(byte[] content) {
        Map<CommandId, Line> open = new LinkedHashMap<>();
        List<Integer> damaged = new ArrayList<>();
        int start = 0;
        int number = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                number++;
                if (!take(Arrays.copyOfRange(content, start, i), open)) {
                    damaged.add(number);
                }
                start = i + 1;
            }
        }
        return new Reading(List.copyOf(open.values()), List.copyOf(damaged), start);
    }

    /// @return false if the line cannot be read
    private static boolean take(byte[] bytes, Map<CommandId, Line> open) {
        boolean summed = bytes.length > SUM_DIGITS && bytes[0] != '{';
        byte[] json = summed ? Arrays.copyOfRange(bytes, SUM_DIGITS + 1, bytes.length) : bytes;
        String given = new String(bytes, 0, Math.min(bytes.length, SUM_DIGITS + 1), UTF_8);
        if (summed && !given.equals(sum(json) + " ")) {
            return false;
        }
        try {
            Line line = Json.MAPPER.readValue(json, Line.class);
            if (line == null) {
                return false;
            }
            CommandId settled = line.settled();
            Command command = line.command();
            if (settled != null) {
                open.remove(settled);
            } else if (command != null) {
                open.put(command.commandId(), line);
            }
            return settled != null || command != null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
