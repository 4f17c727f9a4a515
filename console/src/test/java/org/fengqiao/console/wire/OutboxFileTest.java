package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFileTest {

    @TempDir Path folder;
    private Path file = Path.of("unset");

    @BeforeEach
    void name() {
        file = folder.resolve("outbox").resolve("operator.ndjson");
    }

    private List<String> reopened() throws IOException {
        try (OutboxFile again = OutboxFile.open(file)) {
            return again.listUnsettled().stream()
                    .map(line -> {
                        Command command = line.command();
                        return command == null ? "?" : command.commandId().value();
                    })
                    .toList();
        }
    }

    private void write(String... ids) throws IOException {
        try (OutboxFile outbox = OutboxFile.open(file)) {
            for (String id : ids) {
                outbox.add(Samples.act(id), Samples.T0);
            }
        }
    }

    @Test
    void whatIsUnsettledSurvivesInOrder() throws IOException {
        write("aaaaaaaa", "bbbbbbbb", "cccccccc");
        try (OutboxFile outbox = OutboxFile.open(file)) {
            outbox.settle(new CommandId("bbbbbbbb"), Samples.T0);
        }
        assertEquals(List.of("aaaaaaaa", "cccccccc"), reopened());
    }

    @Test
    void aCommandComesBackAsItWas() throws IOException {
        write("aaaaaaaa");
        try (OutboxFile again = OutboxFile.open(file)) {
            assertEquals(Samples.act("aaaaaaaa"), again.listUnsettled().getFirst().command());
        }
    }

    @Test
    void aTornLastLineIsDroppedAtEveryPossibleTear() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = first; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(List.of("aaaaaaaa"), reopened(), "torn after " + length + " bytes");
        }
    }

    @Test
    void whatIsAddedAfterATearIsKept() throws IOException {
        write("aaaaaaaa");
        Files.writeString(file, "{\"at\":\"2026", StandardOpenOption.APPEND);
        write("bbbbbbbb");
        assertEquals(List.of("aaaaaaaa", "bbbbbbbb"), reopened());
    }

    @Test
    void noByteThatChangesGoesUnnoticedAndTheOtherCommandsGoOn() throws IOException {
        write("aaaaaaaa", "bbbbbbbb", "cccccccc");
        byte[] good = Files.readAllBytes(file);
        int first = new String(good, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int second = new String(good, StandardCharsets.UTF_8).indexOf('\n', first);
        for (int at = first; at < second; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            OutboxLines.Reading reading = OutboxLines.read(bad);
            assertEquals(List.of(2), reading.damaged(), "byte " + at);
            assertEquals(
                    List.of(Samples.act("aaaaaaaa"), Samples.act("cccccccc")),
                    reading.unsettled().stream().map(OutboxLines.Line::command).toList(),
                    "byte " + at);
        }
    }

    @Test
    void damageIsToldOnceAndItsFileIsKept() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        byte[] bad = Files.readAllBytes(file);
        bad[20] ^= 1;
        Files.write(file, bad);
        Path kept;
        try (OutboxFile outbox = OutboxFile.open(file)) {
            kept = outbox.findDamage().orElseThrow().kept();
        }
        try (OutboxFile outbox = OutboxFile.open(file)) {
            assertEquals(Optional.empty(), outbox.findDamage());
        }
        assertArrayEquals(bad, Files.readAllBytes(kept));
    }

    @Test
    void damageIsLeftWhereItIsIfThereIsNoRoomToKeepIt() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        byte[] bad = Files.readAllBytes(file);
        bad[20] ^= 1;
        Files.write(file, bad);
        try (OutboxFile outbox = OutboxFile.open(file, this::full, RecordTail::disk)) {
            assertEquals(new OutboxDamage(file, List.of(1)), outbox.findDamage().orElseThrow());
            outbox.add(Samples.act("cccccccc"), Samples.T0);
        }
        assertEquals(List.of("bbbbbbbb", "cccccccc"), reopened());
    }

    private void full(Path at, byte[] content) throws IOException {
        throw new IOException("No space left on device: " + at + ", " + content.length);
    }

    @Test
    void aFullDiskDoesNotHideWhatIsUnsettled() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        Files.writeString(file, "12345678 {\"at\":", StandardOpenOption.APPEND);
        try (OutboxFile outbox = OutboxFile.open(file, this::full, RecordTail::disk)) {
            assertEquals(2, outbox.listUnsettled().size());
            outbox.settle(new CommandId("aaaaaaaa"), Samples.T0);
        }
        assertEquals(List.of("bbbbbbbb"), reopened());
    }

    @Test
    void aDiskThatFillsUpAtAnyByteLeavesTheCommandOutAndTheFileWhole() throws IOException {
        write("aaaaaaaa");
        byte[] before = Files.readAllBytes(file);
        int line = OutboxLines.encode(line("bbbbbbbb")).length;
        FragileDisk[] disk = new FragileDisk[1];
        try (OutboxFile outbox = open(disk)) {
            for (int room = 0; room < line; room++) {
                disk[0].room = room;
                assertThrows(
                        IOException.class, () -> outbox.add(Samples.act("bbbbbbbb"), Samples.T0));
                assertArrayEquals(before, Files.readAllBytes(file), "room for " + room + " bytes");
            }
            disk[0].room = line;
            outbox.add(Samples.act("bbbbbbbb"), Samples.T0);
        }
        assertEquals(List.of("aaaaaaaa", "bbbbbbbb"), reopened());
    }

    @Test
    void aCommandThatIsWrittenButNotFlushedIsOutAgain() throws IOException {
        FragileDisk[] disk = new FragileDisk[1];
        try (OutboxFile outbox = open(disk)) {
            disk[0].flushFails = true;
            assertThrows(IOException.class, () -> outbox.add(Samples.act("bbbbbbbb"), Samples.T0));
            disk[0].flushFails = false;
        }
        assertEquals(List.of(), reopened());
    }

    @Test
    void nothingIsWrittenBehindTheRemainsOfAFailedLineUntilTheyAreGone() throws IOException {
        FragileDisk[] disk = new FragileDisk[1];
        try (OutboxFile outbox = open(disk)) {
            disk[0].room = 10;
            disk[0].cutFails = true;
            for (String id : List.of("aaaaaaaa", "bbbbbbbb")) {
                assertThrows(IOException.class, () -> outbox.add(Samples.act(id), Samples.T0));
                disk[0].room = Integer.MAX_VALUE;
            }
            disk[0].cutFails = false;
            outbox.add(Samples.act("cccccccc"), Samples.T0);
        }
        assertEquals(List.of("cccccccc"), reopened());
    }

    private OutboxFile open(FragileDisk[] disk) throws IOException {
        return OutboxFile.open(
                file,
                WholeFile::replace,
                path -> {
                    disk[0] = new FragileDisk(path);
                    return disk[0];
                });
    }

    private static OutboxLines.Line line(String id) {
        return new OutboxLines.Line(Samples.T0, Samples.act(id), null);
    }

    @Test
    void aFileOfAnEarlierVersionWithoutChecksumsIsRead() throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        Files.write(file, Json.MAPPER.writeValueAsBytes(line("aaaaaaaa")));
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        assertEquals(List.of("aaaaaaaa"), reopened());
        assertEquals(List.of("aaaaaaaa"), reopened());
    }

    @Test
    void twoSessionsCannotHaveItOpenAtOnce() throws IOException {
        try (OutboxFile outbox = OutboxFile.open(file)) {
            outbox.add(Samples.act("aaaaaaaa"), Samples.T0);
            IOException e = assertThrows(IOException.class, () -> OutboxFile.open(file));
            assertTrue(String.valueOf(e.getMessage()).contains("in use"), e.getMessage());
        }
        assertEquals(List.of("aaaaaaaa"), reopened());
    }

    @Test
    void openingForgetsWhatIsSettled() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        try (OutboxFile outbox = OutboxFile.open(file)) {
            outbox.settle(new CommandId("aaaaaaaa"), Samples.T0);
        }
        reopened();
        assertEquals(1, Files.readAllLines(file).size());
    }
}
