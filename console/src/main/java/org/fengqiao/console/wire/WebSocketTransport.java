package org.fengqiao.console.wire;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.fengqiao.domain.wire.Destinations;
import org.jspecify.annotations.Nullable;

/// STOMP's text messages over a WebSocket of OkHttp.
final class WebSocketTransport implements Transport {

    /// OkHttp drops the line at 16 MiB of unsent text; far below that a line is as good as dead.
    private static final long MAX_QUEUED_BYTES = 4 << 20;

    private static final int NORMAL_CLOSURE = 1000;

    private final OkHttpClient http;
    private final HttpUrl backend;

    WebSocketTransport(OkHttpClient http, HttpUrl backend) {
        this.http = http;
        this.backend = backend;
    }

    @Override
    public Line open(Listener listener) {
        Request request =
                new Request.Builder()
                        .url(
                                backend.newBuilder()
                                        .addPathSegments(Destinations.ENDPOINT.substring(1))
                                        .build())
                        .header("Sec-WebSocket-Protocol", "v12.stomp")
                        .build();
        WebSocket socket = http.newWebSocket(request, new Ears(listener));
        return new Line() {
            @Override
            public boolean send(String text) {
                return socket.queueSize() < MAX_QUEUED_BYTES && socket.send(text);
            }

            @Override
            public void cancel() {
                // A close first, so that a healthy backend frees the session at once.
                socket.close(NORMAL_CLOSURE, null);
                socket.cancel();
            }
        };
    }

    private static final class Ears extends WebSocketListener {

        private final Listener listener;

        Ears(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            listener.onOpen();
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            listener.onText(text);
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            listener.onText(bytes.utf8());
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(NORMAL_CLOSURE, null);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            boolean signedOut =
                    code == Destinations.CLOSE_SIGNED_OUT && reason.equals(Destinations.SIGNED_OUT);
            listener.onDown(
                    signedOut ? LossReason.SIGNED_OUT : LossReason.CLOSED,
                    reason.isEmpty() ? "" + code : code + " " + reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable t, @Nullable Response response) {
            String message = t.getMessage();
            String detail = message == null ? t.getClass().getSimpleName() : message;
            listener.onDown(
                    LossReason.UNREACHABLE,
                    response == null ? detail : "HTTP " + response.code() + ": " + detail);
        }
    }
}
