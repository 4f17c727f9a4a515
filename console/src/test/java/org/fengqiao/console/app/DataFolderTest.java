package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void aFolderIsMadeAndHeld() throws IOException {
        Path deep = folder.resolve("a/b");
        try (DataFolder data = DataFolder.open(deep)) {
            assertTrue(Files.isDirectory(data.root()));
            assertThrows(OverlappingFileLockException.class, () -> DataFolder.open(deep));
        }
        DataFolder.open(deep).close();
    }

    @Test
    void aFolderAnotherConsoleHoldsIsRefusedInWordsUntilThatConsoleIsGoneOrKilled()
            throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FolderHolder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = other.inputReader()) {
            String line = String.valueOf(said.readLine());
            assertTrue(line.startsWith(FolderHolder.HELD), line);
            IOException refused = assertThrows(IOException.class, () -> DataFolder.open(folder));
            assertEquals(
                    Texts.of("app").get("folder.inUse", folder.toAbsolutePath().normalize()),
                    refused.getMessage());
        } finally {
            other.destroyForcibly().waitFor();
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aFileInTheWayIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(IOException.class, () -> DataFolder.open(file));
    }

    @Test
    void theSameBugHasTheSameCode() {
        Throwable[] twice = new Throwable[2];
        for (int i = 0; i < 2; i++) {
            twice[i] = new IllegalStateException("number " + i);
        }
        assertEquals(CrashHandler.code(twice[0]), CrashHandler.code(twice[1]));
        assertTrue(CrashHandler.code(twice[0]).matches("FQ-[0-9A-F]{4}-[0-9A-F]{4}"));
    }
}
