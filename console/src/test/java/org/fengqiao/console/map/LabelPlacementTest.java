package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.LabelPlacement.Key;
import org.fengqiao.console.map.LabelPlacement.Placed;
import org.fengqiao.console.map.LabelPlacement.Task;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/// Areas are squares of a fifth to half a degree; obstacles are put where they hurt.
class LabelPlacementTest {

    private static final MapStyle STYLE = MapStyle.load("desk-night");
    private static final LabelForge FORGE = new LabelForge(MapStudio.fonts());
    private static final double ZOOM = 9.2;

    private final List<MapLabel> districts = labels("district", Level.DISTRICT);

    private static List<MapLabel> labels(String id, Level level) {
        AreaLayer layer = new AreaLayer(id, AreaLayer.prepare(TestCity.squares(20).level(level)));
        layer.setCaptions(area -> List.of("鼓楼区\n110 ▲14", "鼓楼\n110 ▲14", "鼓楼区", "鼓楼"));
        return layer.labels();
    }

    private static LabelPlacement place(List<MapLabel> labels, List<Disc> obstacles, double zoom) {
        return LabelPlacement.of(new Task(labels, obstacles, STYLE, FORGE, zoom), null);
    }

    private static LabelPlacement placeAgain(
            List<MapLabel> labels, List<Disc> obstacles, double zoom, LabelPlacement before) {
        return LabelPlacement.of(new Task(labels, obstacles, STYLE, FORGE, zoom), before);
    }

    /// The ink of a placed label in pixels of the whole world.
    private static List<Box> ink(Placed placed, double zoom) {
        double scale = Viewport.scaleOf(zoom);
        return FORGE.lines(placed.text(), placed.look()).stream()
                .map(line -> line.moved(placed.x() * scale, placed.y() * scale))
                .toList();
    }

    private static Disc around(MapLabel label, double zoom, double dx, double dy, double radius) {
        double x = label.x() * Viewport.scaleOf(zoom) + dx;
        double y = label.y() * Viewport.scaleOf(zoom) + dy;
        return new Disc(x, y, radius);
    }

    private static Placed only(LabelPlacement placement, MapLabel label) {
        Placed found = placement.find(new Key(label.source(), label.id()));
        return Objects.requireNonNull(found, "no label for " + label.id());
    }

    @Test
    void aLabelStandsInTheMiddleWhereNothingIsInTheWay() {
        MapLabel label = districts.getFirst();
        Placed placed = only(place(districts, List.of(), ZOOM), label);
        assertEquals("鼓楼区\n110 ▲14", placed.text());
        assertEquals(label.x(), placed.x());
        assertEquals(label.y(), placed.y());
    }

    @Test
    void aBadgeInTheMiddlePushesTheLabelJustBelowOrAbove() {
        MapLabel label = districts.getFirst();
        Disc badge = around(label, ZOOM, 0, 0, 18);
        Placed placed = only(place(districts, List.of(badge), ZOOM), label);
        assertEquals(label.x(), placed.x());
        double gap =
                ink(placed, ZOOM).stream()
                        .mapToDouble(box ->
                                Math.max(badge.y() - 18 - box.bottom(), box.top() - badge.y() - 18))
                        .min()
                        .orElseThrow();
        assertTrue(gap >= 0 && gap < 6, "gap " + gap);
    }

    @Test
    void whereThereIsLittleRoomTheTextIsSmallerThenShorterThenGone() {
        List<String> texts = new ArrayList<>();
        double lastSize = 100;
        for (double zoom = 9.2; zoom > 7.6; zoom -= 0.05) {
            List<MapLabel> tight = labels("district", Level.STREET);
            LabelPlacement placement = place(tight, List.of(), zoom);
            Placed found = placement.find(new Key("district", tight.getFirst().id()));
            String text = found == null ? "" : found.text();
            if (texts.isEmpty() || !texts.getLast().equals(text)) {
                texts.add(text);
                lastSize = 100;
            }
            if (found != null) {
                assertTrue(found.look().size() >= 10.5 && found.look().size() <= lastSize);
                lastSize = found.look().size();
            }
        }
        assertEquals("鼓楼区\n110 ▲14", texts.getFirst());
        assertTrue(texts.containsAll(List.of("鼓楼区", "鼓楼")), texts.toString());
    }

    /// On the wall what cannot be read from afar is left out, figures before names.
    @Test
    void onTheWallNoLineIsSmallerThanTwentyPixels() {
        MapStyle wall = MapStyle.load("wall");
        List<MapLabel> all = new ArrayList<>(labels("district", Level.STREET));
        all.addAll(labels("street", Level.COMMUNITY));
        int lines = 0;
        for (double zoom = 8; zoom < 13; zoom += 0.25) {
            Task task = new Task(all, List.of(), wall, FORGE, zoom);
            for (Placed placed : LabelPlacement.of(task, null).placed()) {
                double size = placed.look().size();
                double last = placed.text().contains("\n") ? size * LabelForge.SECOND : size;
                assertTrue(last >= 20, placed.text() + " at " + zoom + ": " + last);
                lines++;
            }
            Task larger = new Task(all, List.of(), wall.scaled(2), FORGE, zoom);
            for (Placed placed : LabelPlacement.of(larger, null).placed()) {
                assertTrue(placed.look().size() >= 40, placed.toString());
            }
        }
        assertTrue(lines > 100, lines + " lines");
    }

