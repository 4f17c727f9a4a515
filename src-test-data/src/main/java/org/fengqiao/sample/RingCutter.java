package org.fengqiao.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cuts a ring in two along a bent chord between two of its vertices.
///
/// Nothing is ever added to the ring itself, so whoever shares its vertices goes on sharing them:
/// coverages stay coverages by construction. The chord is chosen for the wanted share of people,
/// for compact halves and for meeting the border squarely.
final class RingCutter {

    /// Chord ends tried along the ring.
    private static final int CANDIDATES = 56;

    private static final double SHARE_WEIGHT = 60;
    private static final double SQUARE_WEIGHT = 0.5;
    private static final double AXIS_WEIGHT = 1.2;

    /// Bends tried for a chord, the natural ones first.
    private static final List<Bend> BENDS =
            List.of(
                    new Bend(1, 0),
                    new Bend(0.5, 0),
                    new Bend(1, 1),
                    new Bend(0.5, 1),
                    new Bend(1, 2),
                    new Bend(0.5, 2),
                    new Bend(0.2, 0));

    /// Only where no chord of the ring can be bent: a border that is straight for kilometres is
    /// none.
    private static final List<Bend> STRAIGHT = List.of(new Bend(0, 0));

    /// The two halves.
    ///
    /// @param low the half that lies lower along the wanted axis; holds the wanted share
    /// @param cost how bad the cut is; comparable between cuts of the same ring
    record Cut(Chain low, Chain high, double cost) {}

    /// @param calm as in [Fractal#line]
    private record Bend(double calm, int variant) {}

    private record Chord(int from, int to, boolean lowIsFirst, double cost) {}

    private final Density density;
    private final Fractal fractal;

    RingCutter(Density density, Fractal fractal) {
        this.density = density;
        this.fractal = fractal;
    }

    /// @param ring counter-clockwise
    /// @param share of the people that shall lie in the low half, above 0 and below 1
    /// @param axisX unit vector from the low to the high half
    Optional<Cut> cut(Chain ring, double share, double axisX, double axisY) {
        Chord[] chords = rank(ring, share, axisX, axisY);
        return cut(ring, chords, BENDS).or(() -> cut(ring, chords, STRAIGHT));
    }

    private Optional<Cut> cut(Chain ring, Chord[] chords, List<Bend> bends) {
        for (Chord chord : chords) {
            for (Bend bend : bends) {
                Chain line =
                        fractal.line(
                                ring.lon()[chord.from],
                                ring.lat()[chord.from],
                                ring.lon()[chord.to],
                                ring.lat()[chord.to],
                                bend.calm,
                                bend.variant);
                if (fits(ring, chord.from, chord.to, line)) {
                    Chain first = ring.around(chord.from, chord.to).plusInner(line.reversed());
                    Chain second = ring.around(chord.to, chord.from).plusInner(line);
                    return Optional.of(
                            chord.lowIsFirst
                                    ? new Cut(first, second, chord.cost)
                                    : new Cut(second, first, chord.cost));
                }
            }
        }
        return Optional.empty();
    }

