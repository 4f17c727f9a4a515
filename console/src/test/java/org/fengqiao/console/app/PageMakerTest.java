package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.fengqiao.console.boundary.PlaceInView;
import org.fengqiao.console.boundary.PlaceInView.Extent;
import org.fengqiao.console.export.page.LegendBlock;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.export.page.PdfPage;
import org.fengqiao.console.export.page.PngPage;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Fonts;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class PageMakerTest {

    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");

    @BeforeEach
    @AfterEach
    void speakChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static PlaceInView seen(String name, Extent extent) {
        return new PlaceInView(
                new Area(
                        AreaCode.root("N"),
                        name,
                        null,
                        false,
                        true,
                        AreaFigures.NONE,
                        new GeometryFactory().toGeometry(new Envelope(118, 119, 31, 33))),
                extent);
    }

    private static PageContent make(PageMaker maker, PlaceInView seen) throws IOException {
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            MapSheet map =
                    new MapSheet(
                            Viewport.at(118.8, 32, 11, 640, 480),
                            MapStyle.load("desk-day"),
                            List.of(),
                            new Sketch(),
                            new Sketch(),
                            new Sketch(),
                            new LabelForge(MapFonts.load(regular, bold)));
            Texts words = Texts.of("export");
            return maker.make(
                    PageMaker.title(seen),
                    seen,
                    map,
                    List.of(
                            new LegendBlock(
                                    words.get("legend.incidents"),
                                    words.get("legend.incidents.unit"),
                                    List.of(
                                            new LegendBlock.Row(
                                                    new Sketch(),
                                                    Texts.of("theme").get("status.OVERDUE"),
                                                    "1,204")),
                                    words.get("legend.cluster"))),
                    List.of(
                            Texts.of("app").get("note.basemap"),
                            "© OpenStreetMap contributors (ODbL)"));
        }
    }

    @Test
    void anEnglishPageHasNoChineseAndNothingRunsOffThePaper() throws IOException {
        Texts.localeProperty().set(Texts.EN);
        PageMaker maker =
                new PageMaker("Duty operator", NOW, Optional.of(Duration.ofMinutes(12)), false);
        PageContent page = make(maker, seen("Nanjing", Extent.PART));
        Path kept = Path.of("target", "pages", "english.png");
        Files.createDirectories(kept.getParent());
        ImageIO.write(PngPage.draw(page, 2, () -> false), "png", kept.toFile());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPage.write(page, out, () -> false);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            float width = document.getPage(0).getMediaBox().getWidth();
            PDFTextStripper reader =
                    new PDFTextStripper() {
                        @Override
                        protected void writeString(String text, List<TextPosition> letters)
                                throws IOException {
                            for (TextPosition letter : letters) {
                                float end = letter.getXDirAdj() + letter.getWidthDirAdj();
                                assertTrue(end < width, () -> text + " runs off the page");
                            }
                            super.writeString(text, letters);
                        }
                    };
            String text = reader.getText(document).replaceAll("\\s+", " ");
            assertFalse(text.codePoints().anyMatch(Character::isIdeographic), text);
            for (String word :
                    List.of(
                            "Incidents in part of Nanjing",
                            "the link to the server is down",
                            "nothing heard for",
                            "Exported by Duty operator at",
                            "Legend",
                            "Number in the frame, by status",
                            "printed on A3",
                            "ODbL")) {
                assertTrue(text.contains(word), word + " is missing in " + text);
            }
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theAgeOfTheDataIsSaidAsItIs() throws IOException {
        PlaceInView seen = seen("玄武区", Extent.AROUND);
        PageMaker fresh = new PageMaker("值班员", NOW, Optional.of(Duration.ofSeconds(4)), true);
        assertEquals("玄武区及周边事件态势图", make(fresh, seen).title());
        assertTrue(make(fresh, seen).subtitle().contains("玄武区及周边"));
        assertTrue(make(fresh, seen).subtitle().contains("实时同步"));
        PageMaker mute = new PageMaker("值班员", NOW, Optional.of(Duration.ofMinutes(3)), true);
        assertTrue(make(mute, seen).subtitle().contains("数据可能已过时"));
        PageMaker never = new PageMaker("值班员", NOW, Optional.empty(), false);
        assertTrue(make(never, seen).subtitle().contains("尚未收到"));
    }
}
