package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One attempt at a STOMP session and the session that may come of it: says CONNECT, beats, and
/// tells when nothing is heard any more. Wire thread, but for what the transport calls.
final class StompSession implements Transport.Listener {

    private static final Logger LOG = Logger.getLogger(StompSession.class.getName());

    /// From opening the line to CONNECTED.
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    /// Heart-beats may be late by this factor: timers and garbage collections are.
    static final int GRACE = 2;

    /// Hears what becomes of a session; wire thread.
    interface Listener {

        /// Whether it is still the one that counts; what another hears is of no interest.
        boolean counts(StompSession session);

        /// Anything came, heart-beats included.
        void onHeard(Instant at);

        void onConnected(StompSession session);

        void onMessage(StompFrame message);

        /// The token is said to be dead; whether it is, the token knows.
        void onTokenRefused();

        void onLost(StompSession session, LossReason reason, String detail);
    }

    private final WireLoop loop;
    private final Transport transport;
    private final String host;
    private final SessionToken token;
    private final Listener listener;
    private final StompDecoder decoder = new StompDecoder();
    private Transport.@Nullable Line line;
    private Subscription deadline = Subscription.NONE;
    private Subscription beat = Subscription.NONE;
    private Instant sentAt;
    private Instant heardAt;
    private boolean connected;
    private @Nullable String bearer;

    StompSession(
            WireLoop loop,
            Transport transport,
            String host,
            SessionToken token,
            Listener listener) {
        this.loop = loop;
        this.transport = transport;
        this.host = host;
        this.token = token;
        this.listener = listener;
        sentAt = loop.now();
        heardAt = loop.now();
    }

    /// Whether the backend has answered CONNECT.
    boolean connected() {
        return connected;
    }

    /// When anything last came; the beginning where nothing has.
    Instant heardAt() {
        return heardAt;
    }

    void start() {
        deadline =
                loop.after(
                        CONNECT_WITHIN, () -> lose(LossReason.SILENT, "no CONNECTED within 10 s"));
        line = transport.open(this);
    }

    void end() {
        deadline.close();
        beat.close();
        if (line != null) {
            line.cancel();
        }
    }

    boolean send(StompFrame frame) {
        sentAt = loop.now();
        return line != null && line.send(frame.encode());
    }

    void subscribe(String id, String destination) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("id", id);
        headers.put("destination", destination);
        headers.put("ack", "auto");
        send(new StompFrame("SUBSCRIBE", headers, ""));
    }

    @Override
    public void onOpen() {
        loop.execute(() -> {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("accept-version", "1.2");
            headers.put("host", host);
            headers.put("heart-beat", HeartBeat.OFFER);
            bearer = token.find();
            if (bearer != null) {
                headers.put("Authorization", "Bearer " + bearer);
            }
            send(new StompFrame("CONNECT", headers, ""));
        });
    }

    @Override
    public void onText(String text) {
        loop.execute(() -> {
            if (listener.counts(this)) {
                hear(text);
            }
        });
    }

    @Override
    public void onDown(LossReason reason, String detail) {
        loop.execute(() -> {
            if (listener.counts(this) && reason == LossReason.SIGNED_OUT) {
                refuse(new Problem("signed-out", detail, null));
            }
            lose(reason, detail);
        });
    }

    /// What comes of it the token decides; without a dead token the session goes on.
    private void refuse(Problem why) {
        String used = bearer;
        if (used != null) {
            var unused = token.refuse(used, why);
            listener.onTokenRefused();
        }
    }

    private void hear(String text) {
        heardAt = loop.now();
        listener.onHeard(heardAt);
        try {
            for (StompFrame frame : decoder.decode(text)) {
                if (listener.counts(this)) {
                    handle(frame);
                }
            }
        } catch (StompFormatException e) {
            lose(LossReason.GARBLED, String.valueOf(e.getMessage()));
        }
    }

    private void handle(StompFrame frame) throws StompFormatException {
        switch (frame.command()) {
            case "CONNECTED" -> {
                // Said twice it would start a second heart that nothing stops.
                if (!connected) {
                    welcome(frame);
                }
            }
            case "MESSAGE" -> listener.onMessage(frame);
            case "ERROR" -> {
                findProblem(frame).filter(SessionToken::concerns).ifPresent(this::refuse);
                lose(
                        LossReason.REFUSED,
                        frame.body().isBlank()
                                ? frame.findHeader("message").orElse("ERROR")
                                : frame.body());
            }
            case "RECEIPT" -> {}
            default -> throw new StompFormatException("unexpected " + frame.command());
        }
    }

    /// Something between here and the backend may answer with another body.
    private static Optional<Problem> findProblem(StompFrame error) {
        try {
            return Optional.of(Json.MAPPER.readValue(error.body(), Problem.class));
        } catch (JacksonException e) {
            LOG.log(Level.FINE, "an ERROR frame without a problem", e);
            return Optional.empty();
        }
    }

    private void welcome(StompFrame frame) throws StompFormatException {
        HeartBeat agreed = HeartBeat.agree(frame.findHeader("heart-beat"));
        deadline.close();
        connected = true;
        agreed.send().ifPresent(this::beatEvery);
        agreed.hear().ifPresent(this::listenFor);
        listener.onConnected(this);
    }

    private void lose(LossReason reason, String detail) {
        listener.onLost(this, reason, detail);
    }

    /// Half an interval early, because the other side counts from when it hears us.
    private void beatEvery(Duration interval) {
        Duration half = interval.dividedBy(2);
        beat =
                loop.after(
                        half,
                        () -> {
                            if (!loop.now().isBefore(sentAt.plus(half)) && line != null) {
                                sentAt = loop.now();
                                line.send("\n");
                            }
                            beatEvery(interval);
                        });
    }

    private void listenFor(Duration interval) {
        Duration allowed = interval.multipliedBy(GRACE);
        Duration left = Duration.between(loop.now(), heardAt.plus(allowed));
        if (left.isNegative() || left.isZero()) {
            lose(LossReason.SILENT, "nothing heard for " + allowed.toSeconds() + " s");
        } else {
            deadline = loop.after(left, () -> listenFor(interval));
        }
    }
}
