package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.geo.JaggedRing;
import org.fengqiao.console.geo.SimplifiedLines;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// One area, one lake and one road of a million vertices that go to and fro at each: drawn, hovered
/// and selected near and far. Counted rather than timed.
class MillionVerticesTest {

    private static final AreaShape COAST =
            new AreaShape("coast", "海岸", true, JaggedRing.of(1_000_000, 118.8, 32, 0.3, 1));

    /// On its border due east.
    private static final double LON = 118.8 + 0.3;

    @Test
    void anOutlineOfAMillionVerticesIsDrawnFromAFewThousand() {
        AreaLayer layer = new AreaLayer("district", AreaLayer.prepare(List.of(COAST)));
        try (MapStudio studio = MapStudio.open("desk-day", 640, 480)) {
            MapStudio.doFx(() -> studio.map().addLayer(layer));
            for (double zoom : new double[] {9, 13, 17}) {
                MapStudio.doFx(() -> {
                    layer.setSelected(null);
                    layer.setHovered(null);
                    studio.map().jumpTo(LON, 32, zoom);
                });
                studio.settle();
                BufferedImage plain = studio.picture();
                assertEquals(List.of("area"), studio.lookAt(300, 240));
                assertEquals(List.of(), studio.lookAt(620, 240));
                MapStudio.doFx(() -> {
                    layer.setSelected("coast");
                    layer.setHovered("coast");
                });
                studio.settle();
                int count = MapStudio.onFx(layer::outlineCount);
                assertTrue(count > 20 && count <= 3 * AreaOutline.MOST, count + " at " + zoom);
                int changed = differences(plain, studio.picture());
                assertTrue(changed > 1500, changed + " pixels changed at " + zoom);
                for (int step = 1; step < 20; step++) { // a map that is pushed a little
                    double lon = LON + step * 4 * 360 / (256 * Math.pow(2, zoom));
                    MapStudio.doFx(() -> {
                        studio.map().jumpTo(lon, 32, zoom);
                        studio.map().drawFrame();
                    });
                }
                assertEquals(count, MapStudio.onFx(layer::outlineCount), "made again at " + zoom);
            }
        }
    }

    @Test
    void aTileTakesOfALakeWhatIsInSight() throws Exception {
        takesWhatIsInSight("fill", "\"fill-color\": \"#336699\"", COAST.shape());
    }

    @Test
    void aTileTakesOfARoadWhatIsInSight() throws Exception {
        String paint = "\"line-color\": \"#336699\", \"line-width\": 3";
        takesWhatIsInSight("line", paint, ((Polygon) COAST.shape()).getExteriorRing());
    }

    private static void takesWhatIsInSight(String kind, String paint, Geometry shape)
            throws Exception {
        MapStyle style =
                MapStyle.read(
                        "context.json",
                        """
                        {"version": 8, "name": "context", "sources": {"fengqiao": {"type": "vector"}},
                         "layers": [{"id": "context", "type": "%s", "source": "fengqiao",
                          "source-layer": "context", "paint": {%s}}]}
                        """
                                .formatted(kind, paint));
        VectorSource source =
                new VectorSource("context", List.of(new VectorSource.Feature(Map.of(), shape)));
        SimplifiedLines lines = SimplifiedLines.of(List.of(shape));
        for (double zoom : new double[] {9, 13, 17}) {
            CountingCanvas cut = new CountingCanvas(LON, 32, zoom);
            source.paint(style.layers().getFirst(), cut);
            assertTrue(cut.count() > 5 && cut.count() < 12_000, cut.count() + " at " + zoom);
            CountingCanvas whole = new CountingCanvas(LON, 32, zoom);
            if (kind.equals("fill")) {
                lines.send(0, whole.pixel(), whole.fillSink());
                whole.fill(0xff336699);
            } else {
                lines.send(0, whole.pixel(), whole.lineSink(3, new float[0]));
                whole.stroke(0xff336699);
            }
            assertArrayEquals(whole.pixels(), cut.pixels(), "at " + zoom);
            assertTrue(Arrays.stream(cut.pixels()).anyMatch(pixel -> pixel != 0));
        }
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
