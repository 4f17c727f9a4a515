package org.fengqiao.console.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fengqiao.console.geo.JaggedRing;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleException;
import org.junit.jupiter.api.Test;

/// A page of areas without data, as crooked as imported ones.
class HatchedPageTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int COLUMNS = 20;
    private static final int ROWS = 10;
    private static final double APART = 0.035;
    private static final double ZOOM = 9.6;
    private static final Viewport VIEW = Viewport.at(118.8, 32, ZOOM, WIDTH, HEIGHT);
    private static final List<AreaShape> SHAPES = shapes();

    private static List<AreaShape> shapes() {
        List<AreaShape> areas = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            double lon = lon(i % COLUMNS);
            double lat = lat(i / COLUMNS);
            areas.add(
                    new AreaShape("a" + i, "", true, JaggedRing.of(600, lon, lat, 0.4 * APART, i)));
        }
        return areas;
    }

    private static double lon(double column) {
        return 118.8 + (column - COLUMNS / 2.0 + 0.5) * APART;
    }

    private static double lat(double row) {
        return 32 + (row - ROWS / 2.0 + 0.5) * APART;
    }

    /// Cut out of one another as shapes, half as many of them took minutes.
    @Test
    void hundredsOfCrookedAreasAreHatchedWithoutWaiting() throws IOException, StyleException {
        PageContent page = page();
        BufferedImage png =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> PngPage.draw(page, 2, () -> false));
        byte[] pdf =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30),
                        () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            PdfPage.write(page, out, () -> false);
                            return out.toByteArray();
                        });
        Path kept = Files.createDirectories(Path.of("target", "pages"));
        ImageIO.write(png, "png", kept.resolve("hatched.png").toFile());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float width = document.getPage(0).getMediaBox().getWidth();
            BufferedImage printed =
                    new PDFRenderer(document).renderImage(0, png.getWidth() / width);
            ImageIO.write(printed, "png", kept.resolve("hatched-pdf.png").toFile());
            assertTrue(PageTest.meanDifference(png, printed) < 2.5);
            for (BufferedImage image : List.of(png, printed)) {
                assertEquals(1, hatched(image, page) * 3 / areas(), 0.1);
                assertEquals(0, redBetween(image, page), "red beside the areas");
            }
        }
    }

    /// Logical pixels of the map that are of the colour of the areas, which nothing else has.
    private static double hatched(BufferedImage image, PageContent page) {
        Rectangle2D map = new PageLayout(page).map();
        double sum = 0;
        for (int y = (int) (2 * map.getY()); y < 2 * map.getMaxY(); y++) {
            for (int x = (int) (2 * map.getX()); x < 2 * map.getMaxX(); x++) {
                sum += red(image.getRGB(x, y));
            }
        }
        return sum / 4;
    }

    /// How many corners between four areas are not white.
    private static int redBetween(BufferedImage image, PageContent page) {
        Rectangle2D map = new PageLayout(page).map();
        int count = 0;
        for (int row = 1; row < ROWS; row++) {
            for (int column = 1; column < COLUMNS; column++) {
                double x = VIEW.toScreenX(Mercator.x(lon(column - 0.5)));
                double y = VIEW.toScreenY(Mercator.y(lat(row - 0.5)));
                int rgb = image.getRGB((int) (2 * (map.getX() + x)), (int) (2 * (map.getY() + y)));
                count += red(rgb) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    /// 0 for white, 1 for red.
    private static double red(int rgb) {
        return ((rgb >> 16 & 255) - (rgb & 255)) / 255.0;
    }

    /// Logical pixels in all areas.
    private static double areas() {
        double degree = VIEW.scale() / 360;
        double sum = 0;
        for (AreaShape area : SHAPES) {
            sum += area.shape().getArea() * degree * degree / Math.cos(Math.toRadians(32));
        }
        return sum;
    }

    private static PageContent page() throws StyleException {
        AreaLayer layer = new AreaLayer("district", AreaLayer.prepare(SHAPES));
        layer.setClasses(_ -> 101);
        MapStyle style = style();
        try (MapStudio studio = MapStudio.open("desk-day", WIDTH, HEIGHT)) {
            MapSheet sheet =
                    MapStudio.onFx(() -> {
                        studio.map().addLayer(layer);
                        studio.map().jumpTo(118.8, 32, ZOOM);
                        return studio.map().sheet(style);
                    });
            return new PageContent(
                    "无数据",
                    "",
                    sheet,
                    List.of(new LegendBlock("图例", "", List.of(), "")),
                    List.of(),
                    "值班员",
                    Instant.EPOCH,
                    "zh-CN",
                    new PageContent.Words("图例", "1 : {0}", "北", "缺 {0}"));
        }
    }

    private static MapStyle style() throws StyleException {
        return MapStyle.read(
                "hatched.json",
                """
                {"version": 8, "name": "hatched", "sources": {"fengqiao": {"type": "vector"}},
                 "layers": [
                  {"id": "ground", "type": "background",
                   "paint": {"background-color": "#ffffff"}},
                  {"id": "district-fill", "type": "fill", "source": "fengqiao",
                   "source-layer": "district",
                   "paint": {"fill-color": "#ff0000", "fill-pattern": "hatch"}}]}
                """);
    }
}
