package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// What is written and drawn on the map grows with the interface; places and the ground do not.
class SymbolScaleTest {

    private static final MapStyle STYLE = MapStyle.load("desk-night");
    private static final LabelForge FORGE = new LabelForge(MapStudio.fonts());
    private static final double ZOOM = 12;

    private MapStudio studio;
    private MarkerLayer incidents;

    @BeforeEach
    void openSquares() {
        studio = MapStudio.open("desk-night", 800, 600);
        incidents = new MarkerLayer("incident", 13);
        MapStudio.doFx(() -> {
            studio.map().addLayer(incidents);
            studio.map().setNote("示意边界");
            studio.map().jumpTo(118.8, 32.0, ZOOM);
        });
        studio.settle();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static Marker marker(String id, double lon) {
        return new Marker(id, lon, 32.0, MarkerKind.of("status", "overdue"), 4, false);
    }

    private static MarkerLayer layer(MapStyle style, Marker... markers) {
        MarkerLayer layer = new MarkerLayer("incident", 13);
        layer.styleChanged(style);
        layer.putAll(List.of(markers));
        return layer;
    }

    private static List<Disc> obstacles(MarkerLayer layer, double zoom) {
        List<Disc> discs = new ArrayList<>();
        layer.sendObstacles(zoom, new Envelope(0, 1, 0, 1), discs::add);
        return discs;
    }

    private static double widest(List<Disc> discs) {
        return discs.stream().mapToDouble(Disc::radius).max().orElseThrow();
    }

    @Test
    void discsOfMarkersAndBadgesGrow() {
        for (Marker[] some :
                List.of(
                        new Marker[] {marker("one", 118.8)},
                        new Marker[] {marker("one", 118.8), marker("two", 118.8)})) {
            double usual = widest(obstacles(layer(STYLE, some), ZOOM));
            double larger = widest(obstacles(layer(STYLE.scaled(2), some), ZOOM));
            assertEquals(2 * usual, larger, 1e-6);
        }
    }

    @Test
    void atTwiceTheSizeMarkersAreGatheredAsOneZoomFurtherOut() {
        Marker[] two = {marker("one", 118.800), marker("two", 118.803)};
        MarkerLayer usual = layer(STYLE, two);
        MarkerLayer larger = layer(STYLE.scaled(2), two);
        int gathered = 0;
        for (double zoom = 9; zoom < 12.9; zoom += 0.25) {
            boolean together = isGathered(usual, zoom);
            assertEquals(together, isGathered(larger, zoom + 1), "zoom " + zoom);
            gathered += together ? 1 : 0;
        }
        assertTrue(gathered > 0);
        assertFalse(isGathered(usual, 13));
        assertTrue(isGathered(larger, 13));
    }

    /// Two single markers cover two discs of one size, a badge a large and a small one.
    private static boolean isGathered(MarkerLayer layer, double zoom) {
        List<Disc> discs = obstacles(layer, zoom);
        return Math.abs(discs.getFirst().radius() - discs.getLast().radius()) > 0.5;
    }

    @Test
    void labelsGrowTheirInkWithThem() {
        ToDoubleFunction<MapStyle> height =
                style -> {
                    MapLabel label = label();
                    LabelWish wish =
                            LabelWish.of(
                                            label,
                                            style.find("district-label").orElseThrow(),
                                            style.sizes(),
                                            FORGE,
                                            10)
                                    .orElseThrow();
                    Box line = wish.forms().getFirst().lines().getFirst();
                    return line.bottom() - line.top();
                };
        assertEquals(2 * height.applyAsDouble(STYLE), height.applyAsDouble(STYLE.scaled(2)), 1.5);
    }

    private static MapLabel label() {
        AreaLayer districts =
                new AreaLayer(
                        "district", AreaLayer.prepare(TestCity.squares(20).level(Level.DISTRICT)));
        districts.setCaptions(_ -> List.of("鼓楼区"));
        return districts.labels().getFirst();
    }

    @Test
    void largerLabelsKeepClearOfLargerBadges() {
        MapStyle style = STYLE.scaled(2);
        MapLabel label = label();
        double zoom = 10;
        double x = label.x() * Viewport.scaleOf(zoom);
        double y = label.y() * Viewport.scaleOf(zoom);
        Disc badge = new Disc(x, y, 36);
        LabelPlacement placement =
                LabelPlacement.of(
                        new LabelPlacement.Task(List.of(label), List.of(badge), style, FORGE, zoom),
                        null);
        LabelPlacement.Placed placed = placement.placed().getFirst();
        for (Box line : FORGE.lines(placed.text(), placed.look())) {
            Box ink =
                    line.moved(
                            placed.x() * Viewport.scaleOf(zoom),
                            placed.y() * Viewport.scaleOf(zoom));
            assertFalse(badge.isNear(ink, 0), ink + " on " + badge);
        }
    }

    @Test
    void theGroundKeepsItsLines() {
        MapStyle larger = STYLE.scaled(2);
        var usual = STYLE.find("district-line").orElseThrow();
        var same = larger.find("district-line").orElseThrow();
        var none = org.fengqiao.console.map.style.FeatureProperties.NONE;
        assertEquals(usual.number("line-width", ZOOM, none), same.number("line-width", ZOOM, none));
    }

    @Test
    void aLargerMarkerIsHitFurtherFromItsPlace() {
        MapStudio.doFx(() -> incidents.put(marker("e1", 118.8)));
        studio.settle();
        double reach = reach();
        assertTrue(reach > 4, "reach " + reach);
        MapStudio.doFx(() -> studio.map().symbolScaleProperty().set(2));
        studio.settle();
        assertEquals(2 * reach, reach(), 1);
    }

    /// Pixels to the right of the middle of the view at which the marker there is last hit.
    private double reach() {
        return MapStudio.onFx(() -> {
            double x = 0;
            while (!studio.map().listHits(400 + x, 300).isEmpty()) {
                x += 0.25;
            }
            return x;
        });
    }

    @Test
    void aLargerMarkerIsDrawnLargerAndSharp() {
        MapStudio.doFx(() -> incidents.put(marker("e1", 118.8)));
        studio.settle();
        int usual = inked();
        MapStudio.doFx(() -> studio.map().symbolScaleProperty().set(2));
        studio.settle();
        int larger = inked();
        assertTrue(larger > 3 * usual && larger < 5 * usual, usual + " and " + larger);
    }

    /// Pixels around the middle that one can see to differ from an empty corner of the paper.
    private int inked() {
        var picture = studio.picture();
        int paper = picture.getRGB(40, 40);
        int count = 0;
        for (int x = 340; x < 460; x++) {
            for (int y = 240; y < 360; y++) {
                count += Argb.contrast(picture.getRGB(x, y), paper) < 1.05 ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void notesAndTheScaleBarGrowAndTheBarStaysTrue() {
        double note = height(".map-note");
        double bar = height(".map-scale");
        MapStudio.doFx(() -> studio.map().symbolScaleProperty().set(2));
        studio.settle();
        assertEquals(2 * note, height(".map-note"), 2);
        assertEquals(2 * bar, height(".map-scale"), 2);
        double metres =
                MapStudio.onFx(() -> {
                    Label scale = (Label) studio.map().lookup(".map-scale");
                    String[] said = scale.getText().split(" ", 2);
                    double unit = said[1].equals("km") ? 1000 : 1;
                    return Double.parseDouble(said[0]) * unit / scale.getWidth();
                });
        assertEquals(studio.map().viewport().metresPerPixel(), metres, metres / 100);
    }

    private double height(String selector) {
        return MapStudio.onFx(() -> {
            studio.map().applyCss();
            studio.map().layout();
            return ((Label) studio.map().lookup(selector)).getHeight();
        });
    }
}
