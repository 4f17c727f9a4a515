package org.fengqiao.console.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fengqiao.console.export.ExportWork;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.LegendPictures;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A page with nine districts, a marker and a long legend, in both inks.
class PageTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final List<String> NAMES =
            List.of("玄武区", "秦淮区", "建邺区", "鼓楼区", "浦口区", "栖霞区", "雨花台区", "江宁区", "六合区");

    @TempDir Path folder;

    private static PageContent content() throws IOException {
        MapStyle style = MapStyle.load("desk-day");
        Viewport view = Viewport.at(118.9, 32.05, 10, 760, 560);
        LabelForge forge;
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            forge = new LabelForge(MapFonts.load(regular, bold));
        }
        List<AreaShape> areas = new ArrayList<>();
        Sketch names = new Sketch();
        LabelLook look = new LabelLook(14, true, 0xff20303c, 0xc0ffffff, 1.5, 0.05);
        for (int i = 0; i < NAMES.size(); i++) {
            double west = 118.7 + i % 3 * 0.15;
            double south = 31.9 + i / 3 * 0.12;
            Envelope box = new Envelope(west, west + 0.15, south, south + 0.12);
            areas.add(
                    new AreaShape(Integer.toString(i), NAMES.get(i), true, SHAPES.toGeometry(box)));
            Coordinate middle = box.centre();
            forge.letters(
                            NAMES.get(i),
                            look,
                            1,
                            view.toScreenX(Mercator.x(middle.x)),
                            view.toScreenY(Mercator.y(middle.y)))
                    .forEach(names::write);
        }
        AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(areas));
        Sketch marker =
                new LegendPictures(style, 1)
                        .sketch("incident", Map.of("status", "overdue", "grade", "red"));
        Sketch over = new Sketch();
        over.at(380, 280, 1, () -> marker.drawWith(over));
        MapSheet map =
                new MapSheet(
                        view,
                        style,
                        List.of(districts.tileSource().orElseThrow()),
                        new Sketch(),
                        names,
                        over,
                        forge);
        List<LegendBlock.Row> rows =
                List.of(
                        new LegendBlock.Row(marker, "已超时", "12"),
                        new LegendBlock.Row(marker, "一个很长的说明，要在图例里折成两行才写得下，不能与数字相碰", "1,234"));
        return new PageContent(
                "南京市事件态势图",
                "南京市　数据时间 2026-11-27 09:00（与服务器实时同步）",
                map,
                List.of(new LegendBlock("事件", "图幅内件数", rows, "数字为件数")),
                List.of("导出人：值班员　导出时间：2026-11-27 09:00", "坐标系：CGCS2000", "示意边界"),
                "值班员",
                Instant.parse("2026-11-27T01:00:00Z"),
                "zh-CN",
                new PageContent.Words("图例", "比例尺约 1 : {0}（按 A3 幅面打印）", "北", "缺 {0}"));
    }

    private static PDDocument pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPage.write(content(), out, () -> false);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void aPdfIsMadeOfWordsAndPaths() throws IOException {
        try (PDDocument document = pdf()) {
            String text = new PDFTextStripper().getText(document);
            for (String word :
                    List.of(
                            "南京市事件态势图",
                            "图例",
                            "已超时",
                            "1,234",
                            "示意边界",
                            "CGCS2000",
                            "导出人：值班员",
                            "1 : ")) {
                assertTrue(text.contains(word), word + " is missing in " + text);
            }
            NAMES.forEach(name -> assertTrue(text.contains(name), name + " in " + text));
            PDPage page = document.getPage(0);
            long paths =
                    new PDFStreamParser(page)
                            .parse().stream()
                                    .filter(token ->
                                            token instanceof Operator operator
                                                    && Set.of("f", "f*", "S")
                                                            .contains(operator.getName()))
                                    .count();
            assertTrue(paths > 30, paths + " painted paths");
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("+"), "not a subset: " + font.getName());
            }
            for (COSName name : page.getResources().getXObjectNames()) {
                assertFalse(page.getResources().isImageXObject(name), "a picture: " + name);
            }
            assertEquals("南京市事件态势图", document.getDocumentInformation().getTitle());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void bothInksShowTheSame() throws IOException {
        BufferedImage png = PngPage.draw(content(), 2, () -> false);
        BufferedImage printed;
        try (PDDocument document = pdf()) {
            float width = document.getPage(0).getMediaBox().getWidth();
            printed = new PDFRenderer(document).renderImage(0, png.getWidth() / width);
        }
        Path kept = Path.of("target", "pages");
        Files.createDirectories(kept);
        ImageIO.write(png, "png", kept.resolve("page.png").toFile());
        ImageIO.write(printed, "png", kept.resolve("page-pdf.png").toFile());
        assertEquals(png.getWidth(), printed.getWidth(), 2);
        assertEquals(png.getHeight(), printed.getHeight(), 2);
        double mean = meanDifference(png, printed);
        assertTrue(mean < 2.5, "mean difference of a pixel: " + mean);
    }

    /// Of a channel, over all pixels both have.
    static double meanDifference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int height = Math.min(one.getHeight(), other.getHeight());
        int width = Math.min(one.getWidth(), other.getWidth());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += difference(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
        return (double) sum / width / height;
    }

    private static int difference(int a, int b) {
        return (Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                        + Math.abs((a & 255) - (b & 255)))
                / 3;
    }

    @Test
    void whatIsCancelledOrFailsLeavesNothing() throws IOException {
        PageContent page = content();
        Path old = folder.resolve("old.pdf");
        Files.writeString(old, "before");
        int[] asked = {0};
        assertThrows(
                CancellationException.class,
                () -> ExportWork.pdf(page).write(old, () -> asked[0]++ > 1));
        assertEquals("before", Files.readString(old));
        assertThrows(
                IOException.class,
                () ->
                        ExportWork.stream(
                                        (out, _) -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("No space left on device");
                                        })
                                .write(folder.resolve("full.pdf"), () -> false));
        assertThrows(
                IOException.class,
                () ->
                        ExportWork.png(page, 1)
                                .write(folder.resolve("nowhere").resolve("a.png"), () -> false));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(old), left.toList());
        }
    }
}
