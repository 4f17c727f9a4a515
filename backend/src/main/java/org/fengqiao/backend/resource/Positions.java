package org.fengqiao.backend.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.Position;

/// Where people last said they were. Kept in memory only: after a restart everybody is at the
/// registered place until the next report. Safe for any thread.
public final class Positions {

    /// A device's clock may be ahead of the server's by this much before its report is refused.
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final Resources resources;
    private final AreaLocator areas;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Position> newest = new HashMap<>();
    private final Map<String, Position> unsent = new HashMap<>();

    public Positions(Resources resources, AreaLocator areas, Clock clock) {
        this.resources = resources;
        this.areas = areas;
        this.clock = clock;
    }

    /// Takes over a report unless a newer one is known.
    ///
    /// @throws Refusal if nobody has that id, or the time lies in the future
    public void apply(Position position) {
        Resource person =
                resources
                        .findForce(position.resource())
                        .orElseThrow(
                                () -> Refusal.unknown("unknown-resource", position.resource()));
        Instant now = clock.instant();
        if (position.at().isAfter(now.plus(AHEAD))) {
            throw Refusal.rule("position-from-the-future", "at", position.at(), now);
        }
        lock.lock();
        try {
            Position before = newest.get(position.resource());
            if (before == null || before.at().isBefore(position.at())) {
                newest.put(position.resource(), position);
                unsent.put(position.resource(), position);
                resources.apply(person.id(), position.position());
            }
        } finally {
            lock.unlock();
        }
    }

    public Optional<Position> find(String resource) {
        lock.lock();
        try {
            return Optional.ofNullable(newest.get(resource));
        } finally {
            lock.unlock();
        }
    }

    /// The newest position of everybody whose registered grid lies in the area, in order of id.
    public List<Position> list(AreaCode area) {
        lock.lock();
        try {
            return newest.values().stream()
                    .filter(position -> home(position).filter(area::contains).isPresent())
                    .sorted(Comparator.comparing(Position::resource))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Takes what came in since the last call, by the streams it belongs to: the city and the
    /// district of each person's registered grid, so that a district sees its own people wherever
    /// they go.
    Map<AreaCode, List<Position>> drain() {
        List<Position> batch;
        lock.lock();
        try {
            batch = new ArrayList<>(unsent.values());
            unsent.clear();
        } finally {
            lock.unlock();
        }
        Map<AreaCode, List<Position>> byArea = new HashMap<>();
        if (!batch.isEmpty()) {
            batch.sort(Comparator.comparing(Position::resource));
            byArea.put(areas.tree().root().code(), batch);
            for (Position position : batch) {
                home(position)
                        .map(grid -> grid.at(Level.DISTRICT))
                        .ifPresent(district ->
                                byArea.computeIfAbsent(district, _ -> new ArrayList<>())
                                        .add(position));
            }
        }
        return byArea;
    }

    private Optional<AreaCode> home(Position position) {
        return resources.find(position.resource()).map(Resource::grid);
    }
}
