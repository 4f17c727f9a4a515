package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Moments at which something is to be looked at, one for each thing. Not safe for use by several
/// threads at once.
final class Timers<K> {

    private record Timer<K>(Instant at, K key) {}

    private final Map<K, Instant> moments = new HashMap<>();

    /// May hold moments that count no more; the map says which do.
    private final PriorityQueue<Timer<K>> queue =
            new PriorityQueue<>(Comparator.comparing((Timer<K> timer) -> timer.at()));

    /// Sets the moment of a thing, in the place of the one it had.
    void set(K key, Instant at) {
        if (!at.equals(moments.put(key, at))) {
            queue.add(new Timer<>(at, key));
        }
    }

    void remove(K key) {
        moments.remove(key);
    }

    /// Takes out the things whose moment has come, in the order of their moments.
    List<K> takeDue(Instant now) {
        List<K> due = new ArrayList<>();
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            Timer<K> timer = queue.remove();
            if (timer.at().equals(moments.get(timer.key()))) {
                moments.remove(timer.key());
                due.add(timer.key());
            }
        }
        return due;
    }
}
