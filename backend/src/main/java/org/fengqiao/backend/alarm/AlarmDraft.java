package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Lines on their way into the log, and the matters as they will stand with them. Valid only while
/// they are decided, for one thread.
final class AlarmDraft {

    private final AlarmBook book;
    private final Instant at;
    private final Map<AlarmKey, Matter> changed = new LinkedHashMap<>();
    private final Map<AlarmKey, Optional<Matter>> loaded = new HashMap<>();
    private final List<AlarmLine> lines = new ArrayList<>();
    private final List<Runnable> alongside = new ArrayList<>();
    private long sequence;

    /// @param sequence of the newest line written
    AlarmDraft(AlarmBook book, Instant at, long sequence) {
        this.book = book;
        this.at = at;
        this.sequence = sequence;
    }

    /// The time its lines will have; never before an earlier line's, but for a clock that was set
    /// back by more than [SteadyClock] bridges.
    Instant at() {
        return at;
    }

    /// Number of the newest line, drafted ones included.
    long sequence() {
        return sequence;
    }

    /// A matter that means something still.
    Optional<Matter> find(AlarmKey key) {
        @Nullable Matter drafted = changed.get(key);
        return drafted != null ? Optional.of(drafted) : book.findLive(key);
    }

    /// The same, or one that is only in the history.
    Optional<Matter> findEver(AlarmKey key) {
        return find(key).or(() -> loaded.computeIfAbsent(key, book::loadMatter));
    }

    /// The conditions of an incident that hold as far as the log knows.
    List<AlarmCondition> listStanding(IncidentId incident) {
        Set<AlarmKey> keys = new HashSet<>(book.listLive(incident));
        changed.values().stream()
                .filter(matter -> incident.equals(matter.condition().incident()))
                .forEach(matter -> keys.add(matter.key()));
        return keys.stream()
                .flatMap(key -> find(key).stream())
                .filter(Matter::standing)
                .map(Matter::condition)
                .toList();
    }

    void raise(AlarmCondition condition, @Nullable String note) {
        holds(AlarmInput.RAISE, condition, note);
    }

    void worsen(AlarmCondition condition, @Nullable String note) {
        holds(AlarmInput.WORSEN, condition, note);
    }

    void ease(AlarmCondition condition) {
        holds(AlarmInput.EASE, condition, null);
    }

    private void holds(AlarmInput input, AlarmCondition condition, @Nullable String note) {
        add(
                new AlarmEntry(
                        ++sequence, at, condition.key(), input, condition, null, null, note, null),
                condition);
    }

    /// @param note what a worker said who calls it over; null otherwise
    void clear(AlarmCondition ended, @Nullable String note) {
        add(
                new AlarmEntry(
                        ++sequence,
                        at,
                        ended.key(),
                        AlarmInput.CLEAR,
                        null,
                        null,
                        null,
                        note,
                        null),
                ended);
    }

    /// What a person does about a matter.
    void act(
            Matter matter,
            AlarmInput input,
            String person,
            @Nullable String personName,
            @Nullable String reason,
            @Nullable Instant until) {
        add(
                new AlarmEntry(
                        ++sequence,
                        at,
                        matter.key(),
                        input,
                        null,
                        person,
                        personName,
                        reason,
                        until),
                matter.condition());
    }

    private void add(AlarmEntry entry, AlarmCondition about) {
        AlarmLine line = new AlarmLine(entry, about);
        lines.add(line);
        // Raised anew after it was forgotten a matter begins anew; people may act on forgotten
        // ones.
        Optional<Matter> before =
                entry.input().personal() ? findEver(entry.key()) : find(entry.key());
        changed.put(
                entry.key(),
                before.map(matter -> matter.with(line, book.keep()))
                        .orElseGet(() -> Matter.of(line)));
    }

    /// Has something else written in the same transaction.
    void alongside(Runnable work) {
        alongside.add(work);
    }

    List<AlarmLine> lines() {
        return lines;
    }

    List<Runnable> alongside() {
        return alongside;
    }

    Map<AlarmKey, Matter> changed() {
        return changed;
    }
}
