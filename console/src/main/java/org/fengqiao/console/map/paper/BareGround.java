package org.fengqiao.console.map.paper;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What of a page no picture covers by half at least, told by the pixels of the pictures.
final class BareGround {

    private final int side;
    private final BitSet covered;

    /// @param side pixels across and down
    BareGround(int side) {
        this.side = side;
        covered = new BitSet(side * side);
    }

    /// @param premultiplied ARGB, row by row
    void cover(int[] premultiplied) {
        for (int i = 0; i < premultiplied.length; i++) {
            if (premultiplied[i] >>> 24 > 127) {
                covered.set(i);
            }
        }
    }

    boolean isWhole() {
        return covered.isEmpty();
    }

    /// From the column on to the column before the end, both counted in pixels.
    private record Run(int from, int end) {}

    /// As boxes, of which each is as high as the picture's edge allows: where it is straight that
    /// is one.
    ///
    /// @param pixelsPerUnit of the page's units
    Shape shape(double pixelsPerUnit) {
        Path2D boxes = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<Run> above = List.of();
        int since = 0;
        for (int row = 0; row <= side; row++) {
            List<Run> runs = row == side ? List.of() : listRuns(row);
            if (!runs.equals(above)) {
                for (Run run : above) {
                    add(boxes, run, since, row, pixelsPerUnit);
                }
                above = runs;
                since = row;
            }
        }
        return boxes;
    }

    private List<Run> listRuns(int row) {
        List<Run> runs = new ArrayList<>();
        int end = (row + 1) * side;
        for (int at = covered.nextClearBit(row * side); at < end; at = covered.nextClearBit(at)) {
            int next = covered.nextSetBit(at);
            int to = next < 0 ? end : Math.min(next, end);
            runs.add(new Run(at - row * side, to - row * side));
            at = to;
        }
        return runs;
    }

    private static void add(Path2D boxes, Run run, int top, int bottom, double scale) {
        boxes.moveTo(run.from() / scale, top / scale);
        boxes.lineTo(run.end() / scale, top / scale);
        boxes.lineTo(run.end() / scale, bottom / scale);
        boxes.lineTo(run.from() / scale, bottom / scale);
        boxes.closePath();
    }
}
