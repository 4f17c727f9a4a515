package org.fengqiao.backend.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Subscribed;
import tools.jackson.databind.json.JsonMapper;

/// A STOMP connection driven by literal frames. What comes in is queued by destination of interest:
/// everything in one queue, in the order of receipt.
public final class StompClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Long, because a machine that is busy with other things is no fault of the backend.
    private static final int PATIENCE_S = 60;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile boolean stalled;
    private int subscriptions;

    private StompClient(int port) {
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("v12.stomp")
                        .buildAsync(
                                URI.create("ws://127.0.0.1:" + port + Destinations.ENDPOINT),
                                new Incoming())
                        .join();
    }

    /// A connection on which nothing has been sent.
    public static StompClient open(int port) {
        return new StompClient(port);
    }

    /// A connection signed in and subscribed to notices and outcomes.
    public static StompClient connect(int port, String token) {
        StompClient client = open(port);
        client.send(connectFrame(token));
        Frame answer = client.next();
        if (!answer.command().equals("CONNECTED")) {
            throw new AssertionError("not connected: " + answer);
        }
        client.subscribe(Destinations.NOTICES);
        client.subscribe(Destinations.OUTCOMES);
        return client;
    }

    /// Asks for heart beats but promises none: a test that waits for long must not be taken for a
    /// client that is gone.
    public static String connectFrame(String token) {
        return "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,10000\n"
                + "Authorization:Bearer "
                + token
                + "\n\n\0";
    }

    /// Sends characters as they are.
    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /// Sends JSON to a destination.
    public void sendJson(String destination, Object body) {
        send(
                "SEND\ndestination:"
                        + destination
                        + "\ncontent-type:application/json\n\n"
                        + JSON.writeValueAsString(body)
                        + "\0");
    }

    /// Subscribes and waits for the answer.
    public Subscribed subscribe(String destination) {
        send("SUBSCRIBE\nid:s" + subscriptions++ + "\ndestination:" + destination + "\n\n\0");
        return nextOf("Subscribed").as(Subscribed.class);
    }

    /// The next frame.
    public Frame next() {
        try {
            Frame frame = frames.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame within " + PATIENCE_S + " s; closed: " + closed);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// The next message of a kind; others before it are passed over.
    public Frame nextOf(String kind) {
        Frame frame = next();
        while (!frame.header("kind").equals(kind)) {
            if (frame.command().equals("ERROR")) {
                throw new AssertionError("expected " + kind + " but got " + frame);
            }
            frame = next();
        }
        return frame;
    }

    /// Stops reading: what comes in stays in the buffers of the connection.
    public void stall() {
        stalled = true;
    }

    /// What is here now.
    public int waiting() {
        return frames.size();
    }

    /// The close code once the backend has closed the connection.
    public int closeCode() {
        return closed.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                if (!whole.isBlank()) { // a heart beat is a line feed
                    frames.add(Frame.parse(whole));
                }
            }
            if (!stalled) {
                from.request(1);
            }
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }

    /// A frame received.
    public record Frame(String command, String head, String body) {

        static Frame parse(String text) {
            int line = text.indexOf('\n');
            int blank = text.indexOf("\n\n");
            int end = text.lastIndexOf('\0');
            return new Frame(
                    text.substring(0, line),
                    text.substring(line, blank + 1),
                    text.substring(blank + 2, end));
        }

        /// Empty if the frame lacks it.
        public String header(String name) {
            int at = head.indexOf("\n" + name + ":");
            if (at < 0) {
                return "";
            }
            int from = at + name.length() + 2;
            return head.substring(from, head.indexOf('\n', from));
        }

        public <T> T as(Class<T> type) {
            return JSON.readValue(body, type);
        }
    }
}