    private Chord[] rank(Chain ring, double share, double axisX, double axisY) {
        RingSums sums = new RingSums(ring, density);
        int[] ends = sums.spread(CANDIDATES);
        double[] tangentX = new double[ends.length];
        double[] tangentY = new double[ends.length];
        double[] walked = new double[ends.length + 1];
        for (int e = 0; e < ends.length; e++) {
            int before = ends[(e + ends.length - 1) % ends.length];
            int after = ends[(e + 1) % ends.length];
            double dx = ring.x(after) - ring.x(before);
            double dy = ring.y(after) - ring.y(before);
            double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            tangentX[e] = dx / length;
            tangentY[e] = dy / length;
            double sx = ring.x(after) - ring.x(ends[e]);
            double sy = ring.y(after) - ring.y(ends[e]);
            walked[e + 1] = walked[e] + Math.sqrt(sx * sx + sy * sy);
        }
        double round = walked[ends.length];
        Chord[] chords = new Chord[ends.length * (ends.length - 1) / 2];
        int count = 0;
        for (int p = 0; p < ends.length; p++) {
            for (int q = p + 2; q < ends.length; q++) {
                RingSums.Part first = sums.part(ends[p], ends[q]);
                double restArea = sums.area() - first.area();
                if (first.area() < 0.02 * sums.area() || restArea < 0.02 * sums.area()) {
                    continue;
                }
                double dx = ring.x(ends[q]) - ring.x(ends[p]);
                double dy = ring.y(ends[q]) - ring.y(ends[p]);
                double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
                double restX = (sums.momentX() - first.momentX()) / restArea;
                double restY = (sums.momentY() - first.momentY()) / restArea;
                double overX = restX - first.momentX() / first.area();
                double overY = restY - first.momentY() / first.area();
                double along =
                        (overX * axisX + overY * axisY)
                                / Math.max(1e-9, Math.sqrt(overX * overX + overY * overY));
                boolean lowIsFirst = along > 0;
                double part = first.people() / sums.people();
                double miss = (lowIsFirst ? part : 1 - part) - share;
                double perimeter = walked[q] - walked[p];
                double roundness =
                        square(perimeter + length) / (16 * first.area())
                                + square(round - perimeter + length) / (16 * restArea);
                double slantP = (dx * tangentX[p] + dy * tangentY[p]) / length;
                double slantQ = (dx * tangentX[q] + dy * tangentY[q]) / length;
                double cost =
                        roundness
                                + SHARE_WEIGHT
                                        * miss
                                        * miss
                                        / square(Math.min(share, 1 - share))
                                        * 0.25
                                + SQUARE_WEIGHT * (slantP * slantP + slantQ * slantQ)
                                + AXIS_WEIGHT * (1 - Math.abs(along));
                chords[count++] = new Chord(ends[p], ends[q], lowIsFirst, cost);
            }
        }
        Chord[] ranked = Arrays.copyOf(chords, count);
        Arrays.sort(ranked, Comparator.comparingDouble(Chord::cost));
        return ranked;
    }

    private static double square(double d) {
        return d * d;
    }

    /// Whether the line lies in the ring, meets it only at its ends, does not meet itself and keeps
    /// some distance.
    private boolean fits(Chain ring, int from, int to, Chain line) {
        int n = ring.size();
        int last = line.size() - 1;
        for (int k = 0; k < last; k++) {
            int ax = line.lon()[k];
            int ay = line.lat()[k];
            int bx = line.lon()[k + 1];
            int by = line.lat()[k + 1];
            for (int i = 0, j = n - 1; i < n; j = i++) {
                boolean atFrom = k == 0 && (i == from || j == from);
                boolean atTo = k == last - 1 && (i == to || j == to);
                int cx = ring.lon()[j];
                int cy = ring.lat()[j];
                int dx = ring.lon()[i];
                int dy = ring.lat()[i];
                if (atFrom || atTo) {
                    int ox = atFrom ? (i == from ? cx : dx) : (i == to ? cx : dx);
                    int oy = atFrom ? (i == from ? cy : dy) : (i == to ? cy : dy);
                    if (Chain.cross(ax, ay, bx, by, ox, oy) == 0) {
                        return false;
                    }
                } else if (Chain.segmentsMeet(ax, ay, bx, by, cx, cy, dx, dy)) {
                    return false;
                }
            }
            for (int m = k + 2; m < last; m++) {
                if (Chain.segmentsMeet(
                        ax,
                        ay,
                        bx,
                        by,
                        line.lon()[m],
                        line.lat()[m],
                        line.lon()[m + 1],
                        line.lat()[m + 1])) {
                    return false;
                }
            }
        }
        int middle = line.size() / 2;
        boolean inside =
                last > 1
                        ? ring.encloses(line.lon()[middle], line.lat()[middle])
                        : ring.encloses(
                                (line.lon()[0] + line.lon()[1]) / 2,
                                (line.lat()[0] + line.lat()[1]) / 2);
        return inside && keepsDistance(ring, line);
    }

    private boolean keepsDistance(Chain ring, Chain line) {
        for (int k = 3; k < line.size() - 3; k++) {
            double x = line.x(k);
            double y = line.y(k);
            double least = 0.5 * fractal.terrain().stepM(x, y);
            for (int i = 0; i < ring.size(); i++) {
                double dx = ring.x(i) - x;
                double dy = ring.y(i) - y;
                if (dx * dx + dy * dy < least * least) {
                    return false;
                }
            }
        }
        return true;
    }
}
