package org.fengqiao.console.wire.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each fault does what its name says, to requests and to a WebSocket that answers every text with
/// a message.
class FaultProxyTest {

    private static final int PATIENCE_S = 30;

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    private final BlockingQueue<String> atServer = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> atConsole = new LinkedBlockingQueue<>();
    private @Nullable FaultProxy opened;

    @BeforeEach
    void open() throws IOException {
        server.start();
        opened = new FaultProxy(server.getPort());
    }

    @AfterEach
    void close() throws IOException {
        http.dispatcher().cancelAll();
        proxy().close();
        server.close();
        http.dispatcher().executorService().shutdown();
    }

    private FaultProxy proxy() {
        if (opened == null) {
            throw new AssertionError("not open");
        }
        return opened;
    }

    private static Fault fault(Fault.Kind kind) {
        return new Fault(kind, Duration.ZERO, Duration.ofSeconds(1), 3);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + proxy().port() + path;
    }

    private int get() throws IOException {
        server.enqueue(new MockResponse.Builder().code(200).body("yes").build());
        try (Response response =
                http.newCall(new Request.Builder().url(url("/a")).build()).execute()) {
            return response.body().string().equals("yes") ? response.code() : -1;
        }
    }

    private WebSocket connect() throws InterruptedException {
        server.enqueue(
                new MockResponse.Builder()
                        .webSocketUpgrade(
                                new WebSocketListener() {
                                    @Override
                                    public void onMessage(WebSocket socket, String text) {
                                        atServer.add(text);
                                        socket.send("MESSAGE\n\nre " + text);
                                    }
                                })
                        .build());
        WebSocket socket =
                http.newWebSocket(
                        new Request.Builder().url(url("/ws")).build(),
                        new WebSocketListener() {
                            @Override
                            public void onOpen(WebSocket open, Response response) {
                                atConsole.add("open");
                            }

                            @Override
                            public void onMessage(WebSocket open, String text) {
                                atConsole.add(text);
                            }

                            @Override
                            public void onFailure(
                                    WebSocket open, Throwable t, @Nullable Response response) {
                                atConsole.add("down");
                            }
                        });
        assertEquals("open", next(atConsole));
        return socket;
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        String next = queue.poll(PATIENCE_S, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    /// What comes before the first of some text.
    private static List<String> upTo(String text, BlockingQueue<String> queue)
            throws InterruptedException {
        List<String> before = new ArrayList<>();
        for (String next = next(queue); !next.equals(text); next = next(queue)) {
            if (next.equals("nothing")) {
                throw new AssertionError(text + " never came");
            }
            before.add(next);
        }
        return before;
    }

    @Test
    void inGoodWeatherEverythingPassesOnce() throws Exception {
        assertEquals(200, get());
        WebSocket socket = connect();
        String longText = "SEND\n\n" + "字".repeat(70_000);
        socket.send(longText);
        assertEquals(longText, next(atServer));
        assertEquals("MESSAGE\n\nre " + longText, next(atConsole));
        socket.send("SEND\n\n2");
        assertEquals("SEND\n\n2", next(atServer));
        assertEquals("MESSAGE\n\nre SEND\n\n2", next(atConsole));
    }

    @Test
    void aCutResetsWhatIsOpenAndRefusesWhatIsNew() throws Exception {
        connect();
        proxy().begin(fault(Fault.Kind.CUT));
        assertEquals("down", next(atConsole));
        assertThrows(IOException.class, this::get);
        assertTrue(proxy().count(FaultProxy.Deed.RESET) > 0);
    }

    @Test
    void aStallHoldsEverythingAndThenLetsItPass() throws Exception {
        WebSocket socket = connect();
        proxy().begin(fault(Fault.Kind.STALL));
        socket.send("SEND\n\n1");
        assertEquals(null, atServer.poll(500, TimeUnit.MILLISECONDS));
        proxy().calm();
        assertEquals("SEND\n\n1", next(atServer));
        assertEquals("MESSAGE\n\nre SEND\n\n1", next(atConsole));
    }

    @Test
    void aStallThatEndsInACutResets() throws Exception {
        WebSocket socket = connect();
        proxy().begin(fault(Fault.Kind.STALL_AND_CUT));
        socket.send("SEND\n\n1");
        proxy().calm();
        assertEquals("down", next(atConsole));
    }

    @Test
    void droppedAnswersAreLostWhileTheirRequestsArrive() throws Exception {
        WebSocket socket = connect();
        proxy().begin(fault(Fault.Kind.DROP_ANSWERS));
        assertThrows(IOException.class, this::get);
        server.takeRequest(); // the upgrade
        assertEquals("/a", server.takeRequest().getTarget());
        socket.send("SEND\n\n1");
        assertEquals("SEND\n\n1", next(atServer));
        while (proxy().count(FaultProxy.Deed.ANSWER_DROPPED) < 2) {
            Thread.onSpinWait();
        }
        proxy().calm();
        socket.send("SEND\n\n2");
        assertEquals("MESSAGE\n\nre SEND\n\n2", next(atConsole));
    }

    @Test
    void duplicatesComeBothWaysAndSpoilNothing() throws Exception {
        WebSocket socket = connect();
        proxy().begin(fault(Fault.Kind.DUPLICATE));
        int sends = 20;
        for (int i = 0; i < sends; i++) {
            socket.send("SEND\n\n" + i);
        }
        socket.send("SEND\n\nlast");
        List<String> sent = upTo("SEND\n\nlast", atServer);
        List<String> heard = upTo("MESSAGE\n\nre SEND\n\nlast", atConsole);
        assertEquals(sends, Set.copyOf(sent).size());
        assertEquals(sends, Set.copyOf(heard).size());
        assertTrue(sent.size() > sends, "nothing was sent twice");
        assertTrue(heard.size() > sent.size(), "nothing was heard twice");
    }
}
