package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Divides a ring among named parts by halving again and again.
final class Division {

    /// A part to be placed.
    ///
    /// @param weight its share of the people
    /// @param x where it roughly lies, in metres on the [Plane]
    record Part<T>(T key, double weight, double x, double y) {}

    /// A part with its place.
    record Placed<T>(T key, Chain ring) {}

    /// Axes tried, as turns away from the ring's long axis.
    private static final double[] TURNS = {0, 0.6, -0.6, 1.2, -1.2};

    private final RingCutter cutter;

    Division(RingCutter cutter) {
        this.cutter = cutter;
    }

    /// @param ring counter-clockwise
    /// @param tries how many axes are tried at each halving, 1 to 5; more keeps parts nearer to
    ///   where they roughly lie
    <T> List<Placed<T>> divide(
            Chain ring, List<Part<T>> parts, int tries, SplittableRandom random) {
        List<Placed<T>> placed = new ArrayList<>();
        divide(ring, parts, tries, random, placed);
        return placed;
    }

    private <T> void divide(
            Chain ring,
            List<Part<T>> parts,
            int tries,
            SplittableRandom random,
            List<Placed<T>> placed) {
        if (parts.size() == 1) {
            placed.add(new Placed<>(parts.getFirst().key(), ring));
            return;
        }
        double axis = longAxis(ring) + (random.nextDouble() - 0.5) * 0.5;
        Halves<T> best = null;
        for (int t = 0; t < TURNS.length && (t < tries || best == null); t++) {
            Optional<Halves<T>> halves = halve(ring, parts, axis + TURNS[t]);
            if (halves.isPresent() && (best == null || halves.get().cost < best.cost)) {
                best = halves.get();
            }
        }
        if (best == null) {
            throw new IllegalStateException(
                    "no way to cut a ring of "
                            + ring.size()
                            + " vertices and "
                            + Math.round(ring.area())
                            + " m² for "
                            + parts.getFirst().key());
        }
        divide(best.low, best.lowParts, tries, random, placed);
        divide(best.high, best.highParts, tries, random, placed);
    }

    private record Halves<T>(
            Chain low, Chain high, List<Part<T>> lowParts, List<Part<T>> highParts, double cost) {}

    private <T> Optional<Halves<T>> halve(Chain ring, List<Part<T>> parts, double angle) {
        double ux = StrictMath.cos(angle);
        double uy = StrictMath.sin(angle);
        List<Part<T>> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(p -> p.x() * ux + p.y() * uy));
        double total = sorted.stream().mapToDouble(Part::weight).sum();
        double sum = 0;
        double low = 0;
        int split = 0;
        for (int i = 0; i + 1 < sorted.size(); i++) {
            sum += sorted.get(i).weight();
            if (i == 0 || Math.abs(sum - total / 2) < Math.abs(low - total / 2)) {
                low = sum;
                split = i + 1;
            }
        }
        List<Part<T>> lowParts = sorted.subList(0, split);
        List<Part<T>> highParts = sorted.subList(split, sorted.size());
        return cutter.cut(ring, low / total, ux, uy)
                .map(cut ->
                        new Halves<>(
                                cut.low(),
                                cut.high(),
                                lowParts,
                                highParts,
                                cut.cost()
                                        + 8.0
                                                * (strayed(lowParts, cut.high())
                                                        + strayed(highParts, cut.low()))
                                                / sorted.size()));
    }

    private static <T> int strayed(List<Part<T>> parts, Chain wrong) {
        int count = 0;
        for (Part<T> part : parts) {
            if (wrong.encloses(Plane.lon(part.x()), Plane.lat(part.y()))) {
                count++;
            }
        }
        return count;
    }

    /// Direction of the ring's greatest extent in radians, by the spread of its vertices weighted
    /// with the length of border they stand for.
    private static double longAxis(Chain ring) {
        int n = ring.size();
        double sum = 0;
        double mx = 0;
        double my = 0;
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            double dx = ring.x(j) - ring.x(i);
            double dy = ring.y(j) - ring.y(i);
            weight[i] = Math.sqrt(dx * dx + dy * dy);
            sum += weight[i];
            mx += weight[i] * ring.x(i);
            my += weight[i] * ring.y(i);
        }
        mx /= sum;
        my /= sum;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double dx = ring.x(i) - mx;
            double dy = ring.y(i) - my;
            xx += weight[i] * dx * dx;
            xy += weight[i] * dx * dy;
            yy += weight[i] * dy * dy;
        }
        return 0.5 * StrictMath.atan2(2 * xy, xx - yy);
    }
}
