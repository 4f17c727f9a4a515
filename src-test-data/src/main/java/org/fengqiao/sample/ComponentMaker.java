package org.fengqiao.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.locationtech.jts.geom.Polygon;

/// Components on plausible spots (示意): in each grid exactly as many as its figures count. Lamps and
/// trees stand in rows along the roads, covers and bins beside them, what is few anywhere.
final class ComponentMaker {

    private static final String STANDARD = "GBT47678.5-2026";

    private enum Spot {
        ROW,
        ROADSIDE,
        INSIDE
    }

    /// @param share of all components, in thousandths
    private record Kind(String code, int share, Spot spot) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("01001", 90, Spot.ROADSIDE),
                    new Kind("01002", 80, Spot.ROADSIDE),
                    new Kind("01003", 122, Spot.ROADSIDE),
                    new Kind("01011", 40, Spot.ROADSIDE),
                    new Kind("01013", 40, Spot.ROADSIDE),
                    new Kind("01037", 150, Spot.ROW),
                    new Kind("01050", 20, Spot.ROADSIDE),
                    new Kind("01066", 2, Spot.ROADSIDE),
                    new Kind("01072", 1, Spot.INSIDE),
                    new Kind("02001", 6, Spot.INSIDE),
                    new Kind("02014", 12, Spot.ROADSIDE),
                    new Kind("02017", 30, Spot.ROADSIDE),
                    new Kind("02035", 4, Spot.ROADSIDE),
                    new Kind("03001", 4, Spot.INSIDE),
                    new Kind("03005", 81, Spot.ROADSIDE),
                    new Kind("03006", 20, Spot.ROADSIDE),
                    new Kind("04001", 2, Spot.INSIDE),
                    new Kind("04002", 290, Spot.ROW),
                    new Kind("05002", 4, Spot.INSIDE),
                    new Kind("05003", 1, Spot.INSIDE),
                    new Kind("05009", 1, Spot.INSIDE));

    private final SplittableRandom random;
    private final Components.Builder made;
    private final Map<String, int[]> numbers = new HashMap<>();

    private ComponentMaker(long seed) {
        random = new SplittableRandom(Noise.seed(seed, "components"));
        made =
                new Components.Builder(
                        KINDS.stream()
                                .map(kind -> new ClassKey(STANDARD, "component", kind.code()))
                                .toList());
    }

    /// In order of grid, then of class.
    static Components make(AreaTree tree, long seed) {
        ComponentMaker maker = new ComponentMaker(seed);
        tree.listLevel(Level.GRID).forEach(maker::add);
        return maker.made.build();
    }

    private void add(Area grid) {
        made.grid(grid.code());
        Roadside road = new Roadside(Chain.of((Polygon) grid.shape()), random);
        int[] counts = count(grid.figures().weight(AreaFigures.COMPONENTS));
        for (int kind = 0; kind < counts.length; kind++) {
            double phase = random.nextDouble();
            for (int i = 0; i < counts[kind]; i++) {
                Site site =
                        switch (KINDS.get(kind).spot()) {
                            case ROW -> road.site((i + phase) / counts[kind]);
                            case ROADSIDE -> road.site(random.nextDouble());
                            case INSIDE -> road.inside();
                        };
                made.add(kind, number(grid, kind), site.position(), state());
            }
        }
    }

    private int[] count(int all) {
        int total = KINDS.stream().mapToInt(Kind::share).sum();
        int[] counts = new int[KINDS.size()];
        for (int i = 0; i < all; i++) {
            int drawn = random.nextInt(total);
            int kind = 0;
            while (drawn >= KINDS.get(kind).share()) {
                drawn -= KINDS.get(kind).share();
                kind++;
            }
            counts[kind]++;
        }
        return counts;
    }

    /// District (6), class (5), serial number in both (6).
    private long number(Area grid, int kind) {
        String district = grid.code().at(Level.DISTRICT).digits();
        int[] used = numbers.computeIfAbsent(district, _ -> new int[KINDS.size()]);
        used[kind]++;
        return Long.parseLong(district + KINDS.get(kind).code()) * 1_000_000 + used[kind];
    }

    private ComponentState state() {
        int drawn = random.nextInt(1000);
        int[] upTo = {965, 985, 991, 997, 1000};
        int at = Arrays.binarySearch(upTo, drawn);
        return ComponentState.values()[at < 0 ? -at - 1 : at + 1];
    }
}
