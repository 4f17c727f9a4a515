package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.ClusterIndex;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.symbol.BadgeForge;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/// Badges keep to their cells; where a style makes them too large for that, the one that is seen on
/// top is hit.
class BadgesOverlapTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;

    @ParameterizedTest
    @CsvSource({
        "desk-day, 8.8, 1",
        "desk-day, 12.79, 1",
        "desk-night, 12.8, 2",
        "wall, 9.8, 1",
        "wall, 13.1, 1.5"
    })
    void nothingOfABadgeLeavesItsCell(String theme, double zoom, double size) {
        MapStyle style = MapStyle.load(theme).scaled(size);
        ClusterLook looks = new ClusterLook(style, "incident");
        SymbolLook corner =
                new MarkerLooks(style, "incident", zoom, _ -> 1)
                        .corner(MarkerKind.of("status", "overdue", "grade", "red"));
        double scale = org.fengqiao.console.geo.Viewport.scaleOf(zoom);
        double cellZoom = zoom - Math.log(size) / Math.log(2);
        ClusterIndex index = new ClusterIndex(1, 0, 17);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 4000; i++) {
            double px = random.nextDouble(-600, 600) / scale;
            double py = random.nextDouble(-600, 600) / scale;
            index.put(i, Mercator.x(LON) + px, Mercator.y(LAT) + py, 0);
        }
        int[] seen = new int[1];
        index.visitCells(
                cellZoom,
                new Envelope(0, 1, 0, 1),
                cell -> {
                    seen[0]++;
                    BadgeLook badge = looks.find(cell.count() * 40, zoom);
                    assertTrue(badge != null && badge.radius() > 10, "a badge");
                    var place = ClusterLook.place(cell, badge, corner, scale);
                    double out = badge.radius() * ClusterLook.CORNER;
                    Envelope ink = new Envelope();
                    add(ink, place.x() * scale, place.y() * scale, badge.radius());
                    ink.expandBy(BadgeForge.RIM);
                    add(
                            ink,
                            place.x() * scale + out,
                            place.y() * scale - out,
                            corner.size() + corner.haloWidth());
                    Envelope cellBox = cell.bounds();
                    assertTrue(ink.getMinX() >= cellBox.getMinX() * scale, "west");
                    assertTrue(ink.getMaxX() <= cellBox.getMaxX() * scale, "east");
                    assertTrue(ink.getMinY() >= cellBox.getMinY() * scale, "north");
                    assertTrue(ink.getMaxY() <= cellBox.getMaxY() * scale, "south");
                });
        assertTrue(seen[0] > 20, seen[0] + " badges");
    }

    private static void add(Envelope ink, double x, double y, double radius) {
        Envelope disc = new Envelope(x - radius, x + radius, y - radius, y + radius);
        ink.expandToInclude(disc);
    }

    private static int colourOf(int count) {
        return 0xff000000 | count * 12 << 16 | count * 83 % 256 << 8 | 40;
    }

    /// Badges of 90 px in cells of 111 px, each with a count and a colour of its own.
    private static MapStyle large(int most) throws Exception {
        StringBuilder fill = new StringBuilder("[\"match\", [\"get\", \"point_count\"]");
        for (int count = 2; count <= most; count++) {
            fill.append(", ").append(count);
            fill.append(String.format(", \"#%06x\"", colourOf(count) & 0xffffff));
        }
        return MapStyle.read(
                "large.json",
                """
                {"version": 8, "name": "large", "sources": {"fengqiao": {"type": "vector"}},
                 "layers": [
                  {"id": "ground", "type": "background", "paint": {"background-color": "#ffffff"}},
                  {"id": "incident-symbol", "type": "symbol", "source": "fengqiao",
                   "source-layer": "incident",
                   "layout": {"icon-image": "plain/circle", "icon-size": 0.5},
                   "paint": {"icon-color": "#ffffff"}},
                  {"id": "incident-cluster", "type": "circle", "source": "fengqiao",
                   "source-layer": "incident-cluster",
                   "paint": {"circle-radius": 90, "circle-stroke-width": 0,
                    "circle-color": %s, "#ffffff"], "circle-stroke-color": "#ffffff"}},
                  {"id": "incident-cluster-count", "type": "symbol", "source": "fengqiao",
                   "source-layer": "incident-cluster", "layout": {"text-size": 0}}]}
                """
                        .formatted(fill));
    }

    @Test
    void theBadgeThatIsSeenIsTheOneThatIsHit() throws Exception {
        double zoom = 12.8;
        int most = 18;
        MarkerLayer incidents = new MarkerLayer("incident", 17);
        SplittableRandom random = new SplittableRandom(3);
        double cell = Math.pow(2, -14); // at this zoom, a little more than 111 px
        double west = Math.floor(Mercator.x(LON) / cell) * cell;
        double north = Math.floor(Mercator.y(LAT) / cell) * cell;
        int number = 0;
        for (int count = 2; count <= most; count++) {
            double x = west + (random.nextInt(-2, 3) + 0.5) * cell;
            double y = north + (random.nextInt(-2, 3) + 0.5) * cell;
            for (int i = 0; i < count; i++) {
                incidents.put(
                        new Marker(
                                "m" + number++,
                                Mercator.lon(x),
                                Mercator.lat(y),
                                MarkerKind.of("status", "done"),
                                1,
                                false));
            }
        }
        MapStyle style = large(most * 3);
        try (MapStudio studio = MapStudio.open("desk-day", 1600, 1200)) {
            MapStudio.doFx(() -> {
                studio.map().setStyle(style);
                studio.map().addLayer(incidents);
                studio.map().jumpTo(LON, LAT, zoom);
            });
            studio.settle();
            assertTrue(compare(studio, most * 3, random) > 500);
        }
    }

    /// @return how many pixels of badges were looked at
    private static int compare(MapStudio studio, int most, SplittableRandom random) {
        Map<Integer, Integer> countOf = new HashMap<>();
        for (int count = 2; count <= most; count++) {
            countOf.putIfAbsent(colourOf(count), count);
        }
        BufferedImage picture = studio.picture();
        int looked = 0;
        for (int i = 0; i < 6000; i++) {
            int x = random.nextInt(500, 1100);
            int y = random.nextInt(300, 900);
            Integer seen = countOf.get(picture.getRGB(x, y));
            if (seen != null) {
                List<MapHit> hits = MapStudio.onFx(() -> studio.map().listHits(x + 0.5, y + 0.5));
                MapHit.OfCluster hit = (MapHit.OfCluster) hits.getFirst();
                assertEquals(seen, hit.count(), "at " + x + ", " + y);
                looked++;
            }
        }
        return looked;
    }
}
