package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// As much STOMP 1.2 as a push gateway needs: connect, subscribe to one destination, hear messages,
/// keep the heart beating. [#run] blocks until the connection ends.
final class StompSocket {

    private static final Duration BEAT = Duration.ofSeconds(8);
    private static final Duration DEAF = Duration.ofSeconds(35);

    private final HttpClient http;
    private final URI endpoint;
    private final String destination;

    StompSocket(HttpClient http, URI backend, String endpoint, String destination) {
        this.http = http;
        this.destination = destination;
        String scheme = backend.getScheme().equals("https") ? "wss" : "ws";
        this.endpoint = URI.create(scheme + "://" + backend.getAuthority() + endpoint);
    }

    /// Connects and hands over the body of every message until the connection ends.
    ///
    /// @param subscribed called once the SUBSCRIBE has been sent
    /// @throws IOException if it cannot be made or broke
    void run(String token, Runnable subscribed, Consumer<String> message)
            throws IOException, InterruptedException {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket socket = open(frames);
        try {
            send(
                    socket,
                    "CONNECT\naccept-version:1.2\nhost:"
                            + endpoint.getHost()
                            + "\nheart-beat:10000,10000\nAuthorization:Bearer "
                            + token
                            + "\n\n\0");
            Duration silent = Duration.ZERO;
            while (silent.compareTo(DEAF) < 0) {
                String frame = frames.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (frame == null) {
                    silent = silent.plus(BEAT);
                    send(socket, "\n");
                    continue;
                }
                silent = Duration.ZERO;
                String command = command(frame);
                switch (command) {
                    case "CONNECTED" -> {
                        send(socket, "SUBSCRIBE\nid:0\ndestination:" + destination + "\n\n\0");
                        subscribed.run();
                    }
                    case "MESSAGE" -> message.accept(body(frame));
                    case "" -> send(socket, "\n");
                    default -> throw new IOException(command + ": " + body(frame));
                }
            }
            throw new IOException("nothing heard for " + DEAF.toSeconds() + " s");
        } finally {
            socket.abort();
        }
    }

    private WebSocket open(BlockingQueue<String> frames) throws IOException {
        return done(
                http.newWebSocketBuilder()
                        .subprotocols("v12.stomp")
                        .connectTimeout(Duration.ofSeconds(5))
                        .buildAsync(endpoint, new Listener(frames)),
                "cannot connect to " + endpoint);
    }

    private static void send(WebSocket socket, String frame) throws IOException {
        done(socket.sendText(frame, true), "connection lost");
    }

    private static WebSocket done(CompletableFuture<WebSocket> step, String otherwise)
            throws IOException {
        try {
            return step.join();
        } catch (CompletionException e) {
            throw new IOException(otherwise, e.getCause());
        }
    }

    /// Name of a frame; empty for a heart beat.
    static String command(String frame) {
        int end = frame.indexOf('\n');
        return end < 0 ? frame.strip() : frame.substring(0, end).strip();
    }

    static String body(String frame) {
        int start = frame.indexOf("\n\n");
        int end = frame.lastIndexOf('\0');
        return start < 0 ? "" : frame.substring(start + 2, end < 0 ? frame.length() : end);
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> frames;
        private final StringBuilder partial = new StringBuilder();

        private Listener(BlockingQueue<String> frames) {
            this.frames = frames;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            frames.add("CLOSED\n\nclosed by the backend: " + code + " " + reason + "\0");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            frames.add("CLOSED\n\n" + error + "\0");
        }
    }
}
