package org.fengqiao.console.geo;

import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;

/// Where a label belongs inside an area: the middle of about the largest circle that fits, never
/// outside. A search by squares that shrink where they promise most ("polylabel"); a twentieth of
/// the area's size is precise enough for a label.
///
/// @param x world units
/// @param y world units
/// @param radius of the circle, world units; 0 for an area without extent
public record VisualCentre(double x, double y, double radius) {

    private static final double PRECISION = 0.05;

    private record Square(double x, double y, double half, double distance) {

        double best() {
            return distance + half * Math.sqrt(2);
        }
    }

    /// The place for one area of a coverage.
    public static VisualCentre of(SimplifiedCoverage coverage, int area) {
        Envelope box = coverage.bounds(area);
        if (box.isNull()) {
            return new VisualCentre(0, 0, 0);
        }
        double size = Math.max(box.getWidth(), box.getHeight());
        DoubleList xs = new DoubleList();
        DoubleList ys = new DoubleList();
        IntList starts = new IntList();
        coverage.sendRings(
                area,
                size / 160,
                (vx, vy, first) -> {
                    if (first) {
                        starts.add(xs.size());
                    }
                    xs.add(vx);
                    ys.add(vy);
                });
        starts.add(xs.size());
        return search(new Rings(xs.toArray(), ys.toArray(), starts.toArray()), box, size);
    }

    private static VisualCentre search(Rings rings, Envelope box, double size) {
        double step = Math.max(Math.min(box.getWidth(), box.getHeight()), size / 16);
        PriorityQueue<Square> queue =
                new PriorityQueue<>((a, b) -> Double.compare(b.best(), a.best()));
        double half = step / 2;
        for (double left = box.getMinX(); left < box.getMaxX(); left += step) {
            for (double top = box.getMinY(); top < box.getMaxY(); top += step) {
                queue.add(rings.square(left + half, top + half, half));
            }
        }
        Square best =
                rings.square(
                        (box.getMinX() + box.getMaxX()) / 2,
                        (box.getMinY() + box.getMaxY()) / 2,
                        0);
        while (!queue.isEmpty()) {
            Square square = queue.remove();
            if (square.distance() > best.distance()) {
                best = square;
            }
            if (square.best() - best.distance() <= Math.max(best.distance(), 0) * PRECISION
                    && best.distance() > 0) {
                break;
            }
            if (square.half() < size * 1e-4) {
                continue;
            }
            double h = square.half() / 2;
            queue.add(rings.square(square.x() - h, square.y() - h, h));
            queue.add(rings.square(square.x() + h, square.y() - h, h));
            queue.add(rings.square(square.x() - h, square.y() + h, h));
            queue.add(rings.square(square.x() + h, square.y() + h, h));
        }
        return new VisualCentre(best.x(), best.y(), Math.max(0, best.distance()));
    }

    private record Rings(double[] x, double[] y, int[] starts) {

        Square square(double px, double py, double half) {
            boolean inside = false;
            double least = Double.MAX_VALUE;
            for (int ring = 0; ring + 1 < starts.length; ring++) {
                for (int i = starts[ring]; i + 1 < starts[ring + 1]; i++) {
                    double ax = x[i];
                    double ay = y[i];
                    double bx = x[i + 1];
                    double by = y[i + 1];
                    if (ay > py != by > py && px < (bx - ax) * (py - ay) / (by - ay) + ax) {
                        inside = !inside;
                    }
                    double dx = bx - ax;
                    double dy = by - ay;
                    double length = dx * dx + dy * dy;
                    double t = length == 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
                    double near = Math.clamp(t, 0, 1);
                    double ex = px - ax - near * dx;
                    double ey = py - ay - near * dy;
                    least = Math.min(least, ex * ex + ey * ey);
                }
            }
            double distance = Math.sqrt(least);
            return new Square(px, py, half, inside ? distance : -distance);
        }
    }
}
