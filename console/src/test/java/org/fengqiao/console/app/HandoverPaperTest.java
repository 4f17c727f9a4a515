package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fengqiao.console.handover.ItemNames;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.Handover.Tick;
import org.fengqiao.domain.handover.HandoverSheet;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.handover.ShiftFigure;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverPaperTest {

    private static final Instant BUILT = Instant.parse("2026-11-27T00:30:00Z");
    private static final AreaCode CITY = AreaCode.of("320100");
    private static final ItemNames NAMES =
            new ItemNames() {
                @Override
                public String state(String code) {
                    return "处置中";
                }

                @Override
                public String department(String code) {
                    return "玄武区城管局";
                }

                @Override
                public String request(String subject) {
                    return "申请延期";
                }

                @Override
                public String area(AreaCode code) {
                    return "南京市";
                }
            };

    private final HandoverPaper paper = new HandoverPaper(NAMES);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void chinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static OpenItem item(Section section, int number, String title) {
        return new OpenItem(
                section + ":" + number,
                section,
                new IncidentId("20261127" + (100_000 + number)),
                null,
                null,
                title,
                "长江路 " + number + " 号",
                Grade.YELLOW,
                "handling",
                "320102-CG",
                "王强",
                BUILT.minusSeconds(9000),
                number % 2 == 0 ? null : BUILT.plusSeconds(3600),
                "今日办结",
                0);
    }

    private static Signature signature(String user, String name, Instant at, String note) {
        return new Signature(user, name, "10.0.0.8", at, note, 7);
    }

    private static Handover handover(List<OpenItem> items, boolean signed) {
        List<Tick> ticks = new ArrayList<>();
        items.forEach(item ->
                ticks.add(new Tick(item.key(), "seat-leader", "市值班二席", BUILT.plusSeconds(60))));
        @Nullable Signature incoming =
                signed ? signature("seat-leader", "市值班二席", BUILT.plusSeconds(600), "") : null;
        return new Handover(
                12,
                CITY,
                new HandoverSheet(
                        BUILT.minusSeconds(86_400),
                        BUILT,
                        7,
                        Map.of(ShiftFigure.RECEIVED, 128, ShiftFigure.CLOSED, 81),
                        items),
                signature("leader", "市值班长", BUILT, "今晚有雨"),
                signed ? ticks : List.of(),
                signed ? List.of(item(Section.UNHANDLED, 999, "噪声扰民")) : List.of(),
                incoming);
    }

    private Path write(Handover handover) throws IOException {
        return HandoverPaper.write(
                paper.document(handover, "市值班二席", BUILT.plusSeconds(700)),
                folder.resolve("handovers"),
                HandoverPaper.fileName(handover));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void aSignedHandoverIsKeptWithEveryItemAndBothSignatures() throws IOException {
        List<OpenItem> items = new ArrayList<>();
        for (Section section : Section.values()) {
            for (int i = 1; i <= 6; i++) {
                items.add(
                        item(section, i + 10 * section.ordinal(), "长江路与中山路交叉口暴露垃圾 " + section + i));
            }
        }
        Path file = write(handover(items, true));
        assertEquals("handover-320100-20261127-0840-12.pdf", String.valueOf(file.getFileName()));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = text(document);
            for (OpenItem item : items) {
                assertTrue(text.contains(item.title()), item.title());
                assertTrue(text.contains(String.valueOf(item.incident())), item.key());
            }
            assertTrue(text.contains("市值班长 (leader)，2026-11-27 08:30:00"), text);
            assertTrue(text.contains("市值班二席 (seat-leader)，2026-11-27 08:40:00"), text);
            assertTrue(text.contains("接报 128 · 立案 0 · 结案 81"), text);
            assertTrue(text.contains("制单后至接班签字时新增（1）"), text);
            assertTrue(text.contains("噪声扰民"), text);
            assertTrue(document.getNumberOfPages() > 2);
            assertTrue(text.contains("第 1 页，共 " + document.getNumberOfPages() + " 页"));
            document.getPages()
                    .forEach(page ->
                            page.getResources()
                                    .getFontNames()
                                    .forEach(name -> assertEmbedded(page.getResources(), name)));
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < 2; page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 100),
                        "png",
                        pictures.resolve("handover-paper-" + page + ".png").toFile());
            }
        }
        try (Stream<Path> kept = Files.list(folder.resolve("handovers"))) {
            assertEquals(List.of(file), kept.toList(), "no half file is left");
        }
    }

    private static void assertEmbedded(PDResources resources, COSName name) {
        try {
            assertTrue(resources.getFont(name).isEmbedded(), name.getName());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneThatIsNotSignedSaysSoAndHasNoTicks() throws IOException {
        Path file = write(handover(List.of(item(Section.OVERDUE, 1, "井盖缺失")), false));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = text(document);
            assertTrue(text.contains("接班人 未签字"), text);
            assertFalse(text.contains("核对"), text);
        }
    }

    @Test
    void whatTheFontLacksIsNamedByItsNumberAndLongWordsAreBroken() throws IOException {
        String endless = "x".repeat(400);
        Path file =
                write(
                        handover(
                                List.of(
                                        item(Section.OVERDUE, 1, "生僻字𪚥与换行\n在此"),
                                        item(Section.NEAR, 2, endless)),
                                true));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = text(document);
            assertTrue(text.contains("[U+2A6A5]"), text);
            assertTrue(text.replace(" ", "").contains(endless), "nothing of it is lost");
        }
    }
}
