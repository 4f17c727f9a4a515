package org.fengqiao.console.geo;

import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;

/// Where a label belongs inside an area: the middle of about the largest circle that fits, never
/// outside. A search by squares that shrink where they promise most ("polylabel"), stopped early,
/// then polished on the spot: a city has twelve thousand grids, and a label needs no more.
///
/// @param x world units
/// @param y world units
/// @param radius of the circle, world units; 0 for an area without extent
public record VisualCentre(double x, double y, double radius) {

    /// The search stops where no place can be better by more than this part of what is found; that
    /// is the limit, what is found and polished lacks a twentieth at most of nearly all areas.
    private static final double COARSE = 0.25;

    /// Then the best place is moved about, in steps from this part of its radius down to an eighth
    /// of that.
    private static final double FIRST_STEP = 0.2;

    private static final double ROOT_2 = Math.sqrt(2);

    private record Square(double x, double y, double half, double distance) {

        double best() {
            return distance + half * ROOT_2;
        }

        /// Whether some place in it may be better than the best known by more than matters.
        boolean mayBeat(Square known) {
            return known.distance <= 0 || best() > known.distance * (1 + COARSE);
        }
    }

    /// The place for one area of a coverage.
    public static VisualCentre of(SimplifiedCoverage coverage, int area) {
        Envelope box = coverage.bounds(area);
        if (box.isNull()) {
            return new VisualCentre(0, 0, 0);
        }
        double size = Math.max(box.getWidth(), box.getHeight());
        return search(new Rings(FlatRings.of(coverage, area, size / 60)), box, size);
    }

    private static VisualCentre search(Rings rings, Envelope box, double size) {
        double step = Math.max(Math.min(box.getWidth(), box.getHeight()), size / 16);
        PriorityQueue<Square> queue =
                new PriorityQueue<>((a, b) -> Double.compare(b.best(), a.best()));
        double half = step / 2;
        // A good first guess spares most of the search.
        Square best = rings.middle();
        for (double left = box.getMinX(); left < box.getMaxX(); left += step) {
            for (double top = box.getMinY(); top < box.getMaxY(); top += step) {
                Square square = rings.square(left + half, top + half, half);
                best = square.distance() > best.distance() ? square : best;
                queue.add(square);
            }
        }
        while (!queue.isEmpty()) {
            Square square = queue.remove();
            if (!square.mayBeat(best)) {
                break;
            }
            if (square.half() < size * 1e-4) {
                continue;
            }
            double h = square.half() / 2;
            for (int quarter = 0; quarter < 4; quarter++) {
                double qx = square.x() + (quarter % 2 == 0 ? -h : h);
                double qy = square.y() + (quarter < 2 ? -h : h);
                Square part = rings.square(qx, qy, h);
                best = part.distance() > best.distance() ? part : best;
                if (part.mayBeat(best)) {
                    queue.add(part);
                }
            }
        }
        best = polished(rings, best);
        return new VisualCentre(best.x(), best.y(), Math.max(0, best.distance()));
    }

    private static Square polished(Rings rings, Square found) {
        Square best = found;
        double step = Math.max(0, found.distance()) * FIRST_STEP;
        for (int round = 0; round < 4; round++) {
            Square before = best;
            for (int side = 0; side < 4; side++) {
                double sx = before.x() + (side == 0 ? -step : side == 1 ? step : 0);
                double sy = before.y() + (side == 2 ? -step : side == 3 ? step : 0);
                Square moved = rings.square(sx, sy, 0);
                best = moved.distance() > best.distance() ? moved : best;
            }
            if (best == before) {
                step /= 2;
            }
        }
        return best;
    }

    /// Closed rings as edges: where each begins, how far it goes, and one over its square length.
    private static final class Rings {

        private final double[] x;
        private final double[] y;
        private final double[] dx;
        private final double[] dy;
        private final double[] perSquare;

        Rings(FlatRings flat) {
            double[] xs = flat.x();
            double[] ys = flat.y();
            int[] starts = flat.starts();
            int edges = xs.length - (starts.length - 1);
            x = new double[edges];
            y = new double[edges];
            dx = new double[edges];
            dy = new double[edges];
            perSquare = new double[edges];
            int edge = 0;
            for (int ring = 0; ring + 1 < starts.length; ring++) {
                for (int i = starts[ring]; i + 1 < starts[ring + 1]; i++) {
                    x[edge] = xs[i];
                    y[edge] = ys[i];
                    dx[edge] = xs[i + 1] - xs[i];
                    dy[edge] = ys[i + 1] - ys[i];
                    double square = dx[edge] * dx[edge] + dy[edge] * dy[edge];
                    perSquare[edge] = square == 0 ? 0 : 1 / square;
                    edge++;
                }
            }
        }

        /// The centroid of the edges' area; it may lie outside.
        Square middle() {
            double twice = 0;
            double mx = 0;
            double my = 0;
            // About the first vertex, because far from the origin the products lose their digits.
            double ox = x.length == 0 ? 0 : x[0];
            double oy = y.length == 0 ? 0 : y[0];
            for (int i = 0; i < x.length; i++) {
                double ax = x[i] - ox;
                double ay = y[i] - oy;
                double cross = ax * (ay + dy[i]) - (ax + dx[i]) * ay;
                twice += cross;
                mx += (2 * ax + dx[i]) * cross;
                my += (2 * ay + dy[i]) * cross;
            }
            return twice == 0
                    ? square(ox, oy, 0)
                    : square(ox + mx / (3 * twice), oy + my / (3 * twice), 0);
        }

        Square square(double px, double py, double half) {
            boolean inside = false;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < x.length; i++) {
                double ax = px - x[i];
                double ay = py - y[i];
                if (ay < 0 != ay < dy[i] && ax < ay * dx[i] / dy[i]) {
                    inside = !inside;
                }
                // Comparisons, because Math.min and max also care for zeros with signs; this is the
                // innermost loop of a city's start.
                double near = (ax * dx[i] + ay * dy[i]) * perSquare[i];
                near = near < 0 ? 0 : near > 1 ? 1 : near;
                double ex = ax - near * dx[i];
                double ey = ay - near * dy[i];
                double away = ex * ex + ey * ey;
                least = away < least ? away : least;
            }
            double distance = Math.sqrt(least);
            return new Square(px, py, half, inside ? distance : -distance);
        }
    }
}
