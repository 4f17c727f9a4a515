package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;

/// Puts a numbered stream together so that nothing is missing and nothing comes twice; the same for
/// every kind of message.
///
/// After each connect it waits for the answer to its SUBSCRIBE, then fetches what it missed: the
/// messages after the last it saw, or a beginning where there is none to go on from. What streams
/// in meanwhile waits. A message whose `previous` is greater than the last one seen betrays a hole,
/// which is fetched the same way, and so does a head of the stream that no message comes up to. All
/// on the wire thread.
final class StreamFollower<S, T> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StreamFollower.class.getName());

    /// An unanswered SUBSCRIBE is as bad as a dead line.
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private record Live<T>(String epoch, long previous, T message) {}

    private final WireLoop loop;
    private final StompLink link;
    private final StreamScript<S, T> script;
    private final String destination;
    private final Backoff backoff;
    private final List<Live<T>> waiting = new ArrayList<>();
    private final HeadWatch heads;
    private final BlindSpell blind = new BlindSpell();
    private final Subscription states;

    private @Nullable String epoch;
    private long seen;
    private boolean catchingUp = true;
    private int round;
    private int failures;
    private Subscription timer = Subscription.NONE;

    /// @param destination of the stream, as its SUBSCRIBE is answered
    StreamFollower(
            WireLoop loop,
            StompLink link,
            StreamScript<S, T> script,
            String destination,
            Backoff backoff) {
        this.loop = loop;
        this.link = link;
        this.script = script;
        this.destination = destination;
        this.backoff = backoff;
        heads = new HeadWatch(loop, () -> seen, this::onBehind);
        states = link.onState(this::onLink);
    }

    /// Somebody joins late: where the stream has begun, only a fresh beginning can stand before
    /// what follows.
    void joined() {
        if (epoch != null) {
            startOver();
        }
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
                    goBlind(state.since());
                }
                beginRound();
            }
            case LinkState.Closed _, LinkState.Connecting _ -> {}
        }
    }

    private void goBlind(Instant since) {
        if (blind.begin(since)) {
            script.wentBlind(since);
        }
    }

    /// Stops following.
    @Override
    public void close() {
        states.close();
        beginRound();
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

    void answered(Messages.Subscribed answer) {
        if (answer.accepted() && destination.equals(answer.destination()) && catchingUp) {
            timer.close();
            fetch();
        }
    }

    /// No answer is waited for any more, until the next connect.
    void rest() {
        timer.close();
    }

    /// While something is being fetched a head tells nothing new; the next one will.
    void accept(Messages.StreamHead head) {
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
        goBlind(since);
        beginRound();
        blind.suspect();
        fetch();
    }

    /// @param previous number of the message before it on the same stream
    void accept(String messageEpoch, long previous, T message) {
        accept(new Live<>(messageEpoch, previous, message));
    }

    private void accept(Live<T> live) {
        long number = script.numberOf(live.message());
        if (catchingUp) {
            waiting.add(live);
        } else if (!live.epoch().equals(epoch)) {
            waiting.add(live);
            startOver();
        } else if (number <= seen) {
            LOG.log(Level.FINE, "message {0} came twice", number);
        } else if (live.previous() > seen) {
            waiting.add(live);
            goBlind(loop.now());
            beginRound();
            fetch();
        } else {
            deliver(live.message());
        }
    }

    private void deliver(T message) {
        seen = script.numberOf(message);
        script.next(message);
    }

    private void startOver() {
        epoch = null;
        if (link.state().up()) {
            goBlind(loop.now());
            beginRound();
            fetch();
        }
    }

    private void fetch() {
        int asked = round;
        String known = epoch;
        if (known == null) {
            script.loadBeginning()
                    .whenComplete((beginning, failure) ->
                            loop.execute(() -> onBeginning(asked, beginning, failure)));
        } else {
            script.loadAfter(known, seen)
                    .whenComplete(
                            (page, failure) -> loop.execute(() -> onPage(asked, page, failure)));
        }
    }

    private void onBeginning(
            int asked, StreamScript.@Nullable Beginning<S> beginning, @Nullable Throwable failure) {
        if (asked != round) {
            return;
        }
        if (beginning == null) {
            retry(failure);
            return;
        }
        epoch = beginning.epoch();
        seen = beginning.sequence();
        blind.startOver();
        script.begin(beginning.what());
        finish();
    }

    private void onPage(
            int asked, StreamScript.@Nullable Page<T> page, @Nullable Throwable failure) {
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
        for (T message : page.messages()) {
            if (script.numberOf(message) > seen) {
                blind.miss();
                deliver(message);
            }
        }
        if (page.more() && seen > before) {
            fetch();
            return;
        }
        if (page.more()) {
            // More is promised but nothing comes: only a beginning leads on.
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
        List<Live<T>> held = List.copyOf(waiting);
        waiting.clear();
        held.forEach(this::accept);
        if (!catchingUp) {
            blind.end(loop.now(), script::caughtUp);
        }
    }
}
