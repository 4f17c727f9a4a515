package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private record Dot(int id, LonLat position) implements Thinning.Spot {}

    private static List<Dot> crowd(int seed) {
        Random random = new Random(seed);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            dots.add(
                    new Dot(
                            i,
                            new LonLat(
                                    118.78 + random.nextDouble() * 0.04,
                                    32.04 + random.nextDouble() * 0.03)));
        }
        return dots;
    }

    private static Set<Integer> ids(List<Dot> dots) {
        Set<Integer> ids = new HashSet<>();
        dots.forEach(dot -> ids.add(dot.id()));
        return ids;
    }

    @Test
    void firstOfThoseInOnePlaceStays() {
        LonLat here = new LonLat(118.8, 32.05);
        Viewport view = Viewport.at(118.8, 32.05, 15, 800, 600);
        assertEquals(
                List.of(new Dot(7, here)),
                Thinning.keep(List.of(new Dot(7, here), new Dot(8, here)), view, 30, 10));
    }

    /// The cells are widest just before a whole zoom, and the edge of the view runs through the
    /// crowd here.
    @Test
    void atTheEdgeNothingChangesPlacesEither() {
        for (int seed = 0; seed < 10; seed++) {
            List<Dot> dots = crowd(seed);
            Viewport before = Viewport.at(118.8, 32.055, 12.9, 120, 90);
            Viewport after = before.pannedBy(23, -17);
            assertEquals(
                    seenIn(before, after, Thinning.keep(dots, before, 30, 5000)),
                    seenIn(before, after, Thinning.keep(dots, after, 30, 5000)),
                    "seed " + seed);
        }
    }

    private static Set<Integer> seenIn(Viewport one, Viewport other, List<Dot> dots) {
        return ids(dots.stream().filter(dot -> seen(one, dot) && seen(other, dot)).toList());
    }

    private static boolean seen(Viewport view, Dot dot) {
        return view.bounds()
                .contains(Mercator.x(dot.position().lon()), Mercator.y(dot.position().lat()));
    }

    @Test
    void panningDoesNotReshuffle() {
        for (int seed = 0; seed < 10; seed++) {
            List<Dot> dots = crowd(seed);
            Viewport before = Viewport.at(118.8, 32.055, 15, 800, 600);
            Viewport after = before.pannedBy(40, -25);
            Set<Integer> shownBefore = ids(Thinning.keep(dots, before, 30, 5000));
            for (Dot dot : Thinning.keep(dots, after, 30, 5000)) {
                double x = before.toScreenX(Mercator.x(dot.position().lon()));
                double y = before.toScreenY(Mercator.y(dot.position().lat()));
                if (x > 40 && y > 40 && x < 760 && y < 560) {
                    assertTrue(shownBefore.contains(dot.id()), "seed " + seed);
                }
            }
        }
    }

    @Test
    void neverMoreThanAskedForAndNothingOutOfSight() {
        List<Dot> dots = crowd(1);
        Viewport view = Viewport.at(118.8, 32.055, 14, 800, 600);
        assertEquals(50, Thinning.keep(dots, view, 10, 50).size());
        assertEquals(List.of(), Thinning.keep(dots, Viewport.at(110, 30, 14, 800, 600), 30, 50));
    }
}
