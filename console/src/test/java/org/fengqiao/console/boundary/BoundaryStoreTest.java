package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.TaggedBody;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryStoreTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private byte[] nanjing = new byte[0];

    @BeforeEach
    void writeCity() throws IOException {
        Path file = directory.resolve("city.fgb");
        BoundaryFile.save(file, SmallCity.nanjing());
        nanjing = Files.readAllBytes(file);
    }

    private BoundaryStore store(CompletableFuture<Optional<TaggedBody>> answer) {
        return new BoundaryStore(
                tag -> {
                    asked.add(String.valueOf(tag));
                    return answer;
                },
                directory.resolve("data"),
                Runnable::run,
                Runnable::run);
    }

    private static CompletableFuture<Optional<TaggedBody>> body(
            byte[] bytes, @Nullable String tag) {
        return CompletableFuture.completedFuture(Optional.of(new TaggedBody(bytes, tag)));
    }

    private static CompletableFuture<Optional<TaggedBody>> unchanged() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private static Boundaries ready(BoundaryStore store) {
        return assertInstanceOf(BoundaryState.Ready.class, store.state(), store.state().toString())
                .boundaries();
    }

    @Test
    void fileKeptIsNotSentAgain() {
        BoundaryStore first = store(body(nanjing, "\"v1\""));
        first.load();
        assertEquals(39, ready(first).tree().size());
        assertNotNull(first.searchProperty().get());
        BoundaryStore second = store(unchanged());
        second.load();
        assertEquals(2, ready(second).tree().listLevel(Level.DISTRICT).size());
        assertEquals(List.of("null", "\"v1\""), asked);
    }

    @Test
    void fileOnDiskIsUsedWhenNobodyAnswers() {
        store(body(nanjing, "\"v1\"")).load();
        BoundaryStore later = store(CompletableFuture.failedFuture(new IOException("no route")));
        later.load();
        assertEquals("南京市", ready(later).tree().root().name());
    }

    private String digestTag() {
        return '"' + Sha256.hex(nanjing).substring(0, 32) + '"';
    }

    @Test
    void fileThatWasDamagedOnTheDiskIsAskedForAnewAndNeverUsed() throws IOException {
        store(body(nanjing, digestTag())).load();
        store(unchanged()).load();
        assertEquals(List.of("null", digestTag()), asked);
        Path kept = directory.resolve("data").resolve("boundaries.fgb");
        byte[] damaged = nanjing.clone();
        damaged[damaged.length - 40] ^= 1;
        Files.write(kept, damaged);
        BoundaryStore alone = store(CompletableFuture.failedFuture(new IOException("no route")));
        alone.load();
        assertEquals(new BoundaryState.Failed("no route"), alone.state());
        BoundaryStore again = store(body(nanjing, digestTag()));
        again.load();
        assertEquals("null", asked.getLast());
        assertEquals("南京市", ready(again).tree().root().name());
        assertArrayEquals(nanjing, Files.readAllBytes(kept));
    }

    @Test
    void fileThatWasDamagedOnItsWayIsRefusedAndTheOneKeptStays() throws IOException {
        store(body(nanjing, digestTag())).load();
        byte[] damaged = nanjing.clone();
        damaged[damaged.length - 40] ^= 1;
        BoundaryStore later = store(body(damaged, digestTag()));
        later.load();
        BoundaryState.Failed failed = assertInstanceOf(BoundaryState.Failed.class, later.state());
        assertTrue(failed.reason().contains("boundaries.fgb"), failed.reason());
        assertTrue(failed.reason().contains("SHA-256"), failed.reason());
        Path kept = directory.resolve("data").resolve("boundaries.fgb");
        assertArrayEquals(nanjing, Files.readAllBytes(kept));
    }

    @Test
    void failureWithoutAFileSaysWhyAndCanBeTriedAgain() {
        BoundaryStore store = store(CompletableFuture.failedFuture(new IOException("no route")));
        store.load();
        assertEquals(new BoundaryState.Failed("no route"), store.state());
        store.load();
        assertEquals(2, asked.size());
    }

    @Test
    void brokenFileIsNamedAndAskedForAnew() {
        BoundaryStore broken = store(body(new byte[] {1, 2, 3}, "\"bad\""));
        broken.load();
        BoundaryState.Failed failed = assertInstanceOf(BoundaryState.Failed.class, broken.state());
        assertTrue(failed.reason().contains("boundaries.fgb"), failed.reason());
        BoundaryStore again = store(body(nanjing, "\"v2\""));
        again.load();
        assertEquals("南京市", ready(again).tree().root().name());
        assertEquals(List.of("null", "null"), asked);
    }
}
