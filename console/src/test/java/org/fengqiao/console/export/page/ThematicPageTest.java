package org.fengqiao.console.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.basemap.RasterLayer;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.basemap.list.TileSpec;
import org.fengqiao.console.fx.FxThread;
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
import org.fengqiao.console.map.paper.PixelInk;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A page of a map with everything thematic on it: a base map of pictures, a shaded and a hatched
/// area, heat and a cluster.
class ThematicPageTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final double LON = 118.8;

    /// Where the one tile of [TestTiles#mbtiles] lies.
    private static final double LAT = 50;

    private static final double ZOOM = 9;
    private static final int HATCHED = 101;
    private static final int SHADED = 4;

    @TempDir Path folder;

    private MapStudio studio;
    private BasemapOpener opener;
    private final HeatLayer heat = new HeatLayer("incident-heat", LAT);

    @BeforeEach
    void open() throws Exception {
        Path tiles = folder.resolve("a.mbtiles");
        TestTiles.mbtiles(tiles, Map.of(), TestTiles.plain("png", 256, 0x66bb55));
        studio = MapStudio.open("desk-day", WIDTH, HEIGHT);
        opener = new BasemapOpener(folder, "test", Runnable::run, FxThread.executor());
        Basemap.Words words = new Basemap.Words("图", "map");
        RasterLayer pictures =
                opener.open(
                                new Basemap(
                                        "a",
                                        words,
                                        words,
                                        "",
                                        List.of(
                                                new TileSpec.Archive(
                                                        TileSpec.Kind.MBTILES,
                                                        tiles,
                                                        Datum.CGCS2000,
                                                        false))))
                        .get(20, TimeUnit.SECONDS);
        AreaLayer areas = areas();
        MarkerLayer incidents = incidents();
        heat.setPoints(points());
        MapStudio.doFx(() -> {
            studio.map().addLayer(areas);
            studio.map().addLayerBelow(heat);
            studio.map().addLayerBelow(pictures);
            studio.map().addLayer(incidents);
            studio.map().jumpTo(LON, LAT, ZOOM);
        });
        studio.drawUntil(() -> pictures.isAtRest() && heat.isAtRest(), () -> "map at rest");
    }

    @AfterEach
    void close() {
        studio.close();
        opener.close();
    }

    /// West is shaded, the middle is bare, east is hatched.
    private static AreaLayer areas() {
        AreaLayer layer =
                new AreaLayer(
                        "district",
                        AreaLayer.prepare(
                                List.of(
                                        area("shaded", LON - 0.8, LON - 0.3),
                                        area("hatched", LON + 0.3, LON + 0.8))));
        layer.setClasses(area -> area.id().equals("hatched") ? HATCHED : SHADED);
        return layer;
    }

    private static AreaShape area(String id, double west, double east) {
        return new AreaShape(
                id,
                id,
                true,
                new GeometryFactory().toGeometry(new Envelope(west, east, LAT - 0.3, LAT + 0.3)));
    }

    private static MarkerLayer incidents() {
        MarkerLayer layer = new MarkerLayer("incident", 16);
        for (int i = 0; i < 23; i++) {
            layer.put(
                    new Marker(
                            "e" + i,
                            LON,
                            LAT,
                            new MarkerKind(
                                    Map.of("status", "overdue", "grade", "red", "class", "hazard")),
                            4,
                            false));
        }
        return layer;
    }

    /// All in the bare middle, south of the cluster.
    private static HeatPoints points() {
        double[] x = new double[40];
        double[] y = new double[40];
        float[] weight = new float[40];
        Arrays.fill(x, Mercator.x(LON));
        Arrays.fill(y, Mercator.y(LAT - 0.2));
        Arrays.fill(weight, 1);
        return new HeatPoints(x, y, weight);
    }

    private MapSheet sheet() {
        return MapStudio.onFx(() -> studio.map().sheet(MapStyle.load("desk-day")));
    }

    private PageContent page() {
        return new PageContent(
                "专题图",
                "",
                sheet(),
                List.of(new LegendBlock("事件", "", List.of(), "")),
                List.of(),
                "值班员",
                Instant.EPOCH,
                "zh-CN",
                new PageContent.Words("图例", "1 : {0}", "北", "缺 {0}"));
    }

    private BufferedImage picture() {
        MapSheet sheet = sheet();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        sheet.draw(new PixelInk(graphics, sheet.forge()), () -> false);
        graphics.dispose();
        return image;
    }

    private static double x(double lon) {
        return WIDTH / 2.0 + (Mercator.x(lon) - Mercator.x(LON)) * 256 * Math.pow(2, ZOOM);
    }

    private static double y(double lat) {
        return HEIGHT / 2.0 + (Mercator.y(lat) - Mercator.y(LAT)) * 256 * Math.pow(2, ZOOM);
    }

    private static int at(BufferedImage image, double lon, double lat) {
        return image.getRGB((int) x(lon), (int) y(lat)) & 0xffffff;
    }

    /// How often the colour changes along a line.
    private static int changes(BufferedImage image, double west, double east, double lat) {
        int changes = 0;
        for (int x = (int) x(west) + 1; x <= x(east); x++) {
            changes += image.getRGB(x, (int) y(lat)) == image.getRGB(x - 1, (int) y(lat)) ? 0 : 1;
        }
        return changes;
    }

    @Test
    void eachThingIsWhereItIsOnTheMap() throws IOException {
        BufferedImage picture = picture();
        int bare = at(picture, LON, LAT + 0.2);
        assertEquals(0x66bb55, bare, "the base map");
        int shaded = at(picture, LON - 0.5, LAT + 0.1);
        assertNotEquals(bare, shaded);
        assertEquals(0, changes(picture, LON - 0.7, LON - 0.4, LAT + 0.1), "an even shade");
        assertTrue(changes(picture, LON + 0.4, LON + 0.7, LAT + 0.1) > 10, "hatching");
        int hot = at(picture, LON, LAT - 0.2);
        assertNotEquals(bare, hot, "heat");
        assertNotEquals(bare, at(picture, LON, LAT), "the cluster");
    }

    @Test
    void aPdfHasBaseMapAndHeatAsPicturesTheClusterAsANumberAndLooksTheSame() throws IOException {
        PageContent page = page();
        BufferedImage png = PngPage.draw(page, 2, () -> false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPage.write(page, out, () -> false);
        Path kept = Files.createDirectories(Path.of("target", "pages"));
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDPage first = document.getPage(0);
            int pictures = 0;
            for (COSName name : first.getResources().getXObjectNames()) {
                pictures += first.getResources().isImageXObject(name) ? 1 : 0;
            }
            assertTrue(pictures >= 2, pictures + " pictures");
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("23"), text);
            float width = first.getMediaBox().getWidth();
            BufferedImage printed =
                    new PDFRenderer(document).renderImage(0, png.getWidth() / width);
            ImageIO.write(png, "png", kept.resolve("thematic.png").toFile());
            ImageIO.write(printed, "png", kept.resolve("thematic-pdf.png").toFile());
            double mean = PageTest.meanDifference(png, printed);
            assertTrue(mean < 2.5, "mean difference of a pixel: " + mean);
        }
    }
}
