package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Resource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// The workers who are out walking, of those on duty: a number of them in busy grids, and those of
/// grids where something was reported lately. Each walks inside the own grid and says where, one
/// after the other, so that requests come evenly.
final class Patrol {

    /// Between two reports of one walker.
    private static final double ROUND_S = 12;

    /// Workers called out by a report, beside the fixed ones; the longest out goes in first.
    private static final int MOST_CALLED = 60;

    /// Metres a second as seen on the map; a person at full scale would leave the grid at once.
    private static final double STROLL_MPS = 3;

    /// A fifth of the workers is on duty at night, so five times as many are asked.
    private static final int ASKED_PER_WALKER = 5;

    /// With nobody out one looks again after so long: a shift may have begun.
    private static final long LOOK_AGAIN_S = 60;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final CityModel city;
    private final Workforce force;
    private final RandomGenerator random;
    private final Shifts shifts;
    private final int size;
    private final List<String> asked;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyCalled = lock.newCondition();
    private final LinkedHashMap<String, Boolean> called = new LinkedHashMap<>();
    private final Map<String, LonLat> goals = new HashMap<>();

    /// @param size how many walk in busy grids, if so many are on duty
    Patrol(CityModel city, Workforce force, Shifts shifts, Dice dice, int size) {
        this.city = city;
        this.force = force;
        this.shifts = shifts;
        this.size = size;
        this.random = dice.sequence("patrol");
        this.asked = new ArrayList<>();
        int most = size * ASKED_PER_WALKER;
        for (int i = 0; asked.size() < most && i < most * 4; i++) {
            city.findWorkerOf(city.pickGrid(dice.roll("walker", i)).code())
                    .map(worker -> worker.id().value())
                    .filter(id -> !asked.contains(id))
                    .ifPresent(asked::add);
        }
    }

    /// Something was reported in a grid: its worker looks about.
    void call(AreaCode grid) {
        Optional<Resource> worker = city.findWorkerOf(grid);
        lock.lock();
        try {
            worker.ifPresent(w -> called.putLast(w.id().value(), true));
            if (called.size() > MOST_CALLED) {
                called.pollFirstEntry();
            }
            somebodyCalled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Walks until interrupted.
    void run() throws InterruptedException {
        while (true) {
            List<String> out = listOut(Instant.now());
            if (out.isEmpty()) {
                awaitCall();
            }
            for (String id : out) {
                Rest.take(Duration.ofMillis(Math.round(ROUND_S * 1000 / out.size())));
                Optional<Worker> worker = force.findWorker(id).filter(w -> !w.busy());
                if (worker.isPresent()) {
                    worker.get().report(step(worker.get()));
                }
            }
        }
    }

    /// Waits until somebody is called out, or may have come on duty. A call that came between the
    /// look and this is seen here.
    private void awaitCall() throws InterruptedException {
        lock.lock();
        try {
            if (called.keySet().stream().noneMatch(id -> onDuty(id, Instant.now()))) {
                // Whether it was a call or the time makes no difference: one looks in any case.
                boolean unused = somebodyCalled.await(LOOK_AGAIN_S, TimeUnit.SECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private List<String> listOut(Instant now) {
        Set<String> out = new LinkedHashSet<>();
        asked.stream().filter(id -> onDuty(id, now)).limit(size).forEach(out::add);
        lock.lock();
        try {
            called.keySet().stream().filter(id -> onDuty(id, now)).forEach(out::add);
        } finally {
            lock.unlock();
        }
        return List.copyOf(out);
    }

    private boolean onDuty(String id, Instant now) {
        return city.findPerson(id).filter(person -> shifts.onDuty(person, now)).isPresent();
    }

    private LonLat step(Worker worker) {
        String id = worker.person().id().value();
        Optional<Area> grid = city.areas().find(worker.person().grid());
        LonLat from = worker.place();
        if (grid.isEmpty()) {
            return from;
        }
        LonLat goal = goals.get(id);
        if (goal == null || from.distanceTo(goal) < 1) {
            goal = goal(from, grid.get());
            goals.put(id, goal);
        }
        double metres = from.distanceTo(goal);
        double part = metres == 0 ? 1 : Math.min(1, STROLL_MPS * ROUND_S / metres);
        return new LonLat(
                from.lon() + (goal.lon() - from.lon()) * part,
                from.lat() + (goal.lat() - from.lat()) * part);
    }

    /// A place in the grid that can be walked to without leaving it; after an errand elsewhere any
    /// place in the grid.
    private LonLat goal(LonLat from, Area grid) {
        LonLat goal = from;
        for (int attempt = 0; attempt < 6; attempt++) {
            goal = CityModel.placeIn(grid, random);
            if (grid.shape()
                    .covers(
                            SHAPES.createLineString(
                                    new Coordinate[] {
                                        new Coordinate(from.lon(), from.lat()),
                                        new Coordinate(goal.lon(), goal.lat())
                                    }))) {
                return goal;
            }
        }
        return goal;
    }
}
