package org.fengqiao.console.map.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides one after the other which boxes may stand without touching those that stand already. The
/// decision knows nothing of what is on the screen, so panning never changes it.
public final class LabelPlacer {

    private static final double CELL = 128;

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right
                    && right > other.left
                    && top < other.bottom
                    && bottom > other.top;
        }
    }

    private record Cell(long column, long row) {}

    private final Map<Cell, List<Box>> taken = new HashMap<>();

    /// Takes the box if it is free.
    ///
    /// @param overlap takes it in any case
    public boolean place(double left, double top, double right, double bottom, boolean overlap) {
        Box box = new Box(left, top, right, bottom);
        long c0 = (long) Math.floor(left / CELL);
        long c1 = (long) Math.floor(right / CELL);
        long r0 = (long) Math.floor(top / CELL);
        long r1 = (long) Math.floor(bottom / CELL);
        if (!overlap) {
            for (long column = c0; column <= c1; column++) {
                for (long row = r0; row <= r1; row++) {
                    for (Box other : taken.getOrDefault(new Cell(column, row), List.of())) {
                        if (box.meets(other)) {
                            return false;
                        }
                    }
                }
            }
        }
        for (long column = c0; column <= c1; column++) {
            for (long row = r0; row <= r1; row++) {
                taken.computeIfAbsent(new Cell(column, row), _ -> new ArrayList<>()).add(box);
            }
        }
        return true;
    }
}
