package org.fengqiao.backend.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.wire.Courier;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The one place where the alarm log grows: one decision at a time, each written in one transaction
/// and told once it is safe. Safe for any thread.
///
/// In memory are the matters that still mean something to somebody: whose condition holds, that
/// somebody has put aside, and that were quiet for no longer than [#keep]. All others are in the
/// log.
final class AlarmBook {

    private final AlarmStore store;
    private final DurableTransaction transaction;
    private final AlarmStreams streams;
    private final Courier courier;
    private final SteadyClock clock;
    private final Duration keep;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AlarmKey, Matter> matters = new HashMap<>();
    private final Map<IncidentId, Set<AlarmKey>> byIncident = new HashMap<>();
    private final List<Consumer<List<AlarmLine>>> watches = new ArrayList<>();
    private long sequence;

    /// @param keep how long a matter that is over is told to desks that begin
    AlarmBook(
            AlarmStore store,
            DurableTransaction transaction,
            AlarmStreams streams,
            Courier courier,
            Clock clock,
            Duration keep) {
        this.store = store;
        this.transaction = transaction;
        this.streams = streams;
        this.courier = courier;
        this.keep = keep;
        this.sequence = store.loadLastSequence();
        Instant last = store.loadLastMoment();
        this.clock = new SteadyClock(clock, last);
        Instant now = this.clock.now();
        // Shelves that ended while the backend was down are still to be taken down.
        Instant since = (last.isBefore(now) ? last : now).minus(keep);
        store.loadLive(since).values().forEach(lines -> put(matter(lines)));
    }

    /// What is written, and up to which line.
    record State(long sequence, List<Matter> matters) {}

    SteadyClock clock() {
        return clock;
    }

    Duration keep() {
        return keep;
    }

    String epoch() {
        return streams.epoch();
    }

    State state() {
        lock.lock();
        try {
            return new State(sequence, List.copyOf(matters.values()));
        } finally {
            lock.unlock();
        }
    }

    /// Has a watch told the lines of every matter in memory, and from now on those that are
    /// written. It is told while nothing else can be written, so it must only take note.
    void watch(Consumer<List<AlarmLine>> watch) {
        lock.lock();
        try {
            for (Matter matter : matters.values()) {
                watch.accept(
                        matter.lines().stream()
                                .map(entry -> new AlarmLine(entry, matter.condition()))
                                .toList());
            }
            watches.add(watch);
        } finally {
            lock.unlock();
        }
    }

    /// Decides and writes.
    ///
    /// @return what `decision` returns, once its lines are committed
    /// @throws RuntimeException of the decision or the database; nothing is written then
    <T extends @Nullable Object> T write(Function<AlarmDraft, T> decision) {
        lock.lock();
        try {
            AlarmDraft draft = new AlarmDraft(this, clock.now(), sequence);
            T result = decision.apply(draft);
            if (draft.lines().isEmpty() && draft.alongside().isEmpty()) {
                return result;
            }
            transaction.run(() -> {
                store.append(draft.lines());
                draft.alongside().forEach(Runnable::run);
            });
            draft.changed().values().forEach(this::put);
            sequence = draft.sequence();
            watches.forEach(watch -> watch.accept(draft.lines()));
            courier.publish(draft.lines().size(), out -> streams.route(draft.lines(), out));
            return result;
        } finally {
            lock.unlock();
        }
    }

    /// A matter in memory; for drafts, which hold the lock.
    Optional<Matter> findLive(AlarmKey key) {
        return Optional.ofNullable(matters.get(key));
    }

    /// Keys of the matters in memory about an incident; for drafts.
    Set<AlarmKey> listLive(IncidentId incident) {
        return byIncident.getOrDefault(incident, Set.of());
    }

    /// A matter from the log; for drafts.
    Optional<Matter> loadMatter(AlarmKey key) {
        List<AlarmLine> lines = store.listAbout(key);
        return lines.isEmpty() ? Optional.empty() : Optional.of(matter(lines));
    }

    private Matter matter(List<AlarmLine> lines) {
        Matter matter = Matter.of(lines.getFirst());
        for (AlarmLine line : lines.subList(1, lines.size())) {
            matter = matter.with(line, keep);
        }
        return matter;
    }

    private void put(Matter matter) {
        matters.put(matter.key(), matter);
        IncidentId incident = matter.condition().incident();
        if (incident != null) {
            byIncident.computeIfAbsent(incident, _ -> new HashSet<>()).add(matter.key());
        }
    }

    /// Lets go of what means nothing to anybody any more.
    void sweep() {
        lock.lock();
        try {
            Instant now = clock.now();
            List<Matter> over =
                    matters.values().stream().filter(matter -> matter.over(now, keep)).toList();
            for (Matter matter : over) {
                matters.remove(matter.key());
                IncidentId incident = matter.condition().incident();
                if (incident != null) {
                    byIncident.computeIfPresent(
                            incident,
                            (_, keys) -> {
                                keys.remove(matter.key());
                                return keys.isEmpty() ? null : keys;
                            });
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
