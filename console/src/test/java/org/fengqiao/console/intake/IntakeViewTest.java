package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.theme.Fonts;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class IntakeViewTest {

    private Path folder;
    private ImportDesk desk;
    private IntakeView view;
    private @Nullable Path opened;
    private List<Path> chosen = List.of();

    @BeforeEach
    void names() {
        Texts.localeProperty().set(Texts.ZH);
    }

    @Start
    void start(Stage stage) throws IOException {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.DAY);
        folder = Files.createTempDirectory("fengqiao-intake");
        Path classes = folder.resolve("standard.json");
        IncidentClassFile.save(classes, List.of());
        desk =
                new ImportDesk(
                        classes,
                        folder.resolve("known"),
                        (layer, features) ->
                                new VectorSource(
                                        layer.id(),
                                        features.stream()
                                                .map(f ->
                                                        new VectorSource.Feature(
                                                                Map.of("name", f.name()),
                                                                f.shape()))
                                                .toList()),
                        ForkJoinPool.commonPool(),
                        FxThread.executor());
        MapFonts fonts;
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            fonts = MapFonts.load(regular, bold);
        }
        view = new IntakeView(desk, fonts, new Places(), city -> opened = city);
        view.setMinSize(1600, 950);
        view.setMaxSize(1600, 950);
        Group shrunk = new Group(view);
        shrunk.getTransforms().add(new Scale(0.6, 0.6));
        Scene scene = new Scene(new Pane(shrunk), 960, 570);
        Look.dress(scene, "map", "intake");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::close);
    }

    /// What a person would choose in the dialogs.
    private final class Places implements Choosers {
        @Override
        public List<Path> files() {
            return chosen;
        }

        @Override
        public Optional<Path> target() {
            return Optional.of(folder.resolve("city"));
        }

        @Override
        public Optional<Path> city() {
            return Optional.of(folder.resolve("city"));
        }

        @Override
        public Optional<Path> classes() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> report() {
            return Optional.of(folder.resolve("report.json"));
        }
    }

    private static String feature(
            String code, String name, double w, double e, double s, double n) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},"
                        .formatted(code, name)
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}"
                        .formatted(w, s, e, s, e, n, w, n, w, s);
    }

    /// A city of two districts and four streets, one of them sticking out and over, one twice.
    private Path town() throws IOException {
        List<String> features = new ArrayList<>();
        features.add(feature("110000", "北京市", 116.0, 116.8, 39.6, 40.2));
        features.add(feature("110101", "东城区", 116.4, 116.8, 39.6, 40.2));
        features.add(feature("110102", "西城区", 116.0, 116.4, 39.6, 40.2));
        features.add(feature("110101001", "东华门街道", 116.4, 116.8, 39.6, 39.9));
        features.add(feature("110101002", "景山街道", 116.3, 116.8, 39.9, 40.2));
        features.add(feature("110102001", "西长安街街道", 116.0, 116.4, 39.6, 39.85));
        features.add(feature("110102002", "新街口街道", 116.0, 116.4, 39.9, 40.2));
        features.add(feature("110102002", "冒名街道", 116.1, 116.2, 39.9, 40.0));
        return Files.writeString(
                folder.resolve("北京.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",", features)
                        + "]}");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ListView<Finding> findings(FxRobot robot) {
        return robot.lookup("#intake-findings").queryListView();
    }

    private String message(FxRobot robot) {
        return robot.lookup("#intake-message").queryAs(Label.class).getText();
    }

    private void picture(FxRobot robot, String name) throws Exception {
        await(() -> map(robot).isResting());
        robot.interact(() -> {
            BufferedImage image = SwingFXUtils.fromFXImage(view.snapshot(null, null), null);
            Path file = Path.of("target", "pictures", name + ".png");
            try {
                Files.createDirectories(file.getParent());
                ImageIO.write(image, "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static MapView map(FxRobot robot) {
        return robot.lookup("#intake-map").queryAs(MapView.class);
    }

    @Test
    void aCityIsBroughtInFromFilesToFolder(FxRobot robot) throws Exception {
        Button write = robot.lookup("#intake-write").queryButton();
        assertTrue(write.isDisabled());
        Path points =
                Files.writeString(
                        folder.resolve("医院.csv"),
                        "编号,名称,经度,纬度\nH-1,协和医院,116.5,39.7\nH-2,远方医院,1,1\n");
        Path town = town();
        robot.interact(() -> desk.add(List.of(town, points)));
        await(() -> !write.isDisabled());
        assertEquals("写入 7 个区域，略去 1 个有错的…", write.getText());
        Finding first = findings(robot).getItems().getFirst();
        assertEquals(Finding.Kind.DUPLICATE_CODE, first.kind());
        picture(robot, "intake-found");

        Finding overlap =
                findings(robot).getItems().stream()
                        .filter(f -> f.kind() == Finding.Kind.OUTSIDE_PARENT)
                        .findFirst()
                        .orElseThrow();
        assertEquals(116.4, map(robot).viewport().lon(), 0.005);
        robot.interact(() -> findings(robot).getSelectionModel().select(overlap));
        await(() -> Math.abs(map(robot).viewport().lon() - 116.35) < 0.005);
        picture(robot, "intake-flown");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Look.scaleTo(1.5);
        });
        picture(robot, "intake-large");
        robot.interact(() -> Look.scaleTo(1));

        assertFalse(Files.exists(folder.resolve("city")));
        robot.interact(write::fire);
        await(() -> desk.writtenProperty().get() != null);
        assertEquals(7, BoundaryFile.load(folder.resolve("city/boundaries.fgb")).size());
        robot.interact(() -> robot.lookup("#intake-open").queryButton().fire());
        assertEquals(folder.resolve("city"), opened);
    }

    @Test
    void aColumnChangedByHandMakesAnotherDraft(FxRobot robot) throws Exception {
        Path town = town();
        robot.interact(() -> desk.add(List.of(town)));
        await(() -> desk.previewProperty().get() != null);
        LayerRow row = desk.rows().getFirst();
        robot.interact(() -> row.nameProperty().set(""));
        await(() ->
                findings(robot).getItems().stream()
                        .anyMatch(f -> f.kind() == Finding.Kind.MISSING_NAME));
        robot.interact(() -> {
            desk.city().levelsProperty().set("a");
        });
        await(() -> message(robot).contains("各级名称应为二至五个"));
        robot.interact(() -> desk.city().levelsProperty().set("都,城,坊"));
        await(() -> desk.previewProperty().get() != null);
        assertEquals(
                "坊",
                Objects.requireNonNull(desk.previewProperty().get())
                        .draft()
                        .levels()
                        .names()
                        .getLast()
                        .zh());
    }

    @Test
    void aCityThatIsKnownTellsShiftedCoordinates(FxRobot robot) throws Exception {
        Path town = town();
        robot.interact(() -> desk.add(List.of(town)));
        await(() -> desk.previewProperty().get() != null);
        robot.interact(() -> desk.write(folder.resolve("known")));
        await(() -> desk.writtenProperty().get() != null);
        // Some 500 m to the east, as in GCJ-02.
        Path shifted =
                Files.writeString(
                        folder.resolve("shifted.geojson"),
                        feature("110000", "北京市", 116.006, 116.806, 39.6015, 40.2015));
        robot.interact(() -> desk.add(List.of(shifted)));
        await(() -> desk.rows().size() == 2);
        assertEquals("与已知边界比对，最符合 GCJ-02", ImportWords.hint(desk.rows().get(1).proposal().hint()));
        // Offered, not applied.
        assertEquals("CGCS2000", desk.rows().get(1).datumProperty().get());
    }

    @Test
    void metresAreAskedAboutAndBadFilesNamed(FxRobot robot) throws Exception {
        Path metres =
                Files.writeString(
                        folder.resolve("gk.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + feature("320102", "玄武区", 40380000, 40390000, 3540000, 3550000)
                                + ","
                                + feature("320104", "秦淮区", 40390000, 40400000, 3540000, 3550000)
                                + "]}");
        robot.interact(() -> desk.add(List.of(metres)));
        await(() -> message(robot).contains("EPSG:4528"));
        assertTrue(robot.lookup("#intake-write").queryButton().isDisabled());
        robot.interact(() -> desk.rows().getFirst().datumProperty().set("EPSG:4528"));
        await(() -> desk.previewProperty().get() != null);
        assertEquals("写入 3 个区域…", robot.lookup("#intake-write").queryButton().getText());

        Path bad = Files.writeString(folder.resolve("bad.gpkg"), "SQLite format 3\0xx");
        robot.interact(() -> desk.add(List.of(bad)));
        await(() -> message(robot).contains("bad.gpkg"));
    }

    @Test
    void aTableInAnotherEncodingIsReadAgainAndItsParentsFoundByTheColumnChosen(FxRobot robot)
            throws Exception {
        String table =
                "\u7f16\u7801,name,above,WKT\n"
                        + row("T", "\u57ce", "", 10, 11)
                        + row("a", "\u897f", "T", 10, 10.5)
                        + row("b", "\u4e1c", "\u57ce", 10.5, 11);
        chosen =
                List.of(
                        Files.write(
                                folder.resolve("a.csv"), table.getBytes(Charset.forName("GBK"))));
        robot.interact(() -> robot.lookup("#intake-choose").queryButton().fire());
        await(() -> desk.previewProperty().get() != null);
        LayerRow first = desk.rows().getFirst();
        assertEquals("GB18030", Objects.requireNonNull(first.proposal().layer().charset()).name());
        robot.interact(() -> desk.reread(first, Charset.forName("Big5")));
        await(() -> desk.rows().getFirst() != first && !desk.busyProperty().get());
        LayerRow wrong = desk.rows().getFirst();
        assertFalse(wrong.proposal().layer().columns().contains("\u7f16\u7801"));
        robot.interact(() -> desk.reread(wrong, Charset.forName("GB18030")));
        await(() -> desk.rows().getFirst() != wrong && !desk.busyProperty().get());
        LayerRow row = desk.rows().getFirst();
        robot.interact(() -> {
            row.parentProperty().set("above");
            row.ruleProperty().set(ParentRule.COLUMN);
        });
        await(() ->
                !desk.busyProperty().get() && tree() != null && tree().listLevels().size() == 2);
        assertEquals(3, tree().size());

        // Abroad nothing is written before somebody says the time zone.
        Button write = robot.lookup("#intake-write").queryButton();
        assertTrue(write.isDisabled());
        assertTrue(message(robot).contains("\u65f6\u533a"), message(robot));
        robot.interact(() -> desk.city().timezoneProperty().set("Mars/Olympus"));
        await(() -> message(robot).contains("Mars/Olympus"));
        robot.interact(() -> desk.city().timezoneProperty().set("Europe/Berlin"));
        await(() -> !write.isDisabled());
        robot.interact(write::fire);
        await(() -> desk.writtenProperty().get() != null);
        assertEquals("Europe/Berlin", CityManifest.load(folder.resolve("city")).timezone());
    }

    private static String row(String code, String name, String above, double w, double e) {
        return "%s,%s,%s,\"POLYGON((%s 50,%s 50,%s 51,%s 51,%s 50))\"\n"
                .formatted(code, name, above, w, e, e, w, w);
    }

    private AreaTree tree() {
        return Objects.requireNonNull(
                Objects.requireNonNull(desk.previewProperty().get()).draft().tree());
    }

    @Test
    void aBaseMapIsSeenBeforeItIsWrittenWithTheCityAndLater(FxRobot robot) throws Exception {
        Path roads =
                Files.writeString(
                        folder.resolve("roads.geojson"),
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","properties":{"highway":"primary","name":"长街"},
                        "geometry":{"type":"LineString","coordinates":[[116.1,39.7],[116.7,40.1]]}},
                        {"type":"Feature","properties":{"shop":"bakery"},
                        "geometry":{"type":"LineString","coordinates":[[116.1,39.7],[116.7,40.1]]}}]}
                        """);
        Path town = town();
        robot.interact(() -> desk.add(List.of(town, roads)));
        await(() -> desk.previewProperty().get() != null);
        assertEquals(LayerRow.Use.BASEMAP, desk.rows().get(1).use());
        Preview shown = Objects.requireNonNull(desk.previewProperty().get());
        assertEquals(1, Objects.requireNonNull(shown.map()).size());
        assertEquals(1, shown.context().size());
        assertTrue(robot.lookup("#intake-basemap").query().isVisible());
        picture(robot, "intake-basemap");
        Button write = robot.lookup("#intake-write").queryButton();
        robot.interact(write::fire);
        await(() -> desk.writtenProperty().get() != null);
        assertEquals("长街", ContextFile.load(folder.resolve("city/roads.fgb")).getFirst().name());

        Files.writeString(roads, Files.readString(roads).replace("长街", "短街"));
        robot.interact(() -> {
            desk.remove(desk.rows().get(1));
            desk.remove(desk.rows().getFirst());
        });
        await(() -> !desk.busyProperty().get());
        robot.interact(() -> desk.add(List.of(roads)));
        await(() -> message(robot).contains("请选择"));
        robot.interact(() -> robot.lookup("#intake-city-choose").queryButton().fire());
        await(() -> !write.isDisabled());
        assertEquals("写入底图", write.getText());
        robot.interact(write::fire);
        await(() -> desk.writtenProperty().get() != null);
        robot.interact(() -> robot.lookup("#intake-report").queryButton().fire());
        await(() -> Files.exists(folder.resolve("report.json")));
    }
}
