package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fengqiao.backend.resource.CellIndex;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The cases at hand, by place, and the words in them. Safe for any thread.
///
/// What is put or removed waits until somebody searches or [#catchUp] is called: cutting a text
/// into words takes some ten microseconds, and whoever commits a change does not wait for that.
final class CaseIndex {

    private final ChineseWords words;
    private final Queue<Change> waiting = new ConcurrentLinkedQueue<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<IncidentId, Entry> entries = new HashMap<>();
    private final CellIndex<Entry> cells = new CellIndex<>();
    private final WordCounts counts = new WordCounts();

    CaseIndex(ChineseWords words) {
        this.words = words;
    }

    /// @param sketch without its words
    /// @param text of the case: title, description and address
    record Draft(Sketch sketch, List<String> text) {}

    record Hit(IncidentId id, Likeness likeness) {}

    private record Change(IncidentId id, @Nullable Draft draft) {}

    /// Keyed by identity: one object is one state of one case.
    private static final class Entry {
        private final IncidentId id;
        private final List<String> text;
        private final Sketch sketch;

        Entry(IncidentId id, List<String> text, Sketch sketch) {
            this.id = id;
            this.text = text;
            this.sketch = sketch;
        }
    }

    /// Adds a case, or puts it in the place of its earlier state.
    void put(IncidentId id, Draft draft) {
        waiting.add(new Change(id, draft));
    }

    void remove(IncidentId id) {
        waiting.add(new Change(id, null));
    }

    /// Takes over what waits.
    void catchUp() {
        if (waiting.isEmpty()) {
            return;
        }
        lock.writeLock().lock();
        try {
            for (Change next = waiting.poll(); next != null; next = waiting.poll()) {
                apply(next);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    int size() {
        catchUp();
        lock.readLock().lock();
        try {
            return entries.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// All within reach whose likeness is at least the threshold, the likeliest first.
    ///
    /// @param self not to be found
    /// @param now cases that ended a window before it are passed over
    List<Hit> search(
            Draft draft,
            @Nullable IncidentId self,
            Instant now,
            Weights weights,
            DuplicateOptions options) {
        Sketch sought = draft.sketch().withWords(cut(draft));
        Instant endedAfter = now.minus(options.window());
        catchUp();
        List<Hit> hits = new ArrayList<>();
        lock.readLock().lock();
        try {
            for (CellIndex.Hit<Entry> near :
                    cells.listWithin(
                            sought.place(),
                            options.searchedM(),
                            entry -> fits(entry, sought, self, endedAfter, options))) {
                Likeness likeness =
                        Likeness.of(
                                sought,
                                near.key().sketch,
                                near.distanceM(),
                                counts,
                                weights,
                                options);
                if (likeness.score() >= options.threshold()) {
                    hits.add(new Hit(near.key().id, likeness));
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        // Stable: of two alike the nearer stays first.
        hits.sort(Comparator.comparingDouble((Hit hit) -> hit.likeness().score()).reversed());
        return hits;
    }

    private static boolean fits(
            Entry entry,
            Sketch sought,
            @Nullable IncidentId self,
            Instant endedAfter,
            DuplicateOptions options) {
        Sketch sketch = entry.sketch;
        Instant endedAt = sketch.endedAt();
        return !entry.id.equals(self)
                && (endedAt == null || endedAt.isAfter(endedAfter))
                && options.searched(Duration.between(sketch.at(), sought.at()));
    }

    private void apply(Change change) {
        Entry before = entries.get(change.id());
        Draft draft = change.draft();
        if (before != null) {
            cells.remove(before);
            counts.remove(before.sketch.words());
            entries.remove(change.id());
        }
        if (draft != null) {
            List<String> cut =
                    before != null && before.text.equals(draft.text())
                            ? before.sketch.words()
                            : cut(draft);
            Sketch sketch = draft.sketch().withWords(counts.add(cut));
            Entry after = new Entry(change.id(), draft.text(), sketch);
            entries.put(change.id(), after);
            cells.put(after, sketch.place());
        }
    }

    private List<String> cut(Draft draft) {
        return words.cut(draft.text().toArray(String[]::new));
    }
}
