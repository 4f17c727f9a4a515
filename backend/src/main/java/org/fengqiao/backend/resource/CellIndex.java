package org.fengqiao.backend.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.fengqiao.domain.geodesy.LonLat;

/// Things at places that may move, found by distance. Cells of about half a kilometre: moving a
/// thing costs two set operations, a search looks only into the cells its circle touches. Safe for
/// any thread.
///
/// @param <K> names a thing
public final class CellIndex<K> {

    /// Height of a cell in degrees of latitude, about 500 m.
    private static final double CELL_DEG = 0.0045;

    /// Metres per degree of latitude, a little low so that the circle's box is never too small.
    private static final double METRES_PER_DEGREE = 110_500;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Long, Set<K>> cells = new HashMap<>();
    private final Map<K, LonLat> places = new HashMap<>();

    /// @param place of the thing found
    public record Hit<K>(K key, LonLat place, double distanceM) {}

    public void put(K key, LonLat place) {
        lock.writeLock().lock();
        try {
            LonLat before = places.put(key, place);
            long cell = cell(place);
            if (before != null && cell(before) == cell) {
                return;
            }
            if (before != null) {
                leave(cell(before), key);
            }
            cells.computeIfAbsent(cell, _ -> new LinkedHashSet<>()).add(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void remove(K key) {
        lock.writeLock().lock();
        try {
            LonLat before = places.remove(key);
            if (before != null) {
                leave(cell(before), key);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    Optional<LonLat> find(K key) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(places.get(key));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Everything within a circle that `wanted` lets pass, nearest first.
    ///
    /// @param radiusM straight-line metres; a thing exactly on the circle is inside
    public List<Hit<K>> listWithin(LonLat centre, double radiusM, Predicate<K> wanted) {
        double dLat = radiusM / METRES_PER_DEGREE;
        double widest = Math.min(89.9, Math.abs(centre.lat()) + dLat);
        double dLon = dLat / Math.cos(Math.toRadians(widest));
        List<Hit<K>> hits = new ArrayList<>();
        lock.readLock().lock();
        try {
            for (int row = step(centre.lat() - dLat); row <= step(centre.lat() + dLat); row++) {
                for (int col = step(centre.lon() - dLon); col <= step(centre.lon() + dLon); col++) {
                    for (K key : cells.getOrDefault(key(row, col), Set.of())) {
                        LonLat place = places.get(key);
                        if (place != null && wanted.test(key)) {
                            double distance = centre.distanceTo(place);
                            if (distance <= radiusM) {
                                hits.add(new Hit<>(key, place, distance));
                            }
                        }
                    }
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        hits.sort((a, b) -> Double.compare(a.distanceM(), b.distanceM()));
        return hits;
    }

    private void leave(long cell, K key) {
        Set<K> left = cells.get(cell);
        if (left != null && left.remove(key) && left.isEmpty()) {
            cells.remove(cell);
        }
    }

    private static long cell(LonLat place) {
        return key(step(place.lat()), step(place.lon()));
    }

    private static int step(double degrees) {
        return (int) Math.floor(degrees / CELL_DEG);
    }

    private static long key(int row, int col) {
        return ((long) row << 32) ^ (col & 0xffff_ffffL);
    }
}
