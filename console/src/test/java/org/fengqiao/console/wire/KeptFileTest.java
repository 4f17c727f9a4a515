package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.domain.city.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {

    private static final byte[] WATER = "the Yangtze".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREEN = "the Purple Mountain".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");
    private final List<String> asked = new ArrayList<>();

    private static String tag(byte[] content) {
        return '"' + Sha256.hex(content).substring(0, 32) + '"';
    }

    private KeptFile.Source answering(TaggedBody body) {
        return known -> {
            asked.add(String.valueOf(known));
            boolean current = body.etag() != null && body.etag().equals(known);
            return CompletableFuture.completedFuture(
                    current ? Optional.empty() : Optional.of(body));
        };
    }

    private KeptFile.Source silent() {
        return known -> {
            asked.add(String.valueOf(known));
            return CompletableFuture.failedFuture(new IOException("no route"));
        };
    }

    private byte[] refresh(String name, KeptFile.Source source) throws IOException {
        return Files.readAllBytes(
                new KeptFile(folder.resolve("kept").resolve(name))
                        .refresh(source, Runnable::run)
                        .join());
    }

    private String failure(String name, KeptFile.Source source) {
        return Failures.reason(
                assertThrows(CompletionException.class, () -> refresh(name, source)));
    }

    @Test
    void filesOfOneFolderHaveTheirOwnTagsAndAreSentOnce() throws IOException {
        KeptFile.Source water = answering(new TaggedBody(WATER, tag(WATER)));
        KeptFile.Source green = answering(new TaggedBody(GREEN, tag(GREEN)));
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(WATER, refresh("water.fgb", water));
            assertArrayEquals(GREEN, refresh("green.fgb", green));
        }
        assertEquals(List.of("null", "null", tag(WATER), tag(GREEN)), asked);
    }

    @Test
    void anotherFileOfTheBackendReplacesTheOneKept() throws IOException {
        refresh("water.fgb", answering(new TaggedBody(GREEN, tag(GREEN))));
        assertArrayEquals(
                WATER, refresh("water.fgb", answering(new TaggedBody(WATER, tag(WATER)))));
        assertArrayEquals(WATER, refresh("water.fgb", silent()));
        assertEquals(List.of("null", tag(GREEN), tag(WATER)), asked);
    }

    @Test
    void aKeptFileThatDiffersFromItsTagIsFetchedAgainAndDoesNotServeMeanwhile() throws IOException {
        KeptFile.Source water = answering(new TaggedBody(WATER, tag(WATER)));
        refresh("water.fgb", water);
        Files.write(folder.resolve("kept/water.fgb"), GREEN);
        assertEquals("no route", failure("water.fgb", silent()));
        assertArrayEquals(WATER, refresh("water.fgb", water));
        assertEquals(List.of("null", "null", "null"), asked);
    }

    @Test
    void anAlteredFileIsRefusedByNameAndTheOneKeptStays() throws IOException {
        refresh("water.fgb", answering(new TaggedBody(WATER, tag(WATER))));
        String refusal =
                failure(
                        "water.fgb",
                        answering(
                                new TaggedBody(
                                        GREEN, tag("new".getBytes(StandardCharsets.UTF_8)))));
        assertTrue(refusal.contains("water.fgb"), refusal);
        assertTrue(refusal.contains("SHA-256"), refusal);
        assertArrayEquals(WATER, refresh("water.fgb", silent()));
    }

    @Test
    void aFileWithoutATagIsAskedForEachTimeAndServesWhereNobodyAnswers() throws IOException {
        refresh("water.fgb", answering(new TaggedBody(WATER, tag(WATER))));
        refresh("water.fgb", answering(new TaggedBody(GREEN, null)));
        assertArrayEquals(GREEN, refresh("water.fgb", silent()));
        assertEquals(List.of("null", tag(WATER), "null"), asked);
    }

    @Test
    void aFileThatWasDroppedIsAskedForAnew() throws IOException {
        KeptFile.Source water = answering(new TaggedBody(WATER, tag(WATER)));
        refresh("water.fgb", water);
        new KeptFile(folder.resolve("kept/water.fgb")).drop();
        refresh("water.fgb", water);
        assertEquals(List.of("null", "null"), asked);
    }
}
