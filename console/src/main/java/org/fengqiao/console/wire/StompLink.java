package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Keeps one STOMP session with the backend: connects, beats, notices silence, comes back after a
/// growing delay and subscribes again to everything in the same order. A refused token is not tried
/// again: the link waits until somebody has signed in anew.
///
/// It promises nothing about what was missed in between; that is the change feed's and the command
/// desk's business. All methods but the two getters belong to the wire thread.
public final class StompLink {

    private static final Logger LOG = Logger.getLogger(StompLink.class.getName());

    /// From opening the line to CONNECTED.
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    /// Heart-beats may be late by this factor: timers and garbage collections are.
    static final int GRACE = 2;

    /// A handler of messages at a destination.
    interface Handler extends Consumer<StompFrame> {}

    private record Route(String id, String destination, Handler handler) {}

    private final WireLoop loop;
    private final Transport transport;
    private final String host;
    private final SessionToken token;
    private final Backoff backoff;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();

    private int nextRoute;
    private int attempt;
    private Instant downSince;
    private @Nullable Session session;
    private Subscription retry = Subscription.NONE;
    private volatile LinkState state;
    private volatile @Nullable Instant lastHeardAt;

    StompLink(
            WireLoop loop, Transport transport, String host, SessionToken token, Backoff backoff) {
        this.loop = loop;
        this.transport = transport;
        this.host = host;
        this.token = token;
        this.backoff = backoff;
        downSince = loop.now();
        state = new LinkState.Closed(downSince);
        token.onEnd(end ->
                loop.execute(() -> {
                    if (!(state instanceof LinkState.Closed)) {
                        signOut(end);
                    }
                }));
        token.onRenewal(() -> loop.execute(this::resume));
    }

    /// Any thread.
    public LinkState state() {
        return state;
    }

    /// When anything last came, heart-beats included; any thread.
    public Optional<Instant> lastHeardAt() {
        return Optional.ofNullable(lastHeardAt);
    }

    /// Hears every change of state, on the wire thread; any thread may ask for it.
    public Subscription onState(Consumer<LinkState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Starts to connect and goes on trying until [#close()].
    public void open() {
        if (state instanceof LinkState.Closed) {
            attempt = 0;
            downSince = loop.now();
            connect();
        }
    }

    /// Says goodbye and stops trying.
    public void close() {
        retry.close();
        Session ending = session;
        session = null;
        if (ending != null) {
            ending.send(new StompFrame("DISCONNECT", Map.of(), ""));
            ending.end();
        }
        if (!(state instanceof LinkState.Closed)) {
            become(new LinkState.Closed(loop.now()));
        }
    }

    /// Drops a line that no longer serves and connects anew.
    void drop(LossReason reason, String detail) {
        Session ending = session;
        if (ending != null) {
            lose(ending, reason, detail);
        }
    }

    /// Subscribes now or as soon as the link is up, and again after every reconnect.
    Subscription subscribe(String destination, Handler handler) {
        Route route = new Route("s" + nextRoute++, destination, handler);
        routes.put(route.id(), route);
        Session open = session;
        if (open != null && open.connected) {
            open.subscribe(route);
        }
        return () -> {
            Session now = session;
            if (routes.remove(route.id()) != null && now != null && now.connected) {
                now.send(new StompFrame("UNSUBSCRIBE", Map.of("id", route.id()), ""));
            }
        };
    }

    /// @return false if the link is not up; the message is then not sent, now or later
    boolean send(String destination, String json) {
        Session open = session;
        if (open == null || !open.connected) {
            return false;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("destination", destination);
        headers.put("content-type", "application/json");
        return open.send(new StompFrame("SEND", headers, json));
    }

    private void connect() {
        SessionEnd end = token.findEnd().orElse(null);
        if (end != null) {
            signOut(end);
            return;
        }
        attempt++;
        become(new LinkState.Connecting(downSince, attempt));
        Session fresh = new Session();
        session = fresh;
        fresh.start();
    }

    private void lose(Session lost, LossReason reason, String detail) {
        if (session != lost) {
            return;
        }
        session = null;
        lost.end();
        if (lost.connected) {
            downSince = reason == LossReason.SILENT ? lost.heardAt : loop.now();
            attempt = 0;
        }
        Duration delay = backoff.delay(Math.max(1, attempt));
        become(new LinkState.Lost(downSince, reason, detail, attempt, loop.now().plus(delay)));
        retry = loop.after(delay, this::connect);
    }

    /// Stops trying, unless somebody has signed in again meanwhile.
    private void signOut(SessionEnd end) {
        if (state instanceof LinkState.SignedOut || token.findEnd().isEmpty()) {
            return;
        }
        retry.close();
        Session ending = session;
        session = null;
        if (ending != null) {
            ending.end();
            if (ending.connected) {
                downSince = loop.now();
            }
        }
        become(new LinkState.SignedOut(downSince, end));
    }

    private void resume() {
        if (state instanceof LinkState.SignedOut) {
            attempt = 0;
            connect();
        }
    }

    private void become(LinkState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /// One attempt at a session and the session that may come of it.
    private final class Session implements Transport.Listener {

        private final StompDecoder decoder = new StompDecoder();
        private Transport.@Nullable Line line;
        private Subscription deadline = Subscription.NONE;
        private Subscription beat = Subscription.NONE;
        private Instant sentAt = loop.now();
        private Instant heardAt = loop.now();
        private boolean connected;
        private @Nullable String bearer;

        void start() {
            deadline =
                    loop.after(
                            CONNECT_WITHIN,
                            () -> lose(this, LossReason.SILENT, "no CONNECTED within 10 s"));
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

        void subscribe(Route route) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("id", route.id());
            headers.put("destination", route.destination());
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
                if (session == this) {
                    hear(text);
                }
            });
        }

        @Override
        public void onDown(LossReason reason, String detail) {
            loop.execute(() -> {
                if (session == this && reason == LossReason.SIGNED_OUT) {
                    refuse(new Problem("signed-out", detail, null));
                }
                lose(this, reason, detail);
            });
        }

        /// What comes of it the token decides; without a dead token the session goes on.
        private void refuse(Problem why) {
            String used = bearer;
            if (used != null) {
                var unused = token.refuse(used, why);
                token.findEnd().ifPresent(StompLink.this::signOut);
            }
        }

        private void hear(String text) {
            heardAt = loop.now();
            lastHeardAt = heardAt;
            try {
                for (StompFrame frame : decoder.decode(text)) {
                    if (session == this) {
                        handle(frame);
                    }
                }
            } catch (StompFormatException e) {
                lose(this, LossReason.GARBLED, String.valueOf(e.getMessage()));
            }
        }

        private void handle(StompFrame frame) throws StompFormatException {
            switch (frame.command()) {
                case "CONNECTED" -> welcome(frame);
                case "MESSAGE" -> deliver(frame);
                case "ERROR" -> {
                    findProblem(frame).filter(SessionToken::concerns).ifPresent(this::refuse);
                    lose(
                            this,
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
            attempt = 0;
            agreed.send().ifPresent(this::beatEvery);
            agreed.hear().ifPresent(this::listenFor);
            List.copyOf(routes.values()).forEach(this::subscribe);
            become(new LinkState.Connected(loop.now()));
        }

        private void deliver(StompFrame frame) {
            Route route = routes.get(frame.findHeader("subscription").orElse(""));
            if (route != null) {
                route.handler().accept(frame);
            }
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
                lose(this, LossReason.SILENT, "nothing heard for " + allowed.toSeconds() + " s");
            } else {
                deadline = loop.after(left, () -> listenFor(interval));
            }
        }
    }
}
