package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.retry.Backoff;
import org.jspecify.annotations.Nullable;

/// Keeps one STOMP session with the backend: connects, beats, notices silence, comes back after a
/// growing delay and subscribes again to everything in the same order. A refused token is not tried
/// again: the link waits until somebody has signed in anew.
///
/// It promises nothing about what was missed in between; that is the change feed's and the command
/// desk's business. All methods but the two getters belong to the wire thread.
public final class StompLink {

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
    private @Nullable StompSession session;
    private Subscription retry = Subscription.NONE;
    private Subscription tokenNews = Subscription.NONE;
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
            tokenNews =
                    Subscription.all(
                            token.onEnd(end -> loop.execute(() -> heardOfEnd(end))),
                            token.onRenewal(() -> loop.execute(this::resume)));
            connect();
        }
    }

    /// What was heard before the link was closed may come after.
    private void heardOfEnd(SessionEnd end) {
        if (!(state instanceof LinkState.Closed)) {
            signOut(end);
        }
    }

    /// Says goodbye, stops trying, and hears nothing more of its token.
    public void close() {
        tokenNews.close();
        retry.close();
        StompSession ending = session;
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
        StompSession ending = session;
        if (ending != null) {
            lose(ending, reason, detail);
        }
    }

    /// Subscribes now or as soon as the link is up, and again after every reconnect.
    Subscription subscribe(String destination, Handler handler) {
        Route route = new Route("s" + nextRoute++, destination, handler);
        routes.put(route.id(), route);
        StompSession open = session;
        if (open != null && open.connected()) {
            open.subscribe(route.id(), route.destination());
        }
        return () -> {
            StompSession now = session;
            if (routes.remove(route.id()) != null && now != null && now.connected()) {
                now.send(new StompFrame("UNSUBSCRIBE", Map.of("id", route.id()), ""));
            }
        };
    }

    /// @return false if the link is not up; the message is then not sent, now or later
    boolean send(String destination, String json) {
        StompSession open = session;
        if (open == null || !open.connected()) {
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
        StompSession fresh = new StompSession(loop, transport, host, token, new Hearing());
        session = fresh;
        fresh.start();
    }

    private void lose(StompSession lost, LossReason reason, String detail) {
        if (session != lost) {
            return;
        }
        session = null;
        lost.end();
        if (lost.connected()) {
            downSince = reason == LossReason.SILENT ? lost.heardAt() : loop.now();
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
        StompSession ending = session;
        session = null;
        if (ending != null) {
            ending.end();
            if (ending.connected()) {
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

    /// What the session that counts has to say; one that was given up says nothing any more.
    private final class Hearing implements StompSession.Listener {

        @Override
        public boolean counts(StompSession of) {
            return session == of;
        }

        @Override
        public void onHeard(Instant at) {
            lastHeardAt = at;
        }

        @Override
        public void onConnected(StompSession fresh) {
            attempt = 0;
            List.copyOf(routes.values())
                    .forEach(route -> fresh.subscribe(route.id(), route.destination()));
            become(new LinkState.Connected(loop.now()));
        }

        @Override
        public void onMessage(StompFrame message) {
            Route route = routes.get(message.findHeader("subscription").orElse(""));
            if (route != null) {
                route.handler().accept(message);
            }
        }

        @Override
        public void onTokenRefused() {
            token.findEnd().ifPresent(StompLink.this::signOut);
        }

        @Override
        public void onLost(StompSession lost, LossReason reason, String detail) {
            lose(lost, reason, detail);
        }
    }
}
