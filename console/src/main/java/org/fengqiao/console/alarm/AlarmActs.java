package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;

/// What the user does about alarms, on its way to the backend. An act without an answer is sent
/// again under the same id until there is one, so it is done once; until then its alarms are quiet
/// here and marked as being sent. FX thread.
public final class AlarmActs implements AutoCloseable {

    static final Duration RETRY = Duration.ofSeconds(5);

    /// After the answer the line itself comes over the stream; this long it may take.
    static final Duration LINE_WITHIN = Duration.ofSeconds(10);

    private static final class Sent {
        final Alarms.Act act;
        boolean underway;
        Instant next;
        boolean done;

        Sent(Alarms.Act act, Instant next) {
            this.act = act;
            this.next = next;
        }
    }

    private final AlarmStore store;
    private final OwnAlarm own;
    private final Function<Alarms.Act, CompletableFuture<Alarms.Done>> door;
    private final Executor fx;
    private final ObservableValue<Instant> now;
    private final Consumer<String> trouble;
    private final List<Sent> sent = new ArrayList<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Subscription subscriptions;
    private Runnable onChange = () -> {};
    private boolean closed;

    /// @param door to the backend; its answer comes on any thread
    /// @param fx runs on the FX thread
    /// @param now ticks once a second
    /// @param trouble hears why the backend would not have it
    AlarmActs(
            AlarmStore store,
            OwnAlarm own,
            Function<Alarms.Act, CompletableFuture<Alarms.Done>> door,
            Executor fx,
            ObservableValue<Instant> now,
            Consumer<String> trouble) {
        this.store = store;
        this.own = own;
        this.door = door;
        this.fx = fx;
        this.now = now;
        this.trouble = trouble;
        subscriptions =
                Subscription.all(
                        Subscription.listen(now, (_, _, at) -> tick(at)),
                        store.listen(_ -> settle()));
    }

    void acknowledge(Collection<AlarmKey> keys) {
        submit(AlarmInput.ACKNOWLEDGE, keys, null, null);
    }

    /// @param minutes from now, at most [Alarms#LONGEST_SHELF_MINUTES]
    void shelve(Collection<AlarmKey> keys, String reason, int minutes) {
        submit(AlarmInput.SHELVE, keys, reason, minutes);
    }

    void unshelve(Collection<AlarmKey> keys) {
        submit(AlarmInput.UNSHELVE, keys, null, null);
    }

    /// Whether something is under way about an alarm.
    boolean pending(AlarmKey key) {
        return sent.stream().anyMatch(each -> each.act.keys().contains(key));
    }

    /// The keys of all alarms about which something is under way.
    Set<AlarmKey> listPending() {
        return sent.stream().flatMap(each -> each.act.keys().stream()).collect(Collectors.toSet());
    }

    /// How many alarms wait for the backend to answer.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Told whenever something went on its way or has arrived.
    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    private void submit(
            AlarmInput input,
            Collection<AlarmKey> keys,
            @Nullable String reason,
            @Nullable Integer minutes) {
        List<AlarmKey> possible =
                keys.stream()
                        .distinct()
                        .filter(key -> !store.refuses(key, input) && !pending(key))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (possible.remove(AlarmKey.LINK)) {
            Instant until =
                    minutes == null ? null : now.getValue().plus(Duration.ofMinutes(minutes));
            own.act(input, reason, until);
        }
        for (int from = 0; from < possible.size(); from += Alarms.MOST_AT_ONCE) {
            int to = Math.min(possible.size(), from + Alarms.MOST_AT_ONCE);
            Alarms.Act act =
                    new Alarms.Act(
                            UUID.randomUUID().toString(),
                            input,
                            possible.subList(from, to),
                            reason,
                            minutes);
            Sent made = new Sent(act, now.getValue());
            sent.add(made);
            send(made);
        }
        changed();
    }

    private void send(Sent one) {
        one.underway = true;
        one.next = now.getValue().plus(RETRY);
        var unused =
                door.apply(one.act)
                        .whenComplete((done, failed) ->
                                fx.execute(() -> {
                                    if (!closed) {
                                        take(one, failed);
                                    }
                                }));
    }

    private void take(Sent one, @Nullable Throwable failed) {
        one.underway = false;
        if (failed == null) {
            one.done = true;
            one.next = now.getValue().plus(LINE_WITHIN);
            settle();
            return;
        }
        BackendException failure = BackendException.of(failed);
        boolean later = failure.unreachable() || failure.status() >= 500;
        if (!later) {
            sent.remove(one);
            trouble.accept(failure.problem().message());
        }
        changed();
    }

    private void tick(Instant at) {
        for (Sent one : List.copyOf(sent)) {
            // A clock set back must not make it wait for hours.
            boolean due =
                    !one.next.isAfter(at) || one.next.isAfter(at.plus(LINE_WITHIN).plus(RETRY));
            if (due && one.done) {
                sent.remove(one);
                changed();
            } else if (due && !one.underway) {
                send(one);
            }
        }
    }

    /// An act is over once it was answered and none of its alarms could be acted upon so again.
    private void settle() {
        Iterator<Sent> each = sent.iterator();
        boolean any = false;
        while (each.hasNext()) {
            Sent one = each.next();
            if (one.done && one.act.keys().stream().allMatch(key -> arrived(key, one.act))) {
                each.remove();
                any = true;
            }
        }
        if (any) {
            changed();
        }
    }

    private boolean arrived(AlarmKey key, Alarms.Act act) {
        return store.find(key)
                .map(item ->
                        switch (act.input()) {
                            case ACKNOWLEDGE -> !item.state().calls();
                            case SHELVE -> item.state().shelved();
                            case UNSHELVE -> !item.state().shelved();
                            case RAISE, WORSEN, EASE, CLEAR, EXPIRE -> true;
                        })
                .orElse(true);
    }

    private void changed() {
        waiting.set(listPending().size());
        onChange.run();
    }

    @Override
    public void close() {
        closed = true;
        subscriptions.close();
    }
}
