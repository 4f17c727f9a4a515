package org.fengqiao.console.wire;

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
    void damageElsewhereIsNamedWithItsLine() throws IOException {
        write("aaaaaaaa", "bbbbbbbb");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of("{\"at\":rubbish}", lines.getLast()));
        IOException e = assertThrows(IOException.class, () -> OutboxFile.open(file));
        assertTrue(String.valueOf(e.getMessage()).contains("line 1"), e.getMessage());
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
