package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.RandomCoverage;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Every area and every kind of marker in a colour of its own: what a pixel shows is what is hit
/// there, at any zoom.
class HitsAreWhatIsDrawnTest {

    private static final int SIDE = 9;
    private static final int KINDS = 5;
    private static final int BADGE = 0xff5a00aa;

    private static int areaColour(int area) {
        return 0xff000000 | area * 2 + 40 << 16 | (area * 37 % 200 + 20) << 8 | 10;
    }

    private static int markerColour(int kind) {
        return 0xff000000 | kind * 40 + 30 << 16 | 20 << 8 | 255;
    }

    private static int signColour(int kind) {
        return 0xff000000 | kind * 40 + 30 << 16 | 90 << 8 | 200;
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
        String icons = byKind(HitsAreWhatIsDrawnTest::markerColour);
        String signs = byKind(HitsAreWhatIsDrawnTest::signColour);
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
                   "paint": {"icon-color": %s, "icon-halo-color": "#ffffff", "icon-halo-width": 1.5}},
                  {"id": "incident-sign", "type": "symbol", "source": "fengqiao",
                   "source-layer": "incident", "minzoom": 15,
                   "layout": {"icon-image": "plain/circle", "icon-size": 0.6},
                   "paint": {"icon-color": %s, "icon-halo-color": "#ffffff", "icon-halo-width": 2}},
                  {"id": "incident-cluster", "type": "circle", "source": "fengqiao",
                   "source-layer": "incident-cluster",
                   "paint": {"circle-radius": ["step", ["get", "point_count"], 12, 5, 17],
                    "circle-color": "%s", "circle-stroke-color": "#ffffff"}},
                  {"id": "incident-cluster-count", "type": "symbol", "source": "fengqiao",
                   "source-layer": "incident-cluster",
                   "layout": {"text-size": 11, "text-field": ["to-string", ["get", "point_count"]]},
                   "paint": {"text-color": "#ffffff"}}]}
                """
                        .formatted(fills, icons, signs, hex(BADGE)));
    }

    private static String byKind(IntUnaryOperator colourOf) {
        StringBuilder match = new StringBuilder("[\"match\", [\"get\", \"status\"]");
        for (int kind = 0; kind < KINDS; kind++) {
            match.append(", \"k").append(kind).append("\", \"");
            match.append(hex(colourOf.applyAsInt(kind))).append('"');
        }
        return match.append(", \"#000000\"]").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9.6, 0, 1",
        "2, 10.4, 0, 1",
        "3, 11.3, 0, 2",
        "4, 9.6, 15, 1",
        "5, 10.4, 15, 2",
        "6, 11.3, 15, 3",
        "7, 15.5, 0, 1",
        "8, 16.3, 0, 2"
    })
    void whatIsSeenIsHit(long seed, double zoom, double gatherBelow, double density)
            throws Exception {
        List<Geometry> shapes = RandomCoverage.of(SIDE, seed);
        List<AreaShape> areas = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            areas.add(new AreaShape("a" + i, "", true, shapes.get(i)));
        }
        AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(areas));
        districts.setClasses(area -> Integer.parseInt(area.id().substring(1)));
        SplittableRandom random = new SplittableRandom(seed);
        double around = zoom < 15 ? 0.15 : 0.006; // all in sight, many over one another
        MarkerLayer incidents = new MarkerLayer("incident", gatherBelow);
        for (int i = 0; i < 150; i++) {
            int kind = random.nextInt(KINDS);
            double lon = 118.75 + random.nextDouble(-around, around);
            double lat = 31.75 + random.nextDouble(-around, around);
            MarkerKind look = MarkerKind.of("status", "k" + kind);
            incidents.put(new Marker("m" + i + "k" + kind, lon, lat, look, kind, false));
        }
        try (MapStudio studio = MapStudio.open("desk-day", 800, 600, density)) {
            MapStyle style = style();
            MapStudio.doFx(() -> {
                studio.map().setStyle(style);
                studio.map().addLayer(districts);
                studio.map().addLayer(incidents);
                studio.map().jumpTo(118.75, 31.75, zoom);
            });
            studio.settle();
            Map<String, Integer> seen = compare(studio, random, density);
            assertTrue(seen.getOrDefault("area", 0) > 100, seen.toString());
            assertTrue(
                    seen.getOrDefault("marker", 0) > (gatherBelow > 0 ? 1 : 30), seen.toString());
            assertTrue(
                    seen.getOrDefault("badge", 0) > (gatherBelow > 0 ? 30 : -1), seen.toString());
            assertTrue(seen.getOrDefault("sign", 0) > (zoom > 15 ? 30 : -1), seen.toString());
        }
    }

    /// Slanting borders of 240 km in one piece, as those of deserts: at the closest zooms their
    /// ends lie 10 million pixels and more outside the view.
    @ParameterizedTest
    @CsvSource({"21, 1", "22, 1", "22, 2", "22, 3"})
    void longBordersAreHitWhereTheyAreDrawn(double zoom, double density) throws Exception {
        List<AreaShape> areas = new ArrayList<>();
        double apart = 55 / Viewport.scaleOf(zoom);
        for (int i = 0; i < SIDE * SIDE; i++) {
            double low = (i - SIDE * SIDE / 2) * apart;
            areas.add(new AreaShape("a" + i, "", true, band(low, low + apart)));
        }
        AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(areas));
        districts.setClasses(area -> Integer.parseInt(area.id().substring(1)));
        try (MapStudio studio = MapStudio.open("desk-day", 800, 600, density)) {
            MapStyle style = style();
            MapStudio.doFx(() -> {
                studio.map().setStyle(style);
                studio.map().addLayer(districts);
                studio.map().jumpTo(118.75, 31.75, zoom);
            });
            studio.settle();
            Map<String, Integer> seen = compare(studio, new SplittableRandom(1), density);
            assertTrue(seen.getOrDefault("area", 0) > 8000, seen.toString());
        }
    }

    /// A parallelogram through the middle of the view, or beside it.
    private static Geometry band(double low, double high) {
        double half = 240_000 / 2 / 40_075_017.0 / Math.cos(Math.toRadians(31.75));
        double x = Mercator.x(118.75);
        double y = Mercator.y(31.75);
        return new GeometryFactory()
                .createPolygon(
                        new Coordinate[] {
                            lonLat(x - half, y + low - half / 3),
                            lonLat(x + half, y + low + half / 3),
                            lonLat(x + half, y + high + half / 3),
                            lonLat(x - half, y + high - half / 3),
                            lonLat(x - half, y + low - half / 3)
                        });
    }

    private static Coordinate lonLat(double worldX, double worldY) {
        return new Coordinate(Mercator.lon(worldX), Mercator.lat(worldY));
    }

    /// @return how often areas, markers, signs and badges were seen
    private static Map<String, Integer> compare(
            MapStudio studio, SplittableRandom random, double density) {
        Map<Integer, String> meaning = new HashMap<>();
        for (int area = 0; area < SIDE * SIDE; area++) {
            meaning.put(areaColour(area), "area a" + area);
        }
        for (int kind = 0; kind < KINDS; kind++) {
            meaning.put(markerColour(kind), "marker k" + kind);
            meaning.put(signColour(kind), "sign k" + kind);
        }
        meaning.put(BADGE, "badge");
        assertEquals(SIDE * SIDE + 2 * KINDS + 1, meaning.size(), "two things have one colour");
        BufferedImage picture = studio.picture();
        assertEquals((int) (800 * density), picture.getWidth());
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 9000; i++) {
            int x = random.nextInt(picture.getWidth());
            int y = random.nextInt(picture.getHeight());
            String seen = meaning.get(picture.getRGB(x, y));
            if (seen != null) { // else a border, a rim or the ground
                double px = (x + 0.5) / density;
                double py = (y + 0.5) / density;
                List<String> hit = around(studio.map(), px, py, seen.startsWith("area") ? 1 : 0);
                assertTrue(
                        hit.contains(seen), seen + " seen and hit " + hit + " at " + x + ", " + y);
                counts.merge(
                        seen.substring(0, Math.max(5, seen.indexOf(' '))).strip(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// A marker is hit a little outside of its outline too, so beside it the ground may be missed
    /// by that much.
    private static List<String> around(MapView map, double x, double y, double by) {
        return MapStudio.onFx(() -> {
            List<String> hits = new ArrayList<>(first(map.listHits(x, y)));
            if (by > 0) {
                hits.addAll(first(map.listHits(x - by, y)));
                hits.addAll(first(map.listHits(x + by, y)));
                hits.addAll(first(map.listHits(x, y - by)));
                hits.addAll(first(map.listHits(x, y + by)));
            }
            return hits;
        });
    }

    /// What may be seen where that is hit: of a cluster its badge, and the symbol of its worst.
    private static List<String> first(List<MapHit> hits) {
        return switch (hits.isEmpty() ? null : hits.getFirst()) {
            case MapHit.OfArea(_, AreaShape area) -> List.of("area " + area.id());
            case MapHit.OfMarker(_, Marker marker) -> {
                Object kind = marker.kind().toFeature().find("status");
                yield List.of("marker " + kind, "sign " + kind);
            }
            case MapHit.OfCluster(_, _, String worst, _) ->
                    List.of("badge", "marker k" + worst.substring(worst.indexOf('k') + 1));
            case null, default -> List.of();
        };
    }
}
