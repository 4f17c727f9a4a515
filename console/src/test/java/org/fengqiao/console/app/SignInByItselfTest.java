package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.SessionEnd;
import org.fengqiao.console.wire.WireThread;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SignInByItselfTest {

    private static final int PATIENCE_S = 30;

    private final OkHttpClient http = new OkHttpClient();
    private final WireThread loop = new WireThread(InstantSource.system());
    private final BlockingQueue<String> signedIn = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> showing = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;
    private final SignInByItself renewal;

    SignInByItselfTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/session", this::answer);
        server.start();
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort());
        InstantSource local = InstantSource.system();
        renewal =
                new SignInByItself(
                        new SignIn("operator", "secret"),
                        loop,
                        new Backoff(Duration.ofMillis(20), Duration.ofMillis(40), new Random(1)),
                        () -> new BackendApi(http, url, () -> "en", local, new ServerClock(local)),
                        (_, answer) -> signedIn.add(answer.token()),
                        this::tell);
    }

    private Subscription tell(@Nullable Throwable failure) {
        String code = BackendException.of(Objects.requireNonNull(failure)).problem().code();
        told.add(code);
        showing.add(code);
        return () -> showing.remove(code);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = asked.incrementAndGet();
        boolean refused = refusals.getAndDecrement() > 0;
        String body =
                refused
                        ? "{\"code\":\"too-many-failures\",\"message\":\"wait\",\"field\":null}"
                        : """
                        {"token":"t%d","expiresAt":"2026-11-22T20:00:00Z",
                         "serverTime":"2026-11-22T08:00:00Z",
                         "user":{"id":"operator","nameZh":"市受理员","nameEn":"City operator",
                          "role":"OPERATOR","jurisdiction":"320100"}}
                        """
                                .formatted(number);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 429 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(renewal::close);
        loop.close();
        server.stop(0);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private String next() throws InterruptedException {
        return String.valueOf(signedIn.poll(PATIENCE_S, TimeUnit.SECONDS));
    }

    @Test
    void signsInOnceHoweverOftenItIsAsked(FxRobot robot) throws Exception {
        robot.interact(() -> {
            renewal.begin(SessionEnd.EXPIRED);
            renewal.begin(SessionEnd.EXPIRED);
        });
        assertEquals("t1", next());
        robot.interact(() -> renewal.begin(SessionEnd.REVOKED));
        assertEquals("t2", next());
        assertEquals(2, asked.get());
    }

    @Test
    void goesOnTryingAndTellsOfTheFailureOnce(FxRobot robot) throws Exception {
        refusals.set(3);
        robot.interact(() -> renewal.begin(SessionEnd.REVOKED));
        assertEquals("t4", next());
        assertEquals(List.of("too-many-failures"), told);
    }

    @Test
    void whatItToldIsTakenBackOnceItIsSignedIn(FxRobot robot) throws Exception {
        refusals.set(1);
        robot.interact(() -> renewal.begin(SessionEnd.REVOKED));
        assertEquals("t2", next());
        robot.interact(() -> assertEquals(List.of(), showing));
        assertEquals(List.of("too-many-failures"), told);
    }

    @Test
    void closedItSignsNobodyIn(FxRobot robot) throws Exception {
        robot.interact(() -> {
            renewal.close();
            renewal.begin(SessionEnd.REVOKED);
        });
        // The wire thread runs in order, so whatever had been begun would have run before this.
        loop.execute(() -> signedIn.add("nothing"));
        assertEquals("nothing", next());
        assertNull(signedIn.poll());
        assertEquals(0, asked.get());
    }
}
