package org.fengqiao.console.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.export.ExportSource.Contents;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.console.theme.Fonts;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class ExportDialogTest {

    private static final Contents PAGE =
            new Contents(List.of("incidents", "areas.border"), 128, "320102");

    @TempDir Path folder;
    private final StackPane ground = new StackPane();
    private final List<ExportDialog.Done> done = new ArrayList<>();
    private final List<Boolean> papers = new ArrayList<>();
    private boolean night = true;
    private @Nullable Throwable failing;
    private Path target;

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(ground, 900, 640);
        Look.dress(scene, "app", "export");
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void name() {
        target = folder.resolve("page.pdf");
    }

    @AfterEach
    void backToUsual(FxRobot robot) {
        robot.interact(() -> Texts.localeProperty().set(Texts.ZH));
    }

    private final class Shown implements ExportSource {

        @Override
        public String proposedTitle() {
            return "南京市事件态势图";
        }

        @Override
        public boolean isNight() {
            return night;
        }

        @Override
        public PageContent page(String title, boolean paper) {
            papers.add(paper);
            return new PageContent(
                    title,
                    "",
                    map(),
                    List.of(),
                    List.of(),
                    "值班员",
                    Instant.EPOCH,
                    "zh-CN",
                    new PageContent.Words("图例", "1 : {0}", "北", "缺 {0}"));
        }

        @Override
        public Contents contents() {
            return PAGE;
        }

        @Override
        public List<LayerChoice> listLayers() {
            var point = new GeometryFactory().createPoint(new Coordinate(118.8, 32));
            LayerData layer =
                    new LayerData(
                            "place",
                            "重点场所",
                            Instant.EPOCH,
                            List.of(new LayerData.Column("name", LayerData.Kind.TEXT)),
                            List.of(new LayerData.Feature(point, List.of("学校"))));
            return List.of(new LayerChoice("重点场所", () -> layer));
        }
    }

    private MapSheet map() {
        TileSource source =
                new TileSource() {
                    @Override
                    public String name() {
                        return "city";
                    }

                    @Override
                    public Envelope bounds() {
                        return new Envelope(0, 1, 0, 1);
                    }

                    @Override
                    public void paint(StyleLayer style, TileCanvas canvas) {
                        switch (failing) {
                            case null -> {}
                            case IOException e -> throw new UncheckedIOException(e);
                            case Error e -> throw e;
                            default -> throw new IllegalStateException(failing);
                        }
                    }
                };
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            return new MapSheet(
                    Viewport.at(118.8, 32, 11, 400, 300),
                    MapStyle.load("desk-day"),
                    List.of(source),
                    new Sketch(),
                    new Sketch(),
                    new Sketch(),
                    new LabelForge(MapFonts.load(regular, bold)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            FileChoice choice = (_, _) -> Optional.of(target);
            ExportDialog dialog =
                    new ExportDialog(new Shown(), choice, Runnable::run, Runnable::run);
            dialog.setOnDone(done::add);
            ground.getChildren().setAll(dialog);
            ground.applyCss();
            ground.layout();
        });
    }

    private <T> T find(FxRobot robot, String query, Class<T> type) {
        return type.cast(robot.lookup(query).query());
    }

    @SuppressWarnings("unchecked")
    private void choose(FxRobot robot, ExportFormat format) {
        robot.interact(() -> find(robot, "#export-format", ComboBox.class).setValue(format));
    }

    private String export(FxRobot robot) {
        robot.interact(() -> find(robot, "#export-start", Button.class).fire());
        return find(robot, "#export-trouble", Label.class).getText();
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void atNightAPdfIsForPaperUnlessItIsSaidOtherwise(FxRobot robot) {
        open(robot);
        CheckBox paper = find(robot, "#export-paper", CheckBox.class);
        assertTrue(paper.isVisible() && paper.isSelected());
        export(robot);
        choose(robot, ExportFormat.PNG);
        assertTrue(paper.isVisible() && !paper.isSelected());
        export(robot);
        robot.interact(() -> paper.setSelected(true));
        export(robot);
        assertEquals(List.of(true, false, true), papers);
        choose(robot, ExportFormat.GEOJSON);
        assertFalse(paper.isVisible());
        night = false;
        open(robot);
        assertFalse(find(robot, "#export-paper", CheckBox.class).isVisible());
    }

    @Test
    void aFullDiskIsNamedAndLeavesNothing(FxRobot robot) throws IOException {
        failing = new IOException("No space left on device");
        for (ExportFormat format : List.of(ExportFormat.PDF, ExportFormat.PNG)) {
            open(robot);
            choose(robot, format);
            String told = export(robot);
            assertTrue(told.contains("磁盘空间不足") && told.contains(target.toString()), told);
            assertEquals(List.of(), left());
        }
        assertEquals(List.of(), done);
        assertFalse(find(robot, "#export-start", Button.class).isDisabled(), "can be tried again");
        failing = null;
        assertEquals("", export(robot));
        assertEquals(List.of(target), left());
        assertEquals(List.of(new ExportDialog.Done(target, ExportFormat.PNG, PAGE)), done);
    }

    @Test
    void whoeverKeepsTheBooksHearsWhatAFileHolds(FxRobot robot) {
        open(robot);
        choose(robot, ExportFormat.GEOPACKAGE);
        assertEquals("", export(robot));
        assertEquals(
                List.of(
                        new ExportDialog.Done(
                                target,
                                ExportFormat.GEOPACKAGE,
                                new Contents(List.of("place"), 1, ""))),
                done);
    }

    @Test
    void whatWasThereStaysWhenTheNewOneFails(FxRobot robot) throws IOException {
        Files.writeString(target, "yesterday");
        failing = new OutOfMemoryError("Java heap space");
        open(robot);
        assertTrue(export(robot).contains("内存不足"));
        assertEquals("yesterday", Files.readString(target));
        assertEquals(List.of(target), left());
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamedWithItsReason(FxRobot robot) throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            open(robot);
            choose(robot, format);
            target = folder.resolve("nowhere").resolve("file." + format.ending());
            assertTrue(export(robot).contains("文件夹不存在"), format.name());
            target = Files.createDirectories(folder.resolve("taken." + format.ending()));
            assertTrue(export(robot).contains("已有同名的文件夹"), format.name());
            target = folder.resolve("x".repeat(300) + "." + format.ending());
            assertTrue(export(robot).contains("文件名太长"), format.name());
        }
        assertEquals(ExportFormat.values().length, left().size(), "only the folders of this test");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed(FxRobot robot) throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "as root");
        target = closed.resolve("page.pdf");
        open(robot);
        assertTrue(export(robot).contains("没有写入权限"));
    }

    @Test
    void reasonsOfThePlatformsHaveWords() {
        Texts.localeProperty().set(Texts.EN);
        assertEquals(
                "no permission to write there; choose another folder",
                ExportTrouble.words(new AccessDeniedException("/mnt/page.pdf")));
        assertTrue(
                ExportTrouble.words(
                                new FileSystemException(
                                        "C:\\page.pdf",
                                        null,
                                        "The process cannot access the file because it is being"
                                                + " used by another process"))
                        .startsWith("another program has the file open"));
        assertEquals(
                "the disk is full",
                ExportTrouble.words(new IOException("There is not enough space on the disk")));
        assertEquals(
                "the disk is full",
                ExportTrouble.words(
                        new IOException(
                                "[SQLITE_FULL] Insertion failed because database is full")));
        assertEquals(
                "the disk is read-only",
                ExportTrouble.words(
                        new FileSystemException("/cd/page.pdf", null, "Read-only file system")));
        assertEquals(
                "IOException: something new",
                ExportTrouble.words(new IOException("something new")));
        NoSuchFileException inner = new NoSuchFileException("x");
        assertEquals(
                inner,
                ExportTrouble.cause(new CompletionException(new CompletionException(inner))));
    }

    @Test
    void theDialogSpeaksEnglish(FxRobot robot) {
        robot.interact(() -> Texts.localeProperty().set(Texts.EN));
        failing = new IOException("No space left on device");
        open(robot);
        List<String> words = new ArrayList<>();
        robot.lookup(".label").queryAllAs(Label.class).forEach(label -> words.add(label.getText()));
        words.add(find(robot, "#export-paper", CheckBox.class).getText());
        words.add(find(robot, "#export-start", Button.class).getText());
        words.add(export(robot));
        for (String word : words) {
            assertFalse(word.codePoints().anyMatch(Character::isIdeographic), word);
        }
        assertTrue(words.getLast().contains("the disk is full"), words.getLast());
    }
}
