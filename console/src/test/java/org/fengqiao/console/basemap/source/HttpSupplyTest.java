package org.fengqiao.console.basemap.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.TileSupply.Freshness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSupplyTest {

    private static final TileAddress TILE = new TileAddress(3, 6, 2);
    private static final byte[] PNG = TestTiles.plain("png", 256, 0x336699);

    @TempDir private Path folder;
    private final MockWebServer server = new MockWebServer();
    private OkHttpClient client = new OkHttpClient();

    @BeforeEach
    void start() throws IOException {
        server.start();
        client =
                new OkHttpClient.Builder()
                        .cache(new Cache(folder.toFile(), 10 << 20))
                        .connectTimeout(Duration.ofSeconds(5))
                        .readTimeout(Duration.ofSeconds(20))
                        .retryOnConnectionFailure(false)
                        .build();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        Cache cache = client.cache();
        if (cache != null) {
            cache.close();
        }
    }

    private HttpSupply supply() {
        TileUrl url =
                new TileUrl.Template(server.url("/") + "{z}/{x}/{y}?tk={key}", false, 0, List.of());
        return new HttpSupply(client, url, "s3cret/key", Duration.ofDays(7), "Fengqiao/test");
    }

    private static Optional<byte[]> load(HttpSupply supply, Freshness freshness)
            throws SourceException {
        try {
            return supply.load(TILE, freshness).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw assertInstanceOf(SourceException.class, e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static MockResponse.Builder answer(int code) {
        return new MockResponse.Builder().code(code);
    }

    private void sendTile() {
        server.enqueue(
                answer(200)
                        .addHeader("Content-Type", "image/png")
                        .body(new Buffer().write(PNG))
                        .build());
    }

    private SourceException failure(MockResponse answer) {
        server.enqueue(answer);
        return assertThrows(SourceException.class, () -> load(supply(), Freshness.FROM_SOURCE));
    }

    @Test
    void aTileComesOnceFromTheServerAndThenFromTheDisk() throws Exception {
        sendTile();
        assertEquals(PNG.length, load(supply(), Freshness.USUAL).orElseThrow().length);
        assertEquals(PNG.length, load(supply(), Freshness.USUAL).orElseThrow().length);
        assertEquals(1, server.getRequestCount());
        var request = server.takeRequest();
        assertEquals("/3/6/2?tk=s3cret%2Fkey", request.getTarget());
        assertEquals("Fengqiao/test", request.getHeaders().get("User-Agent"));
    }

    /// The words of a server that nothing changed must not put an end to what is kept.
    @Test
    void aTileThatDidNotChangeIsKeptAsLongAsANewOne() throws Exception {
        TileUrl url = new TileUrl.Template(server.url("/") + "{z}/{x}/{y}", false, 0, List.of());
        server.enqueue(
                answer(200)
                        .addHeader("Content-Type", "image/png")
                        .addHeader("ETag", "\"one\"")
                        .body(new Buffer().write(PNG))
                        .build());
        load(new HttpSupply(client, url, null, Duration.ZERO, "test"), Freshness.USUAL);
        server.enqueue(
                answer(304)
                        .addHeader("ETag", "\"one\"")
                        .addHeader("Age", "9999999")
                        .addHeader("Cache-Control", "no-cache, max-age=0")
                        .build());
        HttpSupply week = new HttpSupply(client, url, null, Duration.ofDays(7), "test");
        assertEquals(PNG.length, load(week, Freshness.USUAL).orElseThrow().length);
        assertEquals(2, server.getRequestCount());
        assertEquals(PNG.length, load(week, Freshness.USUAL).orElseThrow().length);
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void theKeyGetsIntoNoFileOfTheCache() throws Exception {
        sendTile();
        load(supply(), Freshness.USUAL);
        Objects.requireNonNull(client.cache()).flush();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertTrue(kept.size() >= 3, kept.toString());
            for (Path file : kept) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("s3cret"));
            }
        }
    }

    @Test
    void whatTheServerNoLongerGivesIsStillInTheCache() throws Exception {
        sendTile();
        load(supply(), Freshness.USUAL);
        server.close();
        assertThrows(SourceException.class, () -> load(supply(), Freshness.FROM_SOURCE));
        assertTrue(load(supply(), Freshness.CACHED).isPresent());
    }

    @Test
    void whatIsNotInTheCacheIsAbsentWithoutAskingTheServer() throws Exception {
        assertTrue(load(supply(), Freshness.CACHED).isEmpty());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aTileTheServerDoesNotHaveIsAbsent() throws Exception {
        server.enqueue(answer(404).build());
        assertTrue(load(supply(), Freshness.FROM_SOURCE).isEmpty());
        server.enqueue(answer(204).build());
        assertTrue(load(supply(), Freshness.FROM_SOURCE).isEmpty());
    }

    @Test
    void aRefusedKeyIsSaidToBeOne() {
        assertEquals(SourceFault.KEY_REFUSED, failure(answer(403).build()).fault());
        assertEquals(SourceFault.KEY_REFUSED, failure(answer(401).build()).fault());
    }

    @Test
    void anOverloadedServerSaysWhenToComeBack() {
        SourceException busy = failure(answer(503).addHeader("Retry-After", "40").build());
        assertEquals(SourceFault.STATUS, busy.fault());
        assertEquals(Duration.ofSeconds(40), busy.notBefore().orElseThrow());
        assertTrue(failure(answer(500).build()).notBefore().isEmpty());
    }

    @Test
    void aServerThatSendsElsewhereIsNotFollowed() {
        SourceException moved =
                failure(answer(302).addHeader("Location", "http://else/x?tk=abc").build());
        assertEquals(SourceFault.MOVED, moved.fault());
        assertTrue(moved.say().contains("http://else/x"), moved.say());
        assertFalse(moved.say().contains("abc"), moved.say());
    }

    @Test
    void whateverTheServerRepeatsTheKeyIsNotSeen() throws Exception {
        for (String path : List.of("s3cret/key/1/2", "a/S3CRET%2fKEY/1", "?k=1")) {
            SourceException moved =
                    failure(answer(302).addHeader("Location", "http://else/" + path).build());
            assertFalse(moved.say().toLowerCase(Locale.ROOT).contains("s3cret"), moved.say());
            assertTrue(moved.say().contains("http://else/"), moved.say());
            assertFalse(String.valueOf(moved.getMessage()).contains("s3cret"));
        }
        String report = "<ServiceException>no tile tk=s3cret%2Fkey (s3cret/key) here</>";
        server.enqueue(answer(200).addHeader("Content-Type", "text/xml").body(report).build());
        byte[] body = load(supply(), Freshness.FROM_SOURCE).orElseThrow();
        SourceException said =
                assertThrows(SourceException.class, () -> PictureReader.read(body, 256));
        assertEquals(SourceFault.SERVER_SAYS, said.fault());
        assertTrue(said.say().contains("no tile tk=*** (***) here"), said.say());
    }

    @Test
    void aPageIsHandedOnButNotKept() throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(
                    answer(200).addHeader("Content-Type", "text/html").body("<html>").build());
            assertEquals(6, load(supply(), Freshness.USUAL).orElseThrow().length);
        }
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void anEndlessTileIsCutShort() {
        byte[] endless = new byte[HttpSupply.MOST_BYTES + 10];
        SourceException big =
                failure(
                        answer(200)
                                .addHeader("Content-Type", "image/png")
                                .body(new Buffer().write(endless))
                                .build());
        assertEquals(SourceFault.TOO_BIG, big.fault());
    }

    @Test
    void anAnswerThatBreaksOffOrNeverComesIsAFailure() {
        MockResponse cut =
                answer(200)
                        .body(new Buffer().write(PNG))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
        assertEquals(SourceFault.UNREACHABLE, failure(cut).fault());
        client = client.newBuilder().readTimeout(Duration.ofMillis(400)).build();
        MockResponse silent = answer(200).onResponseStart(SocketEffect.Stall.INSTANCE).build();
        assertEquals(SourceFault.UNREACHABLE, failure(silent).fault());
    }
}
