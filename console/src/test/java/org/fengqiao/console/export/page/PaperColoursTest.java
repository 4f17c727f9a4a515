package org.fengqiao.console.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.map.heat.HeatLayer;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A page made at night in the colours of the day, beside the same page made by day.
class PaperColoursTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double LON = 118.8;
    private static final double LAT = 32.0;

    /// Shows a bit of everything in a style, and hands out a page of it in another.
    private static MapSheet sheet(String screen, String page) {
        try (MapStudio studio = MapStudio.open(screen, 600, 440)) {
            HeatLayer heat = new HeatLayer("incident-heat", LAT);
            MapStudio.doFx(() -> {
                AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(districts()));
                districts.setClasses(area -> area.id().equals("0") ? 4 : 1);
                districts.setFocused("1");
                MarkerLayer incidents = new MarkerLayer("incident", 0);
                MarkerKind kind = MarkerKind.of("status", "overdue", "grade", "red");
                incidents.put(new Marker("a", LON + 0.02, LAT, kind, 3, false));
                heat.setPoints(points());
                studio.map().addLayer(districts);
                studio.map().addLayer(heat);
                studio.map().addLayer(incidents);
                studio.map().jumpTo(LON, LAT, 11.5);
            });
            studio.settle();
            studio.drawUntil(heat::isAtRest, () -> "heat at rest");
            return MapStudio.onFx(() -> {
                MapStyle style =
                        screen.equals(page) ? studio.map().style() : MapStyle.load(page).scaled(1);
                return studio.map().sheet(style);
            });
        }
    }

    private static List<AreaShape> districts() {
        List<AreaShape> areas = new ArrayList<>();
        List<String> names = List.of("玄武区", "秦淮区", "鼓楼区", "建邺区");
        for (int i = 0; i < names.size(); i++) {
            double west = LON - 0.08 + i % 2 * 0.08;
            double south = LAT - 0.06 + i / 2 * 0.06;
            Envelope box = new Envelope(west, west + 0.08, south, south + 0.06);
            areas.add(
                    new AreaShape(Integer.toString(i), names.get(i), true, SHAPES.toGeometry(box)));
        }
        return areas;
    }

    private static HeatPoints points() {
        double[] x = new double[40];
        double[] y = new double[40];
        float[] weight = new float[40];
        for (int i = 0; i < x.length; i++) {
            x[i] = Mercator.x(LON - 0.03 + 0.0005 * i);
            y[i] = Mercator.y(LAT + 0.02);
        }
        Arrays.fill(weight, 1);
        return new HeatPoints(x, y, weight);
    }

    private static BufferedImage draw(String screen, String page) throws IOException {
        PageContent content =
                new PageContent(
                        "南京市事件态势图",
                        "",
                        sheet(screen, page),
                        List.of(),
                        List.of(),
                        "值班员",
                        Instant.EPOCH,
                        "zh-CN",
                        new PageContent.Words("图例", "1 : {0}", "北", "缺 {0}"));
        BufferedImage drawn = PngPage.draw(content, 1, () -> false);
        Path kept = Path.of("target", "pages", screen + "-as-" + page + ".png");
        Files.createDirectories(kept.getParent());
        ImageIO.write(drawn, "png", kept.toFile());
        return drawn;
    }

    /// Share of the pixels that differ by more than letters placed half a pixel elsewhere do.
    private static double share(BufferedImage a, BufferedImage b) {
        assertEquals(a.getWidth(), b.getWidth());
        assertEquals(a.getHeight(), b.getHeight());
        int other = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                int far =
                        Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                                + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                                + Math.abs((p & 255) - (q & 255));
                other += far > 24 ? 1 : 0;
            }
        }
        return (double) other / a.getWidth() / a.getHeight();
    }

    @Test
    void atNightPaperHasTheColoursOfTheDay() throws IOException {
        BufferedImage day = draw("desk-day", "desk-day");
        BufferedImage paper = draw("desk-night", "desk-day");
        BufferedImage night = draw("desk-night", "desk-night");
        double same = share(day, paper);
        double other = share(night, paper);
        assertTrue(same < 0.002, "differs from the page of the day by " + same);
        assertTrue(other > 0.3, "differs from the page of the night by " + other);
    }
}
