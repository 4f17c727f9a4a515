package org.fengqiao.backend.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.Position;

/// Where people last said they were. Kept in memory only: after a restart everybody is at the
/// registered place until the next report. Safe for any thread.
public final class Positions {

    /// A device's clock may be ahead of the server's by this much before its report is refused.
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final Resources resources;
    private final Homes homes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Position> newest = new HashMap<>();
    private final Map<String, Position> unsent = new HashMap<>();

    Positions(Resources resources, Homes homes, Clock clock) {
        this.resources = resources;
        this.homes = homes;
        this.clock = clock;
    }

    /// Takes over a report unless a newer one is known. A device whose clock is a little ahead was
    /// there now.
    ///
    /// @throws Refusal if nobody has that id, or the time lies far in the future
    public void apply(Position said) {
        Resource person = resources.getForce(said.resource());
        Instant now = clock.instant();
        if (said.at().isAfter(now.plus(AHEAD))) {
            throw Refusal.rule("position-from-the-future", "at", said.at(), now);
        }
        Position position =
                said.at().isAfter(now) ? new Position(said.resource(), said.position(), now) : said;
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
                    .filter(position -> homes.inside(area, position.resource()))
                    .sorted(Comparator.comparing(Position::resource))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Takes back what could not be sent, unless there is newer news of the person.
    void keep(Collection<Position> notSent) {
        lock.lock();
        try {
            notSent.forEach(position -> unsent.putIfAbsent(position.resource(), position));
        } finally {
            lock.unlock();
        }
    }

    /// Takes what came in since the last call, by the streams it belongs to.
    Map<AreaCode, List<Position>> drain() {
        List<Position> batch;
        lock.lock();
        try {
            batch = new ArrayList<>(unsent.values());
            unsent.clear();
        } finally {
            lock.unlock();
        }
        batch.sort(Comparator.comparing(Position::resource));
        return homes.byStream(batch, Position::resource);
    }
}
