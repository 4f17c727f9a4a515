package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.VisualCentre;
import org.fengqiao.console.map.style.FeatureProperties;
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
