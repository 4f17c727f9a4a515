package org.fengqiao.console.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkFileTest {

    private static final Bookmark STATION =
            new Bookmark("南京站 \"北\"", 118.797, 32.087, 15.25, "320102");

    @TempDir private Path folder;

    @Test
    void whatWasSavedIsLoadedAgain() throws IOException {
        BookmarkFile file = BookmarkFile.of(folder.resolve("new"), "320100", "operator");
        assertEquals(List.of(), file.load().bookmarks());
        file.save(List.of(STATION, STATION.named("b")));
        assertEquals(List.of(STATION, STATION.named("b")), file.load().bookmarks());
        try (Stream<Path> left = Files.list(folder.resolve("new/320100"))) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void eachUserHasAFileOfTheirOwnInsideTheFolder() throws IOException {
        BookmarkFile.of(folder, "..", "../a").save(List.of(STATION));
        BookmarkFile.of(folder, "..", "..\\a").save(List.of());
        assertEquals(List.of(STATION), BookmarkFile.of(folder, "..", "../a").load().bookmarks());
        try (Stream<Path> left = Files.list(folder.resolve("%2E%2E"))) {
            assertEquals(2, left.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"bookmarks\":[{\"name\":\"a\",\"lon\":1,\"lat\":1,\"zoom\":3,\"area\":\"77\"}]}",
                "{\"bookmarks\":null}",
                "{\"bookmarks\":[null]}",
                "{\"bookmarks\":[{\"name\":\" \",\"lon\":1,\"lat\":1,\"zoom\":3,\"area\":\"\"}]}",
                "{\"bookmarks\":[{\"name\":\"a\",\"lon\":900,\"lat\":1,\"zoom\":3,\"area\":\"\"}]}",
            })
    void aBrokenFileIsNamedAndSetAsideWhole(String content) throws IOException {
        Files.createDirectory(folder.resolve("nj"));
        Path file = folder.resolve("nj/operator.json");
        Files.writeString(folder.resolve("nj/operator.json.broken-1"), "an older one");
        Files.writeString(file, content);
        BookmarkFile.Loaded found = BookmarkFile.of(folder, "nj", "operator").load();
        assertEquals(List.of(), found.bookmarks());
        Path aside = found.setAside().orElseThrow();
        assertEquals(folder.resolve("nj/operator.json.broken-2"), aside);
        assertEquals(content, Files.readString(aside));
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(folder.resolve("nj/operator.json.broken-1")));
        assertNotEquals(content, Files.readString(folder.resolve("nj/operator.json.broken-1")));
    }
}
