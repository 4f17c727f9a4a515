package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a city without a calendar is taken for; against a server that answers one way.
@SuppressWarnings("NullAway.Init") // set before each test
class CityTest {

    private static final String CALENDAR =
            """
            {"zone":"Asia/Shanghai","windows":[{"from":"09:00:00","to":"17:00:00"}],
             "weekend":["SUNDAY"],"years":[],"holidays":[],"makeUpDays":[],"near":"20%"}
            """;

    private final OkHttpClient http = new OkHttpClient();
    private HttpServer server;
    private BackendApi api;
    private volatile int status;
    private volatile String body = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/calendar",
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        InstantSource local = InstantSource.system();
        api =
                new BackendApi(
                        http,
                        HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort()),
                        () -> "zh-CN",
                        local,
                        new ServerClock(local));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Optional<WorkCalendar> load() throws Exception {
        return City.loadCalendar(api).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aBackendTellsItsCalendar() throws Exception {
        status = 200;
        body = CALENDAR;
        assertEquals("Asia/Shanghai", load().orElseThrow().zone().getId());
    }

    @Test
    void anOlderBackendHasNone() throws Exception {
        status = 404;
        body = "{\"code\":\"unknown\",\"message\":\"没有\",\"field\":null}";
        assertEquals(Optional.empty(), load());
    }

    @Test
    void anyOtherFailureIsOne() {
        status = 500;
        body = "{\"code\":\"bug\",\"message\":\"出错\",\"field\":null}";
        ExecutionException failure = assertThrows(ExecutionException.class, this::load);
        assertTrue(BackendException.of(failure).status() == 500, failure.toString());
    }
}
