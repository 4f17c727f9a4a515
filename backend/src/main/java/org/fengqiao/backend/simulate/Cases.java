package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.Snapshot;

/// The open cases as read from snapshot and changes. Written by one thread, read and awaited by
/// any.
final class Cases {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration SAME_TIME = Duration.ofHours(24);
    private static final double SAME_PLACE_M = 45;
    private static final Duration SPREAD = Duration.ofMinutes(20);

    private final Map<IncidentId, Case> open = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Optional<Case> find(IncidentId id) {
        return Optional.ofNullable(open.get(id));
    }

    /// The case as soon as it is known; empty if it is not within a time.
    Optional<Case> await(IncidentId id, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        lock.lock();
        try {
            while (open.get(id) == null) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                changed.awaitNanos(left);
            }
            return find(id);
        } finally {
            lock.unlock();
        }
    }

    private void put(Case known) {
        lock.lock();
        try {
            open.put(known.incident().id(), known);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Case> list() {
        return List.copyOf(open.values());
    }

    /// Starts anew; who took what up before is not known then.
    void apply(Snapshot snapshot) {
        Map<IncidentId, List<Order>> orders = new HashMap<>();
        for (Order order : snapshot.orders()) {
            orders.computeIfAbsent(order.incident(), _ -> new ArrayList<>()).add(order);
        }
        open.clear();
        for (Incident incident : snapshot.incidents()) {
            if (incident.open()) {
                put(
                        Case.met(
                                incident,
                                orders.getOrDefault(incident.id(), List.of()),
                                since(incident, snapshot.serverTime())));
            }
        }
    }

    /// One that has ended is told once more and then let go.
    ///
    /// @return the case after the change
    Case apply(Change change) {
        Incident incident = change.incident();
        Case before = open.get(incident.id());
        List<Order> orders = new ArrayList<>(before == null ? List.of() : before.orders());
        Order order = change.order();
        if (order != null) {
            orders.removeIf(old -> old.id().equals(order.id()));
            orders.add(order);
        }
        FlowEntry entry = change.entry();
        Case after =
                Case.after(
                        before,
                        incident,
                        orders,
                        entry.action(),
                        change.at(),
                        human(entry.actor()));
        if (incident.open()) {
            put(after);
        } else {
            open.remove(incident.id());
        }
        return after;
    }

    /// Takes note that an action was refused.
    ///
    /// @param decidedOn as the case stood then
    /// @return the case; empty if it has changed since, and so has been planned anew
    Optional<Case> refused(Case decidedOn, String action, Instant at) {
        Case after = decidedOn.refused(action, at);
        IncidentId id = decidedOn.incident().id();
        return decidedOn.incident().open() && open.replace(id, decidedOn, after)
                ? Optional.of(after)
                : Optional.empty();
    }

    /// The open case of which a new one is a second report, as a colleague sees it on the map: of
    /// the same class, close by, reported not long before.
    Optional<IncidentId> findTwin(Case fresh) {
        Incident one = fresh.incident();
        return open.values().stream()
                .map(Case::incident)
                .filter(other -> other.classKey().equals(one.classKey()))
                .filter(other -> !other.id().equals(one.id()) && !other.marks().linked())
                .filter(other -> other.reportedAt().isBefore(one.reportedAt()))
                .filter(other -> other.reportedAt().isAfter(one.reportedAt().minus(SAME_TIME)))
                .filter(other -> other.position().distanceTo(one.position()) < SAME_PLACE_M)
                .filter(_ -> one.marks().duplicates().isEmpty())
                .min(
                        Comparator.comparingDouble((Incident other) ->
                                        other.position().distanceTo(one.position()))
                                .thenComparing(other -> other.id().value()))
                .map(Incident::id);
    }

    /// True for accounts that belong to none of the field's people and are not the backend itself.
    private static boolean human(String actor) {
        for (String ours :
                new String[] {
                    "seat-", "dept-", "worker-", "reporter-", "gateway", "importer", "system"
                }) {
            if (actor.startsWith(ours)) {
                return false;
            }
        }
        return true;
    }

    /// Of a case that nothing says otherwise of: any time in the next twenty minutes, so that a
    /// field that wakes up does not do everything at once.
    private static Instant since(Incident incident, Instant now) {
        RunningClock stage = incident.stageClock();
        if (stage != null && stage.startedAt().isAfter(now.minus(FRESH))) {
            return stage.startedAt();
        }
        int spread = Math.floorMod(incident.id().value().hashCode(), (int) SPREAD.toSeconds());
        return now.plusSeconds(spread);
    }
}
