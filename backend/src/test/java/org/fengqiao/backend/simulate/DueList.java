package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// What is due when, one entry for each key; a new entry replaces the old. Entries due at one
/// moment come in the order they were put. For one thread.
final class DueList {

    /// @param number in the order of putting
    record Entry(String key, Instant due, long number, Runnable task) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byDue = due.compareTo(other.due);
            return byDue != 0 ? byDue : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final Map<String, Entry> valid = new HashMap<>();
    private long numbers;

    void put(String key, Instant due, Runnable task) {
        Entry entry = new Entry(key, due, numbers++, task);
        valid.put(key, entry);
        queue.add(entry);
    }

    void remove(String key) {
        valid.remove(key);
    }

    /// Takes the next one out, if it is due before a moment.
    Optional<Entry> poll(Instant end) {
        while (!queue.isEmpty() && queue.peek().due().isBefore(end)) {
            Entry next = queue.poll();
            if (valid.remove(next.key(), next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
