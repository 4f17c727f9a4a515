package org.fengqiao.backend.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// Committed cases in memory: all that are open, those ended lately and those on which something
/// still waits. Older ones are looked up in the store. Written by the ledger only; readers get one
/// consistent state.
final class Book {

    /// How long an ended case stays.
    static final Duration KEPT = Duration.ofDays(7);

    private final IncidentStore store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<IncidentId, CaseRecord> cases = new HashMap<>();
    private final Map<OrderId, IncidentId> byOrder = new HashMap<>();
    private final Map<String, Set<IncidentId>> byPerson = new HashMap<>();
    private final List<CaseWatch> watches = new ArrayList<>();
    private long sequence;

    Book(IncidentStore store, long sequence, Instant now) {
        this.store = store;
        this.sequence = sequence;
        store.listOpenOrEndedAfter(now.minus(KEPT)).forEach(this::put);
    }

    /// Tells a watch every case there is now, and from now on each that is committed.
    void watch(CaseWatch watch) {
        lock.writeLock().lock();
        try {
            cases.values().forEach(watch::committed);
            watches.add(watch);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// What is committed, and up to which change.
    State state() {
        lock.readLock().lock();
        try {
            return new State(sequence, List.copyOf(cases.values()));
        } finally {
            lock.readLock().unlock();
        }
    }

    long sequence() {
        lock.readLock().lock();
        try {
            return sequence;
        } finally {
            lock.readLock().unlock();
        }
    }

    Optional<CaseRecord> find(IncidentId id) {
        @Nullable CaseRecord held;
        lock.readLock().lock();
        try {
            held = cases.get(id);
        } finally {
            lock.readLock().unlock();
        }
        return held != null ? Optional.of(held) : store.find(id);
    }

    Optional<CaseRecord> findByOrder(OrderId id) {
        @Nullable IncidentId incident;
        lock.readLock().lock();
        try {
            incident = byOrder.get(id);
        } finally {
            lock.readLock().unlock();
        }
        return incident != null ? find(incident) : store.findByOrder(id);
    }

    /// Open cases that a person has something to do with.
    List<IncidentId> listCasesWith(String person) {
        lock.readLock().lock();
        try {
            return List.copyOf(byPerson.getOrDefault(person, Set.of()));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Takes over what has just been committed, in order. Of one case only what it came to in the
    /// end is told: a past that is taken over in one commit was never the present.
    void apply(List<CaseRecord> after, long newest) {
        Map<IncidentId, CaseRecord> last = new LinkedHashMap<>();
        after.forEach(record -> last.put(record.id(), record));
        lock.writeLock().lock();
        try {
            last.values().forEach(this::put);
            sequence = newest;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Lets go of what ended too long ago, unless something still waits on it.
    void forgetEndedBefore(Instant moment) {
        lock.writeLock().lock();
        try {
            List<CaseRecord> old = new ArrayList<>();
            for (CaseRecord record : cases.values()) {
                Instant ended = record.incident().endedAt();
                if (ended != null && ended.isBefore(moment) && !record.unsettled()) {
                    old.add(record);
                }
            }
            for (CaseRecord record : old) {
                cases.remove(record.id());
                forgetPeople(record);
                record.orders().forEach(order -> byOrder.remove(order.id()));
                watches.forEach(watch -> watch.forgotten(record.id()));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(CaseRecord record) {
        @Nullable CaseRecord before = cases.put(record.id(), record);
        if (before != null) {
            forgetPeople(before);
        }
        for (String person : record.listPeople()) {
            byPerson.computeIfAbsent(person, _ -> new HashSet<>()).add(record.id());
        }
        for (Order order : record.orders()) {
            byOrder.put(order.id(), record.id());
        }
        watches.forEach(watch -> watch.committed(record));
    }

    private void forgetPeople(CaseRecord record) {
        for (String person : record.listPeople()) {
            byPerson.computeIfPresent(
                    person,
                    (_, theirs) -> {
                        theirs.remove(record.id());
                        return theirs.isEmpty() ? null : theirs;
                    });
        }
    }

    /// @param sequence of the newest change contained
    record State(long sequence, List<CaseRecord> cases) {}
}
