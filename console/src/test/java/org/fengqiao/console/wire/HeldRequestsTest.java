package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.UploadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Look-ups and uploads whose token is refused wait for the next sign-in; against a server that
/// knows one token at a time.
class HeldRequestsTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<SessionEnd> ends = new LinkedBlockingQueue<>();
    private final OkHttpClient http = new OkHttpClient();
    private volatile String good = "first";
    private HttpServer server;
    private BackendApi api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort());
        InstantSource local = InstantSource.system();
        api = new BackendApi(http, url, () -> "zh-CN", local, new ServerClock(() -> Samples.T0));
        api.onSessionEnd(ends::add);
        api.resume(Samples.signedIn("first"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] sent = exchange.getRequestBody().readAllBytes();
        seen.add(path + " " + (bearer == null ? "-" : bearer.substring("Bearer ".length())));
        int status = 200;
        String body;
        if (path.equals("time")) {
            body = "{\"serverTime\":\"2026-11-22T08:00:00Z\"}";
        } else if (!("Bearer " + good).equals(bearer)) {
            status = 401;
            body = "{\"code\":\"bad-token\",\"message\":\"登录已失效\",\"field\":\"Authorization\"}";
        } else if (path.endsWith("/attachments")) {
            body =
                    """
                    {"id":"p1","name":"a.jpg","mediaType":"image/jpeg","bytes":%d,
                     "at":"2026-11-22T08:00:00Z","byName":"市受理员"}\
                    """
                            .formatted(sent.length);
        } else {
            body = path;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void revoke() throws InterruptedException {
        good = "second";
        lookUp = api.loadAttachment("x");
        assertEquals(SessionEnd.REVOKED, ends.poll(20, TimeUnit.SECONDS));
    }

    private CompletableFuture<byte[]> lookUp = new CompletableFuture<>();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLookUpGoesOnWithTheNextTokenAndNobodyNotices() throws Exception {
        revoke();
        assertFalse(lookUp.isDone());
        api.resume(Samples.signedIn("second"));
        assertArrayEquals(utf8("attachments/x"), lookUp.get(20, TimeUnit.SECONDS));
        assertEquals(List.of("attachments/x first", "attachments/x second"), seen);
    }

    @Test
    void anUploadBegunWhileSignedOutIsNotSentBeforeTheNextSignIn() throws Exception {
        revoke();
        CompletableFuture<Messages.Attachment> upload =
                api.attach(
                        new IncidentId("202611220001"),
                        UploadId.random(),
                        "a.jpg",
                        new byte[] {1, 2, 3});
        api.measureClock().get(20, TimeUnit.SECONDS);
        assertFalse(upload.isDone());
        assertEquals(List.of("attachments/x first", "time -"), seen);
        api.resume(Samples.signedIn("second"));
        upload.get(20, TimeUnit.SECONDS);
        assertTrue(seen.contains("incidents/202611220001/attachments second"), seen::toString);
    }

    @Test
    void whenSomebodyElseSignsInWhatWaitedEndsWithTheRefusal() throws Exception {
        revoke();
        api.forget();
        CompletionException e =
                assertThrows(
                        CompletionException.class, lookUp.orTimeout(20, TimeUnit.SECONDS)::join);
        assertEquals(401, BackendException.of(e).status());
        assertEquals(List.of("attachments/x first"), seen);
    }

    @Test
    void aCancelledLookUpIsNotSentLater() throws Exception {
        revoke();
        lookUp.cancel(true);
        api.resume(Samples.signedIn("second"));
        api.loadAttachment("y").get(20, TimeUnit.SECONDS);
        assertEquals(List.of("attachments/x first", "attachments/y second"), seen);
    }
}
