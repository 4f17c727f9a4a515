package org.fengqiao.console.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Commands that must not be forgotten, as an append-only file of JSON lines: one when a command is
/// taken in, one when it is settled. Each line is on the disk before the method returns.
///
/// A line torn by a crash can only be the last and is dropped: its command was never sent. Opening
/// rewrites the file with what is unsettled. For one thread.
final class OutboxFile implements AutoCloseable {

    /// @param command present where a command was taken in
    /// @param settled present where one was settled
    record Line(Instant at, @Nullable Command command, @Nullable CommandId settled) {}

    private final FileChannel channel;
    private final List<Line> unsettled;

    private OutboxFile(FileChannel channel, List<Line> unsettled) {
        this.channel = channel;
        this.unsettled = unsettled;
    }

    /// @throws IOException naming file and line if a line other than the last cannot be read
    static OutboxFile open(Path file) throws IOException {
        List<Line> unsettled = Files.exists(file) ? readUnsettled(file) : List.of();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Line line : unsettled) {
            content.writeBytes(encode(line));
        }
        WholeFile.replace(file, content.toByteArray());
        return new OutboxFile(
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                unsettled);
    }

    private static List<Line> readUnsettled(Path file) throws IOException {
        // Not readString: a torn last line may end within a character.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean torn = !text.isEmpty() && !text.endsWith("\n");
        List<String> lines = text.lines().toList();
        Map<CommandId, Line> open = new LinkedHashMap<>();
        for (int i = 0; i < lines.size() - (torn ? 1 : 0); i++) {
            try {
                Line line = Json.MAPPER.readValue(lines.get(i), Line.class);
                CommandId settled = line.settled();
                Command command = line.command();
                if (settled != null) {
                    open.remove(settled);
                } else if (command != null) {
                    open.put(command.commandId(), line);
                }
            } catch (JacksonException e) {
                throw new IOException(
                        file + " line " + (i + 1) + " is damaged: " + e.getOriginalMessage(), e);
            }
        }
        return List.copyOf(open.values());
    }

    /// What the file held when it was opened, oldest first.
    List<Line> listUnsettled() {
        return unsettled;
    }

    void add(Command command, Instant at) throws IOException {
        append(new Line(at, command, null));
    }

    void settle(CommandId id, Instant at) throws IOException {
        append(new Line(at, null, id));
    }

    private void append(Line line) throws IOException {
        long before = channel.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(encode(line));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    private static byte[] encode(Line line) {
        byte[] json = Json.MAPPER.writeValueAsBytes(line);
        byte[] bytes = Arrays.copyOf(json, json.length + 1);
        bytes[json.length] = '\n';
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