    @Test
    void aLabelStaysWhereItStoodWhileTheBadgeOnlyTrembles() {
        MapLabel label = districts.getFirst();
        LabelPlacement now = place(districts, List.of(around(label, ZOOM, 0, 0, 18)), ZOOM);
        Placed first = only(now, label);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            double dx = random.nextDouble(-2, 2);
            double dy = random.nextDouble(-2, 2);
            Disc badge = around(label, ZOOM, dx, dy, 18);
            now = placeAgain(districts, List.of(badge), ZOOM, now);
            assertEquals(first, only(now, label));
        }
    }

    @Test
    void aLabelReturnsToTheMiddleOnceTheBadgeIsWellAway() {
        MapLabel label = districts.getFirst();
        LabelPlacement aside = place(districts, List.of(around(label, ZOOM, 0, 0, 18)), ZOOM);
        Placed pushed = only(aside, label);
        double half =
                FORGE.lines(pushed.text(), pushed.look()).stream()
                        .mapToDouble(Box::right)
                        .max()
                        .orElseThrow();
        Disc near = around(label, ZOOM, half + 18 + 4, 0, 18);
        Disc away = around(label, ZOOM, half + 18 + 24, 0, 18);
        LabelPlacement still = placeAgain(districts, List.of(near), ZOOM, aside);
        assertEquals(pushed, only(still, label));
        LabelPlacement back = placeAgain(districts, List.of(away), ZOOM, still);
        assertEquals(label.y(), only(back, label).y());
    }

    @Test
    void anAreaWithTwoOffersGetsOneLabel() {
        List<MapLabel> twice = new ArrayList<>(districts);
        twice.addAll(districts);
        assertEquals(districts.size(), place(twice, List.of(), ZOOM).placed().size());
    }

    @Test
    void theLargerLevelHasTheFirstChoice() {
        List<MapLabel> all = new ArrayList<>(labels("street", Level.DISTRICT));
        all.addAll(districts);
        LabelPlacement placement = place(all, List.of(), ZOOM + 1);
        for (MapLabel label : districts) {
            assertEquals(label.y(), only(placement, label).y());
        }
    }

    /// The promise to the operator, for 40 cities of badges: nothing covered, nothing outside,
    /// nothing twice, nothing that flickers.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noLabelIsCoveredOrOutsideOrTwiceOrRestless(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MapLabel> all = new ArrayList<>(districts);
        all.addAll(labels("street", Level.STREET));
        Map<Key, MapLabel> offered = new HashMap<>();
        all.forEach(label -> offered.put(new Key(label.source(), label.id()), label));
        int stood = 0;
        int aside = 0;
        for (int round = 0; round < 10; round++) {
            double zoom = random.nextDouble(8.8, 11.5);
            List<Disc> obstacles = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                MapLabel near = all.get(random.nextInt(all.size()));
                double dx = random.nextDouble(-60, 60);
                double dy = random.nextDouble(-60, 60);
                obstacles.add(around(near, zoom, dx, dy, random.nextDouble(6, 24)));
            }
            LabelPlacement placement = place(all, obstacles, zoom);
            Set<Key> seen = new HashSet<>();
            List<Box> taken = new ArrayList<>();
            for (Placed placed : placement.placed()) {
                assertTrue(seen.add(placed.key()), "twice: " + placed);
                MapLabel label = Objects.requireNonNull(offered.get(placed.key()));
                Ground exact = label.plot().ground(0);
                double scale = Viewport.scaleOf(zoom);
                for (Box box : ink(placed, zoom)) {
                    assertTrue(
                            obstacles.stream().noneMatch(disc -> disc.isNear(box, 0)),
                            "covered: " + placed);
                    assertTrue(taken.stream().noneMatch(box::meets), "across another: " + placed);
                    assertTrue(
                            exact.holds(
                                    box.left() / scale,
                                    box.top() / scale,
                                    box.right() / scale,
                                    box.bottom() / scale),
                            "outside: " + placed);
                }
                taken.addAll(ink(placed, zoom));
                stood++;
                aside += placed.y() != label.y() || placed.x() != label.x() ? 1 : 0;
            }
            assertEquals(placement.placed(), placeAgain(all, obstacles, zoom, placement).placed());
        }
        assertTrue(stood > 60, stood + " stood");
        assertTrue(aside > 10, aside + " were pushed aside");
    }

    @Test
    void obstaclesOfALayerCoverWhatItDraws() {
        MarkerLayer layer = new MarkerLayer("incident", 13);
        layer.styleChanged(STYLE);
        for (int i = 0; i < 40; i++) {
            layer.put(
                    new Marker(
                            "e" + i,
                            118.8 + i * 1e-5,
                            32.0,
                            MarkerKind.of("status", "overdue", "grade", "red"),
                            4,
                            false));
        }
        List<Disc> discs = new ArrayList<>();
        layer.sendObstacles(10, new Envelope(0, 1, 0, 1), discs::add);
        Box badge = discs.stream().map(Disc::box).reduce(Box::with).orElseThrow();
        assertTrue(badge.right() - badge.left() > 29 && badge.right() - badge.left() < 45);
        layer.select("e7");
        List<Disc> more = new ArrayList<>();
        layer.sendObstacles(10, new Envelope(0, 1, 0, 1), more::add);
        assertTrue(more.size() > discs.size(), "the selected marker is drawn by itself");
        List<Disc> elsewhere = new ArrayList<>();
        layer.sendObstacles(10, new Envelope(0, 0.1, 0, 0.1), elsewhere::add);
        assertFalse(elsewhere.size() > more.size() - discs.size());
    }
}
