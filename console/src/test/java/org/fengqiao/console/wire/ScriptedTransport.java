package org.fengqiao.console.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.domain.wire.Outcome;

/// A transport the test plays the backend on.
final class ScriptedTransport implements Transport {

    /// One attempt of the link to connect.
    static final class Attempt implements Line {

        private final Listener listener;
        private final List<String> sent = new ArrayList<>();
        private boolean cancelled;
        private boolean clogged;

        Attempt(Listener listener) {
            this.listener = listener;
        }

        @Override
        public boolean send(String text) {
            if (clogged) {
                return false;
            }
            sent.add(text);
            return true;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        boolean cancelled() {
            return cancelled;
        }

        void clog() {
            clogged = true;
        }

        List<String> sent() {
            return sent;
        }

        /// Opens the line; CONNECT is sent and not yet answered.
        void open() {
            listener.onOpen();
        }

        /// Opens the line and answers CONNECT.
        void welcome(String heartBeat) {
            open();
            text("CONNECTED\nversion:1.2\nheart-beat:" + heartBeat + "\n\n\0");
        }

        void text(String text) {
            listener.onText(text);
        }

        void down(LossReason reason) {
            listener.onDown(reason, "scripted");
        }

        /// Sends a message to whoever subscribed the destination.
        void message(String destination, Object body) {
            boolean outcome = body instanceof Outcome;
            message(
                    destination,
                    outcome ? "Outcome" : body.getClass().getSimpleName(),
                    Json.MAPPER.writeValueAsString(body));
        }

        void message(String destination, String kind, String json) {
            String id = subscriptionId(destination);
            text(
                    new StompFrame(
                                    "MESSAGE",
                                    Map.of(
                                            "subscription",
                                            id,
                                            "destination",
                                            destination,
                                            "kind",
                                            kind,
                                            "message-id",
                                            "m"),
                                    json)
                            .encode());
        }

        List<StompFrame> frames(String command) {
            return sent.stream()
                    .filter(text -> text.startsWith(command + "\n"))
                    .flatMap(text -> decoded(text).stream())
                    .toList();
        }

        List<String> subscribed() {
            return frames("SUBSCRIBE").stream()
                    .map(frame -> frame.headers().get("destination"))
                    .collect(Collectors.toList());
        }

        private String subscriptionId(String destination) {
            return frames("SUBSCRIBE").stream()
                    .filter(frame -> destination.equals(frame.headers().get("destination")))
                    .map(frame -> frame.headers().get("id"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody subscribed " + destination));
        }

        private static List<StompFrame> decoded(String text) {
            try {
                return new StompDecoder().decode(text);
            } catch (StompFormatException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final List<Attempt> attempts = new ArrayList<>();

    @Override
    public Line open(Listener listener) {
        Attempt attempt = new Attempt(listener);
        attempts.add(attempt);
        return attempt;
    }

    Attempt last() {
        return attempts.getLast();
    }

    int count() {
        return attempts.size();
    }
}
