package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.locationtech.jts.geom.Envelope;

/// In which order the badges of a picture are drawn: those of northern cells first, within a row of
/// cells the western first. In the bundled styles badges never touch; where a site's style makes
/// them larger than their cells, the one on top is also the one that is hit.
final class BadgeOrder {

    private record Entry(Envelope cell, Runnable drawing) {}

    private static final Comparator<Entry> ORDER =
            Comparator.<Entry>comparingDouble(entry -> entry.cell().getMinY())
                    .thenComparingDouble(entry -> entry.cell().getMinX());

    private final List<Entry> entries = new ArrayList<>();

    /// @param drawing draws the badge of the cell; the cell itself is another by then
    void add(Cell cell, Runnable drawing) {
        entries.add(new Entry(cell.bounds(), drawing));
    }

    /// Draws what was added since.
    void draw() {
        entries.sort(ORDER);
        entries.forEach(entry -> entry.drawing().run());
        entries.clear();
    }

    /// Whether the badge of one cell is drawn after that of another.
    static boolean isOver(Envelope cell, Envelope other) {
        return cell.getMinY() > other.getMinY()
                || cell.getMinY() == other.getMinY() && cell.getMinX() > other.getMinX();
    }
}
