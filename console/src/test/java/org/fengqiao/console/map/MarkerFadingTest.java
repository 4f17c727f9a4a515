package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Two markers side by side, of which one kind is made faint.
class MarkerFadingTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final double APART = 0.001;

    private MapStudio studio;
    private MarkerLayer layer;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-day", 400, 300);
        layer = new MarkerLayer("resource", 0);
        MapStudio.doFx(() -> {
            studio.map().jumpTo(LON, LAT, 16);
            studio.map().addLayer(layer);
        });
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void put() {
        MapStudio.doFx(() -> {
            layer.put(new Marker("w", LON - APART, LAT, MarkerKind.of("class", "POLICE")));
            layer.put(new Marker("e", LON + APART, LAT, MarkerKind.of("class", "HOSPITAL")));
        });
    }

    private BufferedImage draw() {
        studio.settle();
        MapStudio.doFx(() -> studio.map().drawFrame());
        return studio.picture();
    }

    /// How far all pixels of a half are from the paper, which is that of the corner.
    private static long ink(BufferedImage picture, boolean east) {
        int half = picture.getWidth() / 2;
        long sum = 0;
        for (int y = 100; y < 200; y++) {
            int paper = picture.getRGB(half, 100);
            for (int x = half - 100; x < half; x++) {
                int pixel = picture.getRGB(east ? x + 100 : x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((pixel >> shift & 255) - (paper >> shift & 255));
                }
            }
        }
        return sum;
    }

    @Test
    void oneKindIsFaintAndTheOtherIsNot() {
        put();
        BufferedImage whole = draw();
        MapStudio.doFx(() ->
                layer.fade(kind -> "POLICE".equals(kind.properties().get("class")) ? 0.3 : 1));
        BufferedImage faint = draw();
        double west = (double) ink(faint, false) / ink(whole, false);
        assertTrue(ink(whole, false) > 10_000, "nothing was drawn");
        assertEquals(0.3, west, 0.03);
        assertEquals(ink(whole, true), ink(faint, true));
    }

    /// The badge counts the faint ones too, and only its corner says by shape what they are.
    @Test
    void theCornerOfABadgeStaysWhole() {
        MarkerLayer gathered = new MarkerLayer("incident", 17);
        MapStudio.doFx(() -> {
            for (int i = 0; i < 9; i++) {
                gathered.put(
                        new Marker(
                                "e" + i, LON, LAT, MarkerKind.of("status", "overdue"), 4, false));
            }
            studio.map().addLayer(gathered);
        });
        BufferedImage whole = draw();
        assertTrue(difference(whole, paper()) > 10_000, "no badge was drawn");
        MapStudio.doFx(() -> gathered.fade(_ -> 0));
        assertEquals(0, difference(whole, draw()));
    }

    private BufferedImage paper() {
        BufferedImage paper = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        int land = studio.picture().getRGB(200, 100);
        for (int i = 0; i < 400 * 300; i++) {
            paper.setRGB(i % 400, i / 400, land);
        }
        return paper;
    }

    private static long difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 100; y < 200; y++) {
            for (int x = 100; x < 300; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum +=
                            Math.abs(
                                    (one.getRGB(x, y) >> shift & 255)
                                            - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum;
    }

    /// A name keeps clear of markers that are seen, and of no others.
    @Test
    void namesTakeTheRoomOfWhatIsNoLongerSeen() {
        AreaLayer districts = named();
        MapStudio.doFx(() -> {
            layer.put(new Marker("m", LON, LAT, MarkerKind.of("class", "POLICE")));
            studio.map().addLayer(districts);
        });
        studio.drawUntil(() -> isBeside(), () -> "no name beside the marker");
        MapStudio.doFx(() -> layer.fade(_ -> 0));
        studio.drawUntil(() -> isInTheMiddle(), () -> "the name does not take its room");
    }

    private boolean isBeside() {
        return studio.map().isResting() && nameMiddle() != -1 && !isInTheMiddle();
    }

    private boolean isInTheMiddle() {
        return Math.abs(nameMiddle() - 150) < 3;
    }

    private double nameMiddle() {
        var names = studio.map().listSeenNames();
        return names.isEmpty() ? -1 : (names.getFirst().top() + names.getFirst().bottom()) / 2;
    }

    private static AreaLayer named() {
        var box = new Envelope(LON, LON, LAT, LAT);
        box.expandBy(0.003);
        var shape = new AreaShape("s", "", true, new GeometryFactory().toGeometry(box));
        AreaLayer streets = new AreaLayer("community", AreaLayer.prepare(List.of(shape)));
        streets.setCaptions(_ -> List.of("枫桥社区"));
        return streets;
    }

    @Test
    void kindsThatComeLaterAreFaintToo() {
        put();
        BufferedImage whole = draw();
        MapStudio.doFx(layer::clear);
        MapStudio.doFx(() -> layer.fade(_ -> 0.5));
        put();
        assertEquals(0.5, (double) ink(draw(), true) / ink(whole, true), 0.03);
    }
}
