package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.geo.VisualCentre;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// Layers that fail; beside them districts that are to be seen nevertheless.
class MapTroublesTest {

    private final MapStudio studio = MapStudio.open("desk-night", 640, 480);
    private final List<MapTrouble> told = new ArrayList<>();
    private final AreaLayer districts =
            new AreaLayer(
                    "district", AreaLayer.prepare(TestCity.squares(20).level(Level.DISTRICT)));

    @AfterEach
    void close() {
        studio.close();
    }

    private void show(Layer broken) {
        MapStudio.doFx(() -> {
            studio.map().setOnTrouble(told::add);
            studio.map().addLayer(broken);
            studio.map().addLayer(districts);
            studio.map().jumpTo(118.8, 32, 9.2);
        });
        studio.settle();
        MapStudio.doFx(() -> studio.map().jumpTo(118.81, 32, 9.6));
        studio.settle();
    }

    private void assertDistrictsAreSeen() {
        var picture = studio.picture();
        List<Integer> colours = new ArrayList<>();
        for (int x = 100; x < 540; x += 4) {
            colours.add(picture.getRGB(x, 240));
        }
        assertTrue(colours.stream().distinct().count() > 1, "only one colour in " + colours);
    }

    /// A source with the name of a layer that the style draws with fills and lines.
    private record BrokenSource(Error error) implements TileSource {

        @Override
        public String name() {
            return "grid";
        }

        @Override
        public Envelope bounds() {
            return new Envelope(0, 1, 0, 1);
        }

        @Override
        public void paint(StyleLayer style, TileCanvas canvas) {
            canvas.fillSink().vertex(0.1, 0.1, true);
            canvas.fillSink().vertex(0.9, 0.9, false); // half a ring is left behind
            if (error instanceof StackOverflowError) {
                throw error;
            }
            throw new IllegalStateException("a bomb");
        }
    }

    private record OfSource(TileSource source) implements Layer {

        @Override
        public String id() {
            return "grid";
        }

        @Override
        public Optional<TileSource> tileSource() {
            return Optional.of(source);
        }
    }

    @Test
    void whatCannotBeDrawnIntoTilesIsToldOnceAndTheRestIsSeen() {
        show(new OfSource(new BrokenSource(new AssertionError("not thrown"))));
        assertNotEquals(0, told.size());
        assertEquals(told.stream().distinct().toList(), told);
        assertTrue(told.getFirst().reason().contains("a bomb"), told.toString());
        assertTrue(told.getFirst().layer().startsWith("grid"), told.toString());
        assertDistrictsAreSeen();
    }

    @Test
    void aSourceThatIsTooDeepDoesNotEndTheMap() {
        show(new OfSource(new BrokenSource(new StackOverflowError())));
        assertTrue(told.getFirst().reason().contains("StackOverflowError"), told.toString());
        assertDistrictsAreSeen();
    }

    @Test
    void aLayerThatFailsInAFrameIsToldOnceAndTheRestIsSeen() {
        show(
                new Layer() {
                    @Override
                    public String id() {
                        return "broken";
                    }

                    @Override
                    public void draw(Frame frame) {
                        throw new IllegalArgumentException("no brush");
                    }
                });
        assertEquals(
                List.of(new MapTrouble("broken", "java.lang.IllegalArgumentException: no brush")),
                told);
        assertDistrictsAreSeen();
    }

    @Test
    void aLabelThatFailsIsToldAndTheMapSettles() {
        show(
                new Layer() {
                    @Override
                    public String id() {
                        return "broken";
                    }

                    @Override
                    public List<MapLabel> labels() {
                        return List.of(
                                new MapLabel(
                                        "district",
                                        "x",
                                        List.of("玄武"),
                                        new BrokenPlot(),
                                        FeatureProperties.NONE));
                    }
                });
        assertEquals("labels", told.getFirst().layer());
        assertTrue(told.getFirst().reason().contains("no middle"), told.toString());
        assertDistrictsAreSeen();
    }

    /// Fails in everything but drawing.
    private static final class Treacherous implements Layer {

        @Override
        public String id() {
            return "treacherous";
        }

        @Override
        public Optional<MapHit> hitAt(Frame frame, double x, double y) {
            throw new IllegalStateException("no hit");
        }

        @Override
        public List<MapLabel> labels() {
            throw new IllegalStateException("no label");
        }

        @Override
        public void sendObstacles(double zoom, Envelope world, Consumer<Disc> sink) {
            throw new IllegalStateException("no obstacle");
        }

        @Override
        public void styleChanged(MapStyle style) {
            throw new IllegalStateException("no style");
        }

        @Override
        public void sketch(Viewport view, MapStyle page, Ink ink) {
            throw new IllegalStateException("no sketch");
        }
    }

    @Test
    void aLayerThatFailsInAnythingElseIsToldOfOnceEach() {
        show(new Treacherous());
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of("area"), studio.lookAt(320, 240));
            MapStudio.doFx(() -> {
                studio.map().setStyle(MapStyle.load("desk-night"));
                assertNotNull(studio.map().sheet(studio.map().style()));
            });
            studio.settle();
        }
        assertEquals(
                Set.of("no hit", "no label", "no obstacle", "no style", "no sketch"),
                told.stream()
                        .map(one -> one.reason().replaceFirst(".*: ", ""))
                        .collect(Collectors.toSet()));
        assertEquals(5, told.size(), told.toString());
        assertDistrictsAreSeen();
    }

    private static final class Leaving implements Layer {

        private final String id;
        private int left;

        Leaving(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void detach() {
            left++;
            if (id.equals("stubborn")) {
                throw new IllegalStateException("no leave");
            }
        }
    }

    @Test
    void everyLayerIsTakenOffAMapThatIsClosedOnceAlsoBesideOneThatFails() {
        List<Leaving> all =
                List.of(new Leaving("below"), new Leaving("stubborn"), new Leaving("above"));
        MapStudio.doFx(() -> all.forEach(studio.map()::addLayer));
        show(new Leaving("broken"));
        MapStudio.doFx(() -> {
            studio.map().close();
            all.forEach(studio.map()::removeLayer); // as who brought them does
        });
        assertEquals(List.of(1, 1, 1), all.stream().map(each -> each.left).toList());
        assertEquals(
                List.of(new MapTrouble("stubborn", "java.lang.IllegalStateException: no leave")),
                told);
    }

    /// As from a backend that knows more statuses than this console.
    @Test
    void markersWithoutAPictureAreSeenAndHitAndToldOnce() {
        MarkerLayer incidents = new MarkerLayer("incident", 0);
        for (int i = 0; i < 20; i++) {
            double lon = 118.81 + 0.004 * (i - 10);
            incidents.put(new Marker("m" + i, lon, 32, MarkerKind.of("status", "lost"), 0, i == 5));
        }
        show(incidents);
        for (double zoom : new double[] {13, 14.3, 15}) {
            MapStudio.doFx(() -> studio.map().jumpTo(118.81, 32, zoom));
            studio.drawUntil(() -> studio.map().isResting(), () -> "rest at " + zoom);
            assertEquals(List.of("area", "marker m10"), studio.lookAt(320, 240));
        }
        assertEquals(List.of(new MapTrouble("incident", "no symbol /icons/status/lost.svg")), told);
    }

    private static final class BrokenPlot implements MapLabel.Plot {

        @Override
        public Envelope bounds() {
            return new Envelope(0, 1, 0, 1);
        }

        @Override
        public VisualCentre centre() {
            throw new IllegalStateException("no middle");
        }

        @Override
        public Ground ground(double pixel) {
            throw new IllegalStateException("no ground");
        }
    }
}
