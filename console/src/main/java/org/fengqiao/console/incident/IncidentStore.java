package org.fengqiao.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;

/// All incidents this user may see, by id, with the status each has now and the counts per area.
/// Owned by the FX thread; values that leave it are immutable.
public final class IncidentStore {

    /// Ended incidents stay this long, as in the snapshot the console asks for.
    public static final Duration KEEP_ENDED = Duration.ofHours(24);

    private final InstantSource serverClock;
    private final StatusFlips flips = new StatusFlips(KEEP_ENDED);
    private final AreaCounts counts = new AreaCounts();
    private final Map<IncidentId, IncidentRow> byId = new LinkedHashMap<>();
    private final TreeMap<String, Map<IncidentId, IncidentRow>> byGrid = new TreeMap<>();
    private final List<StoreListener> listeners = new ArrayList<>();
    private Instant advancedTo = Instant.MIN;

    /// @param serverClock the server's time as the link knows it; every status is worked out on it
    public IncidentStore(InstantSource serverClock) {
        this.serverClock = serverClock;
    }

    /// Takes in a batch of changes; of two revisions of one incident the newer stands, in whatever
    /// order they come.
    public void apply(Collection<Incident> batch) {
        Instant now = moveTime();
        Set<IncidentId> changed = new HashSet<>();
        Set<IncidentId> arrived = new HashSet<>();
        for (Incident incident : batch) {
            IncidentRow known = byId.get(incident.id());
            if (known != null && known.incident().revision() >= incident.revision()) {
                continue;
            }
            put(incident, now);
            changed.add(incident.id());
            if (known == null) {
                arrived.add(incident.id());
            }
        }
        collectDue(now, changed);
        tell(changed, arrived);
    }

    /// Puts a snapshot in place of everything known.
    public void replaceAll(Collection<Incident> snapshot) {
        Instant now = moveTime();
        Set<IncidentId> changed = new HashSet<>(byId.keySet());
        byId.clear();
        byGrid.clear();
        counts.clear();
        flips.clear();
        for (Incident incident : snapshot) {
            put(incident, now);
            changed.add(incident.id());
        }
        collectDue(now, changed);
        tell(changed, Set.of());
    }

    /// Lets time pass: those that came near or went past a deadline change their status. Called
    /// about once a second.
    public void advance() {
        Instant before = advancedTo;
        Instant now = moveTime();
        Set<IncidentId> changed = new HashSet<>();
        if (now.isBefore(before)) {
            // The clock was set back: what was due already may not be due any more.
            for (IncidentRow row : List.copyOf(byId.values())) {
                if (refresh(row.incident(), now)) {
                    changed.add(row.id());
                }
            }
        }
        collectDue(now, changed);
        tell(changed, Set.of());
    }

    private Instant moveTime() {
        advancedTo = serverClock.instant();
        return advancedTo;
    }

    private void collectDue(Instant now, Set<IncidentId> changed) {
        for (IncidentId id : flips.takeDue(now)) {
            IncidentRow row = byId.get(id);
            if (row == null) {
                continue;
            }
            if (flips.outlived(row.incident(), now)) {
                remove(row);
                changed.add(id);
            } else if (refresh(row.incident(), now)) {
                changed.add(id);
            }
        }
    }

    /// Works out the status anew; tells whether it is another one.
    private boolean refresh(Incident incident, Instant now) {
        IncidentRow old = byId.get(incident.id());
        put(incident, now);
        return old == null || old.status() != IncidentStatus.of(incident, now);
    }

    private void put(Incident incident, Instant now) {
        IncidentRow row = new IncidentRow(incident, IncidentStatus.of(incident, now));
        IncidentRow old = byId.put(row.id(), row);
        if (old != null && old.incident().grid().equals(incident.grid())) {
            counts.move(incident.grid(), old.status(), row.status());
        } else {
            if (old != null) {
                leaveGrid(old);
            }
            counts.move(incident.grid(), null, row.status());
        }
        byGrid.computeIfAbsent(incident.grid().digits(), _ -> new LinkedHashMap<>())
                .put(row.id(), row);
        flips.schedule(incident, now);
    }

    private void remove(IncidentRow row) {
        byId.remove(row.id());
        leaveGrid(row);
        flips.cancel(row.id());
    }

    private void leaveGrid(IncidentRow row) {
        String grid = row.incident().grid().digits();
        counts.move(row.incident().grid(), row.status(), null);
        Map<IncidentId, IncidentRow> there = byGrid.getOrDefault(grid, new HashMap<>());
        there.remove(row.id());
        if (there.isEmpty()) {
            byGrid.remove(grid);
        }
    }

    private void tell(Set<IncidentId> changed, Set<IncidentId> arrived) {
        if (changed.isEmpty()) {
            return;
        }
        for (StoreListener listener : List.copyOf(listeners)) {
            listener.storeChanged(
                    Collections.unmodifiableSet(changed), Collections.unmodifiableSet(arrived));
        }
    }

    /// Hears of every change from now on, until the subscription is ended.
    public Subscription listen(StoreListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public Optional<IncidentRow> find(IncidentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// A copy, in the order in which the incidents first came; safe to hand to another thread.
    public List<IncidentRow> listAll() {
        return List.copyOf(byId.values());
    }

    /// Those inside an area of any level; costs only what it finds.
    public List<IncidentRow> listInside(AreaCode area) {
        String prefix = area.prefix();
        List<IncidentRow> inside = new ArrayList<>();
        byGrid.subMap(prefix, prefix + Character.MAX_VALUE)
                .values()
                .forEach(grid -> inside.addAll(grid.values()));
        return inside;
    }

    /// Kept up with every change; ask again after each.
    public StatusCounts countsOf(AreaCode area) {
        return counts.of(area);
    }

    public int size() {
        return byId.size();
    }
}
