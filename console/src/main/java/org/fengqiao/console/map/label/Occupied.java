package org.fengqiao.console.map.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Boxes that labels have taken. It knows nothing of what is on the screen, so panning never
/// changes what is free.
public final class Occupied {

    private static final double CELL = 128;

    private record Cell(long column, long row) {}

    private interface CellVisitor {
        /// @return whether to go on
        boolean visit(Cell cell);
    }

    private final Map<Cell, List<Box>> taken = new HashMap<>();

    public void take(Box box) {
        visit(box, cell -> taken.computeIfAbsent(cell, _ -> new ArrayList<>()).add(box));
    }

    public boolean isFree(Box box) {
        return visit(
                box, cell -> taken.getOrDefault(cell, List.of()).stream().noneMatch(box::meets));
    }

    private static boolean visit(Box box, CellVisitor visitor) {
        long c1 = (long) Math.floor(box.right() / CELL);
        long r1 = (long) Math.floor(box.bottom() / CELL);
        for (long column = (long) Math.floor(box.left() / CELL); column <= c1; column++) {
            for (long row = (long) Math.floor(box.top() / CELL); row <= r1; row++) {
                if (!visitor.visit(new Cell(column, row))) {
                    return false;
                }
            }
        }
        return true;
    }
}
