package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.RandomCoverage;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/// Every area and every kind of marker in a colour of its own: what a pixel shows is what is hit
/// there, at any zoom.
class HitsAreWhatIsDrawnTest {

    private static final int SIDE = 9;
    private static final int KINDS = 5;

    private static int areaColour(int area) {
        return 0xff000000 | area * 2 + 40 << 16 | (area * 37 % 200 + 20) << 8 | 10;
    }

    private static int markerColour(int kind) {
        return 0xff000000 | kind * 40 + 30 << 16 | 20 << 8 | 255;
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour & 0xffffff);
    }

    private static MapStyle style() throws Exception {
        StringBuilder fills = new StringBuilder("[\"match\", [\"feature-state\", \"class\"]");
        for (int area = 0; area < SIDE * SIDE; area++) {
            fills.append(", ")
                    .append(area)
                    .append(", \"")
                    .append(hex(areaColour(area)))
                    .append('"');
        }
        fills.append(", \"#000000\"]");
        StringBuilder icons = new StringBuilder("[\"match\", [\"get\", \"status\"]");
        for (int kind = 0; kind < KINDS; kind++) {
            icons.append(", \"k").append(kind).append("\", \"");
            icons.append(hex(markerColour(kind))).append('"');
        }
        icons.append(", \"#000000\"]");
        return MapStyle.read(
                "hits.json",
                """
                {"version": 8, "name": "hits", "sources": {"fengqiao": {"type": "vector"}},
                 "layers": [
                  {"id": "ground", "type": "background", "paint": {"background-color": "#ffffff"}},
                  {"id": "district-fill", "type": "fill", "source": "fengqiao",
                   "source-layer": "district", "paint": {"fill-color": %s}},
                  {"id": "incident-symbol", "type": "symbol", "source": "fengqiao",
                   "source-layer": "incident",
                   "layout": {"icon-image": "plain/circle", "icon-size": 1},
                   "paint": {"icon-color": %s, "icon-halo-color": "#ffffff", "icon-halo-width": 1.5}}]}
                """
                        .formatted(fills, icons));
    }

    @ParameterizedTest
    @CsvSource({"1, 9.6", "2, 10.4", "3, 11.3"})
    void anAreaAndAMarkerAreHitWhereTheyAreSeen(long seed, double zoom) throws Exception {
        List<Geometry> shapes = RandomCoverage.of(SIDE, seed);
        List<AreaShape> areas = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            areas.add(new AreaShape("a" + i, "", true, shapes.get(i)));
        }
        AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(areas));
        districts.setClasses(area -> Integer.parseInt(area.id().substring(1)));
        SplittableRandom random = new SplittableRandom(seed);
        MarkerLayer incidents = new MarkerLayer("incident", 0);
        for (int i = 0; i < 150; i++) {
            int kind = random.nextInt(KINDS);
            double lon = random.nextDouble(118.6, 118.9);
            double lat = random.nextDouble(31.6, 31.9);
            MarkerKind look = MarkerKind.of("status", "k" + kind);
            incidents.put(new Marker("m" + i, lon, lat, look, kind, false));
        }
        try (MapStudio studio = MapStudio.open("desk-day", 800, 600)) {
            MapStyle style = style();
            MapStudio.doFx(() -> {
                studio.map().setStyle(style);
                studio.map().addLayer(districts);
                studio.map().addLayer(incidents);
                studio.map().jumpTo(118.75, 31.75, zoom);
            });
            studio.settle();
            compare(studio, random);
        }
    }

    private static void compare(MapStudio studio, SplittableRandom random) {
        Map<Integer, String> meaning = new HashMap<>();
        for (int area = 0; area < SIDE * SIDE; area++) {
            meaning.put(areaColour(area), "area a" + area);
        }
        for (int kind = 0; kind < KINDS; kind++) {
            meaning.put(markerColour(kind), "marker k" + kind);
        }
        assertEquals(SIDE * SIDE + KINDS, meaning.size(), "two things have one colour");
        BufferedImage picture = studio.picture();
        int areas = 0;
        int markers = 0;
        for (int i = 0; i < 6000; i++) {
            int x = random.nextInt(800);
            int y = random.nextInt(600);
            String seen = meaning.get(picture.getRGB(x, y));
            if (seen != null) { // else a border, a rim or the ground
                String hit = MapStudio.onFx(() -> first(studio.map().listHits(x + 0.5, y + 0.5)));
                assertEquals(seen, hit, "at " + x + ", " + y);
                areas += seen.startsWith("area") ? 1 : 0;
                markers += seen.startsWith("marker") ? 1 : 0;
            }
        }
        assertTrue(areas > 300 && markers > 30, areas + " areas and " + markers + " markers seen");
    }

    private static String first(List<MapHit> hits) {
        return switch (hits.isEmpty() ? null : hits.getFirst()) {
            case MapHit.OfArea(_, AreaShape area) -> "area " + area.id();
            case MapHit.OfMarker(_, Marker marker) ->
                    "marker " + marker.kind().toFeature().find("status");
            case null, default -> "something else";
        };
    }
}
