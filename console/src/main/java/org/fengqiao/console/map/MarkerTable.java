package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.geo.ClusterIndex;
import org.fengqiao.console.geo.Mercator;
import org.jspecify.annotations.Nullable;

/// Markers in flat arrays, each in a slot that is used again after it has gone, and their clusters.
final class MarkerTable {

    /// Classes of severity, 0 to one less.
    static final int SEVERITIES = 16;

    private static final int COARSEST = 3;

    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<MarkerKind, Integer> kindNumbers = new HashMap<>();
    private final List<MarkerKind> kinds = new ArrayList<>();
    private final ClusterIndex clusters;
    private @Nullable Marker[] markers = new Marker[64];
    double[] x = new double[64];
    double[] y = new double[64];
    short[] kind = new short[64];
    byte[] severity = new byte[64];
    boolean[] pulsing = new boolean[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;
    private int pulsingCount;

    /// For each severity the first kind that had it; −1 for none.
    private final int[] kindOfSeverity = new int[SEVERITIES];

    /// @param finest zoom of the finest grid
    MarkerTable(int finest) {
        Arrays.fill(kindOfSeverity, -1);
        clusters = new ClusterIndex(SEVERITIES, COARSEST, finest);
    }

    ClusterIndex clusters() {
        return clusters;
    }

    int size() {
        return slots.size();
    }

    /// Slots in use lie below this; some of them may be empty.
    int used() {
        return used;
    }

    boolean isTaken(int slot) {
        return markers[slot] != null;
    }

    List<MarkerKind> kinds() {
        return kinds;
    }

    /// A kind whose colour stands for a severity in the ring of a badge; −1 if no marker ever had
    /// it. It does not hang on what is in sight, so a badge looks the same wherever one came from.
    int kindOf(int ofSeverity) {
        return kindOfSeverity[ofSeverity];
    }

    boolean isPulsing() {
        return pulsingCount > 0;
    }

    @Nullable Marker find(String id) {
        Integer slot = slots.get(id);
        return slot == null ? null : markers[slot];
    }

    int findSlot(String id) {
        return slots.getOrDefault(id, -1);
    }

    Marker get(int slot) {
        Marker marker = markers[slot];
        if (marker == null) {
            throw new IllegalArgumentException("no marker in slot " + slot);
        }
        return marker;
    }

    /// @return whether anything changed
    boolean put(Marker marker) {
        Integer known = slots.get(marker.id());
        int slot;
        if (known == null) {
            slot = freeCount > 0 ? free[--freeCount] : used++;
            if (slot == x.length) {
                grow();
            }
            slots.put(marker.id(), slot);
        } else {
            slot = known;
            if (marker.equals(markers[slot])) {
                return false;
            }
            pulsingCount -= pulsing[slot] ? 1 : 0;
        }
        markers[slot] = marker;
        x[slot] = Mercator.x(marker.lon());
        y[slot] = Mercator.y(marker.lat());
        kind[slot] = number(marker.kind()).shortValue();
        severity[slot] = (byte) marker.severity();
        if (kindOfSeverity[marker.severity()] < 0) {
            kindOfSeverity[marker.severity()] = kind[slot];
        }
        pulsing[slot] = marker.pulsing();
        pulsingCount += marker.pulsing() ? 1 : 0;
        clusters.put(slot, x[slot], y[slot], marker.severity());
        return true;
    }

    private Integer number(MarkerKind wanted) {
        return kindNumbers.computeIfAbsent(
                wanted,
                key -> {
                    kinds.add(key);
                    return kinds.size() - 1;
                });
    }

    /// @return whether it was there
    boolean remove(String id) {
        Integer slot = slots.remove(id);
        if (slot == null) {
            return false;
        }
        pulsingCount -= pulsing[slot] ? 1 : 0;
        pulsing[slot] = false;
        markers[slot] = null;
        clusters.remove(slot);
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = slot;
        return true;
    }

    private void grow() {
        int length = x.length * 2;
        markers = Arrays.copyOf(markers, length);
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        kind = Arrays.copyOf(kind, length);
        severity = Arrays.copyOf(severity, length);
        pulsing = Arrays.copyOf(pulsing, length);
    }
}
