package org.fengqiao.console.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.PixelInk;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A page of a map two of whose layers fail.
class PageWithoutALayerTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    /// Fails while it is drawn on the ground, or while it is sketched.
    private record Broken(String id, boolean ground, RuntimeException failure)
            implements Layer, TileSource {

        @Override
        public Optional<TileSource> tileSource() {
            return ground ? Optional.of(this) : Optional.empty();
        }

        @Override
        public String name() {
            return id;
        }

        @Override
        public Envelope bounds() {
            return new Envelope(0, 1, 0, 1);
        }

        @Override
        public void paint(StyleLayer layer, TileCanvas canvas) {
            throw failure;
        }

        @Override
        public void sketch(Viewport view, MapStyle page, Ink ink) {
            if (!ground) {
                throw failure;
            }
        }
    }

    private static MapSheet sheet(Broken... broken) {
        AreaLayer areas =
                new AreaLayer(
                        "district",
                        AreaLayer.prepare(
                                List.of(
                                        new AreaShape(
                                                "a",
                                                "甲区",
                                                true,
                                                new GeometryFactory()
                                                        .toGeometry(
                                                                new Envelope(
                                                                        118.7, 118.9, 31.9,
                                                                        32.1))))));
        areas.setClasses(_ -> 4);
        try (MapStudio studio = MapStudio.open("desk-day", WIDTH, HEIGHT)) {
            return MapStudio.onFx(() -> {
                for (Broken layer : broken) {
                    studio.map().addLayer(layer);
                }
                studio.map().addLayer(areas);
                studio.map().jumpTo(118.8, 32, 10);
                return studio.map().sheet(MapStyle.load("desk-day"));
            });
        }
    }

    @Test
    void thePageGoesOnWithoutThemAndSaysSo() throws IOException {
        IllegalStateException failure = new IllegalStateException("broken on purpose");
        MapSheet sheet =
                sheet(new Broken("water", true, failure), new Broken("trouble", false, failure));
        PageContent page =
                new PageContent(
                        "图",
                        "",
                        sheet,
                        List.of(),
                        List.of(),
                        "值班员",
                        Instant.EPOCH,
                        "zh-CN",
                        new PageContent.Words("图例", "1 : {0}", "北", "缺少 {0}"));
        BufferedImage png = PngPage.draw(page, 1, () -> false);
        Rectangle2D map = new PageLayout(page).map();
        int shaded = png.getRGB((int) map.getCenterX() + 40, (int) map.getCenterY() + 40);
        int bare = png.getRGB((int) map.getMaxX() - 9, (int) map.getY() + 9);
        assertNotEquals(bare, shaded, "the district is there");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPage.write(page, out, () -> false);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("缺少 trouble, water"), text);
            assertTrue(text.contains("图例"), text);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNoFaultOfALayer() {
        MapSheet sheet =
                sheet(new Broken("water", true, new UncheckedIOException(new IOException("full"))));
        var graphics =
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
        PixelInk ink = new PixelInk(graphics, sheet.forge());
        assertThrows(UncheckedIOException.class, () -> sheet.draw(ink, () -> false));
        graphics.dispose();
    }

    @Test
    void aPageOfAllLayersSaysNothing() {
        MapSheet sheet = sheet();
        var graphics =
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
        assertEquals(List.of(), sheet.draw(new PixelInk(graphics, sheet.forge()), () -> false));
        graphics.dispose();
    }
}
