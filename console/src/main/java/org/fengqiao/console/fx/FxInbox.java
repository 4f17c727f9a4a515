package org.fengqiao.console.fx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Carries values from any thread to one consumer, usually on the FX thread, at most once per drain
/// and key: a burst of a thousand changes costs one hop.
///
/// Offers may come from any thread. A value replaces an undelivered one of the same key and takes
/// its own place in the order. Whoever must not lose a step checks it before offering: an inbox
/// coalesces.
public final class FxInbox<K, V> {

    private final Executor executor;
    private final Consumer<? super SequencedMap<K, V>> consumer;
    private final Object lock = new Object();
    private LinkedHashMap<K, V> waiting = new LinkedHashMap<>();

    /// @param executor runs the drains one after another, e.g. [FxThread#executor()]
    /// @param consumer gets each batch in order of the newest value per key, never an empty one
    public FxInbox(Executor executor, Consumer<? super SequencedMap<K, V>> consumer) {
        this.executor = executor;
        this.consumer = consumer;
    }

    /// Only the first offer into an empty inbox schedules a drain.
    public void offer(K key, V value) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.putLast(key, value);
        }
        if (first) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        SequencedMap<K, V> batch;
        synchronized (lock) {
            batch = waiting;
            waiting = new LinkedHashMap<>();
        }
        consumer.accept(Collections.unmodifiableSequencedMap(batch));
    }
}
