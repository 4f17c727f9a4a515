package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;

/// Puts the stream of changes together so that nothing is missing and nothing comes twice.
///
/// After each connect it waits for the answer to its SUBSCRIBE, then fetches what it missed: the
/// changes after the last it saw, or a snapshot where there is none to go on from. What streams in
/// meanwhile waits. A change whose `previous` is greater than the last one seen betrays a hole,
/// which is fetched the same way, and so does a head of the stream that no change comes up to. All
/// on the wire thread.
public final class StreamChangeFeed implements ChangeFeed, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StreamChangeFeed.class.getName());

    /// An unanswered SUBSCRIBE is as bad as a dead line.
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final WireLoop loop;
    private final StompLink link;
    private final FeedSource source;
    private final String changes;
    private final Backoff backoff;
    private final Subscription subscriptions;
    private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();
    private final FeedFrames frames;
    private final List<Change> waiting = new ArrayList<>();
    private final HeadWatch heads;

    private @Nullable String epoch;
    private long seen;
    private boolean catchingUp = true;
    private int round;
    private int failures;
    private final BlindSpell blind = new BlindSpell();
    private Subscription timer = Subscription.NONE;

    /// @param changes destination of the user's change stream
    /// @param positions destination of the positions to hear; empty where the user gets none
    StreamChangeFeed(
            WireLoop loop,
            StompLink link,
            FeedSource source,
            String changes,
            Optional<String> positions,
            Backoff backoff) {
        this.loop = loop;
        this.link = link;
        this.source = source;
        this.changes = changes;
        this.backoff = backoff;
        frames =
                new FeedFrames(
                        new FeedFrames.Hearing(
                                this::accept, this::onPositions, this::accept, this::accept),
                        garbled -> link.drop(LossReason.GARBLED, garbled));
        heads = new HeadWatch(loop, () -> seen, this::onBehind);
        subscriptions =
                Subscription.all(
                        link.onState(this::onLink),
                        link.subscribe(Destinations.NOTICES, frames::readNotice),
                        link.subscribe(changes, frames::readChange),
                        positions
                                .map(where -> link.subscribe(where, frames::readPositions))
                                .orElse(Subscription.NONE));
    }

    @Override
    public Subscription listen(FeedListener listener) {
        loop.execute(() -> {
            listeners.add(listener);
            if (epoch != null) {
                // Somebody joins late: only a fresh snapshot can stand before what follows.
                startOver();
            }
        });
        return () -> listeners.remove(listener);
    }

    /// Hears refusals and problems the backend names on the notices; on the wire thread.
    public Subscription onProblem(Consumer<Messages.Problem> listener) {
        return frames.onProblem(listener);
    }

    @Override
    public Optional<Instant> lastHeardAt() {
        return link.lastHeardAt();
    }

    private void onLink(LinkState state) {
        switch (state) {
            case LinkState.Connected _ -> {
                waiting.clear();
                beginRound();
                timer =
                        loop.after(
                                ANSWER_WITHIN,
                                () -> link.drop(LossReason.SILENT, "no answer to SUBSCRIBE"));
            }
            case LinkState.Lost _, LinkState.SignedOut _ -> {
                if (epoch != null) {
                    blind.begin(state.since());
                }
                beginRound();
            }
            case LinkState.Closed _, LinkState.Connecting _ -> {}
        }
    }

    /// Stops listening; on the wire thread.
    @Override
    public void close() {
        subscriptions.close();
        beginRound();
        listeners.clear();
    }

    /// Answers to what was asked before are of no interest any more.
    private void beginRound() {
        round++;
        catchingUp = true;
        failures = 0;
        blind.forgetSuspicion();
        heads.forget();
        timer.close();
    }

    private void accept(Messages.Subscribed answer) {
        if (answer.accepted() && changes.equals(answer.destination()) && catchingUp) {
            timer.close();
            fetch();
        }
    }

    private void onPositions(Messages.PositionBatch batch) {
        listeners.forEach(listener -> listener.onPositions(batch));
    }

    /// While something is being fetched a head tells nothing new; the next one will.
    private void accept(Messages.StreamHead head) {
        if (catchingUp) {
            return;
        }
        if (!head.epoch().equals(epoch)) {
            startOver();
        } else {
            heads.hear(head.head());
        }
    }

    private void onBehind(Instant since) {
        blind.begin(since);
        beginRound();
        blind.suspect();
        fetch();
    }

    private void accept(Change change) {
        if (catchingUp) {
            waiting.add(change);
        } else if (!change.epoch().equals(epoch)) {
            waiting.add(change);
            startOver();
        } else if (change.sequence() <= seen) {
            LOG.log(Level.FINE, "change {0} came twice", change.sequence());
        } else if (change.previous() > seen) {
            waiting.add(change);
            blind.begin(loop.now());
            beginRound();
            fetch();
        } else {
            deliver(change);
        }
    }

    private void deliver(Change change) {
        seen = change.sequence();
        listeners.forEach(listener -> listener.onChange(change));
    }

    private void startOver() {
        epoch = null;
        if (link.state().up()) {
            blind.begin(loop.now());
            beginRound();
            fetch();
        }
    }

    private void fetch() {
        int asked = round;
        String known = epoch;
        if (known == null) {
            source.loadSnapshot()
                    .whenComplete((snapshot, failure) ->
                            loop.execute(() -> onSnapshot(asked, snapshot, failure)));
        } else {
            source.loadChanges(known, seen)
                    .whenComplete(
                            (page, failure) -> loop.execute(() -> onPage(asked, page, failure)));
        }
    }

    private void onSnapshot(
            int asked, Messages.@Nullable Snapshot snapshot, @Nullable Throwable failure) {
        if (asked != round) {
            return;
        }
        if (snapshot == null) {
            retry(failure);
            return;
        }
        epoch = snapshot.epoch();
        seen = snapshot.sequence();
        blind.startOver();
        listeners.forEach(listener -> listener.onSnapshot(snapshot));
        finish();
    }

    private void onPage(
            int asked, Messages.@Nullable ChangePage page, @Nullable Throwable failure) {
        if (asked != round) {
            return;
        }
        if (page == null) {
            if (failure != null && BackendException.of(failure).status() == 410) {
                epoch = null;
                fetch();
            } else {
                retry(failure);
            }
            return;
        }
        long before = seen;
        for (Change change : page.changes()) {
            if (change.sequence() > seen) {
                blind.miss();
                deliver(change);
            }
        }
        if (page.more() && seen > before) {
            fetch();
            return;
        }
        if (page.more()) {
            // More is promised but nothing comes: only a snapshot leads on.
            epoch = null;
            fetch();
            return;
        }
        // Whatever lies up to here and was not in the pages is not for this user's eyes.
        seen = Math.max(seen, page.sequence());
        finish();
    }

    private void retry(@Nullable Throwable failure) {
        failures++;
        LOG.log(Level.WARNING, "cannot fetch what was missed, attempt " + failures, failure);
        timer.close();
        timer = loop.after(backoff.delay(failures), this::fetch);
    }

    /// Applies what waited; a hole in that begins another round.
    private void finish() {
        catchingUp = false;
        failures = 0;
        List<Change> held = List.copyOf(waiting);
        waiting.clear();
        held.forEach(this::accept);
        if (!catchingUp) {
            blind.end(
                    loop.now(),
                    (lasted, missed) ->
                            listeners.forEach(listener -> listener.onCaughtUp(lasted, missed)));
        }
    }
}
