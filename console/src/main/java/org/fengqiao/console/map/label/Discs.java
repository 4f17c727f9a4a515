package org.fengqiao.console.map.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Markers and badges that labels keep clear of, found by place. Knows nothing of what is on the
/// screen, so panning never changes what is free. Not changed once built; safe for any thread.
public final class Discs {

    private static final double CELL = 64;

    private final Map<Long, List<Disc>> cells = new HashMap<>();
    private double largest;

    public Discs(List<Disc> all) {
        for (Disc disc : all) {
            largest = Math.max(largest, disc.radius());
            long cell = cell(column(disc.x()), column(disc.y()));
            cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(disc);
        }
    }

    private static long column(double pixels) {
        return (long) Math.floor(pixels / CELL);
    }

    /// A number for a cell; not its two halves side by side, because the hash of such a number is
    /// the same for most cells on a diagonal.
    private static long cell(long column, long row) {
        return column * 0x9e3779b97L + row;
    }

    /// Whether no disc comes nearer to a box than a clearance.
    public boolean isFree(Box box, double clearance) {
        return list(box, clearance, 1).isEmpty();
    }

    /// Discs that come nearer to a box than a clearance, each once, and no more than asked for.
    public List<Disc> list(Box box, double clearance, int most) {
        Box reached = box.grown(largest + clearance);
        long right = column(reached.right());
        long bottom = column(reached.bottom());
        List<Disc> found = new ArrayList<>();
        for (long row = column(reached.top()); row <= bottom; row++) {
            for (long column = column(reached.left()); column <= right; column++) {
                List<Disc> here = cells.get(cell(column, row));
                for (int i = 0; here != null && i < here.size(); i++) {
                    if (here.get(i).isNear(box, clearance)) {
                        found.add(here.get(i));
                        if (found.size() == most) {
                            return found;
                        }
                    }
                }
            }
        }
        return found;
    }
}
