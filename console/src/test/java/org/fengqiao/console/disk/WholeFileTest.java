package org.fengqiao.console.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final byte[] OLD = bytes(1, 300_000);
    private static final byte[] NEW = bytes(2, 200_000);

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("deep/below/kept.bin");
    }

    private static byte[] bytes(int seed, int length) {
        byte[] made = new byte[length];
        new Random(seed).nextBytes(made);
        return made;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("deep/below"))) {
            return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    @Test
    void aFileIsMadeWithItsFoldersAndReplacedByAShorterOne() throws IOException {
        WholeFile.replace(file, OLD);
        assertArrayEquals(OLD, Files.readAllBytes(file));
        WholeFile.replace(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        WholeFile.replace(file, new byte[0]);
        assertEquals(0, Files.size(file));
        assertEquals(List.of("kept.bin"), names());
    }

    @Test
    void whatACrashLeftIsOverwritten() throws IOException {
        WholeFile.replace(file, NEW);
        Files.write(file.resolveSibling("kept.bin.new"), OLD);
        WholeFile.replace(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("kept.bin"), names());
    }

    @Test
    void whereItCannotTakeItsPlaceTheOldStaysAndNothingElseIsLeft() throws IOException {
        Path occupied = file.resolve("something");
        Files.createDirectories(file);
        Files.write(occupied, OLD);
        assertThrows(IOException.class, () -> WholeFile.replace(file, NEW));
        assertArrayEquals(OLD, Files.readAllBytes(occupied));
        assertEquals(List.of("kept.bin"), names());
    }

    @Test
    void whereItCannotBeWrittenTheOldStays() throws IOException {
        WholeFile.replace(file, OLD);
        Files.createDirectories(file.resolveSibling("kept.bin.new/in the way"));
        assertThrows(IOException.class, () -> WholeFile.replace(file, NEW));
        assertArrayEquals(OLD, Files.readAllBytes(file));
    }

    @Test
    void whoeverLooksMeanwhileFindsTheOneOrTheOther()
            throws IOException, ExecutionException, InterruptedException {
        WholeFile.replace(file, OLD);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> looks =
                CompletableFuture.supplyAsync(() -> {
                    int seen = 0;
                    do {
                        byte[] found = read();
                        assertTrue(
                                Arrays.equals(OLD, found) || Arrays.equals(NEW, found),
                                () -> "a part of " + found.length + " bytes");
                        seen++;
                    } while (!done.get());
                    return seen;
                });
        try {
            for (int i = 0; i < 40; i++) {
                WholeFile.replace(file, i % 2 == 0 ? NEW : OLD);
            }
        } finally {
            done.set(true);
        }
        assertTrue(looks.get() > 0);
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError("at no moment is it missing", e);
        }
    }
}
