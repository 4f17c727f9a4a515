package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.domain.city.CityManifest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What becomes of files in the window, good and bad ones.
class IntakeFilesTest extends IntakeStudio {

    @Start
    void start(Stage stage) throws IOException {
        show(stage);
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
                GeoFiles.write(
                        folder.resolve("gk.geojson"),
                        feature("320102", "玄武区", 40380000, 40390000, 3540000, 3550000),
                        feature("320104", "秦淮区", 40390000, 40400000, 3540000, 3550000));
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
        robot.interact(() -> desk.files().reread(first, Charset.forName("Big5")));
        await(() -> desk.rows().getFirst() != first && !desk.busyProperty().get());
        LayerRow wrong = desk.rows().getFirst();
        assertFalse(wrong.proposal().layer().columns().contains("\u7f16\u7801"));
        robot.interact(() -> desk.files().reread(wrong, Charset.forName("GB18030")));
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

    @Test
    void anotherKnownCityIsComparedWithWhatIsThere(FxRobot robot) throws Exception {
        Path shifted =
                Files.writeString(
                        folder.resolve("shifted.geojson"),
                        feature("110000", "北京市", 116.006, 116.806, 39.6015, 40.2015));
        robot.interact(() -> desk.add(List.of(shifted)));
        await(() -> desk.previewProperty().get() != null);
        assertTrue(hint().contains("GCJ-02 或 BD-09"), hint());
        Path town = town();
        robot.interact(() -> {
            desk.remove(desk.rows().getFirst());
            desk.add(List.of(town));
        });
        await(() -> !desk.busyProperty().get() && desk.rows().size() == 1);
        await(desk::isReady);
        robot.interact(() -> desk.write(folder.resolve("known")));
        await(() -> desk.writtenProperty().get() != null);
        robot.interact(() -> {
            desk.knownProperty().set(null);
            desk.remove(desk.rows().getFirst());
        });
        await(() -> !desk.busyProperty().get());
        robot.interact(() -> desk.add(List.of(shifted)));
        await(() -> desk.rows().size() == 1 && !desk.busyProperty().get());
        robot.interact(() -> desk.rows().getFirst().datumProperty().set("BD-09"));
        await(() -> !desk.busyProperty().get());
        robot.interact(() -> knownButton().fire());
        await(() -> hint().equals("与已知边界比对，最符合 GCJ-02"));
        // What somebody said of it stays.
        assertEquals("BD-09", desk.rows().getFirst().datumProperty().get());
        assertEquals(folder.resolve("known").toString(), knownButton().getText());
    }

    private String hint() {
        return ImportWords.hint(desk.rows().getFirst().proposal().hint());
    }

    /// It lies under the fold of the city's card.
    private Button knownButton() {
        return view.lookupAll(".titled-pane").stream()
                .map(TitledPane.class::cast)
                .map(pane -> pane.getContent().lookup("#intake-known"))
                .filter(Objects::nonNull)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDoesHarmIsNamedAndTheWindowGoesOn(FxRobot robot) throws Exception {
        List<Path> harmful = new ArrayList<>();
        harmful.add(
                Files.writeString(
                        folder.resolve("deep.geojson"),
                        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(20_000)));
        harmful.add(Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0}));
        harmful.add(
                Files.writeString(
                        folder.resolve("endless.csv"), "code,name\n1,\"" + "x".repeat(10 << 20)));
        harmful.add(folder.resolve("nowhere.geojson"));
        for (Path each : harmful) {
            robot.interact(() -> desk.add(List.of(each)));
            await(() -> !desk.busyProperty().get());
            assertTrue(message(robot).contains(String.valueOf(each.getFileName())), message(robot));
            assertTrue(message(robot).length() < 400, message(robot));
            assertEquals(0, desk.rows().size());
        }
        assertEquals(harmful, desk.files().unread().stream().map(UnreadFile::path).toList());
        robot.interact(() ->
                List.copyOf(desk.files().unread()).forEach(each -> desk.files().leaveOut(each)));
        Path odd =
                Files.writeString(
                        folder.resolve("odd.geojson"),
                        feature("110000", "北京市", 116.0, 116.8, 39.6, 40.2));
        robot.interact(() -> desk.add(List.of(odd)));
        await(() -> desk.previewProperty().get() != null);
        robot.interact(() -> desk.rows().getFirst().datumProperty().set("EPSG:999999"));
        await(() -> message(robot).contains("odd.geojson") && message(robot).contains("999999"));
        robot.interact(() -> desk.rows().getFirst().datumProperty().set("CGCS2000"));
        await(desk::isReady);
    }

    @Test
    void aFolderGivesItsFiles(FxRobot robot) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.move(town(), data.resolve("北京.geojson"));
        Files.writeString(data.resolve("readme.md"), "not a layer");
        robot.interact(() -> desk.add(List.of(data)));
        await(() -> desk.previewProperty().get() != null);
        assertEquals(
                List.of("北京.geojson"),
                desk.rows().stream().map(row -> row.proposal().layer().file()).toList());
    }

    @Test
    void aBadFileDoesNotKeepTheOthersOutButNothingIsWrittenUntilItIsLeftOut(FxRobot robot)
            throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.move(town(), data.resolve("北京.geojson"));
        Files.writeString(data.resolve("cut.geojson"), "{\"type\":\"FeatureCollection\",");
        Files.writeString(data.resolve("empty.csv"), "");
        robot.interact(() -> desk.add(List.of(data)));
        await(() -> desk.previewProperty().get() != null && !desk.busyProperty().get());
        assertEquals(7, tree().size());
        Button write = robot.lookup("#intake-write").queryButton();
        assertTrue(write.isDisabled());
        assertTrue(message(robot).contains("cut.geojson，empty.csv"), message(robot));
        Node card = unread(robot, "cut.geojson");
        assertTrue(
                robot.from(card)
                        .lookup(".intake-hint")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("无法读取 cut.geojson"));
        picture(robot, "intake-unread");

        // One is put right where it lies, the other gives way to a better one.
        Files.writeString(
                data.resolve("cut.geojson"),
                feature("110101003", "和平里街道", 116.7, 116.8, 40.1, 40.2));
        robot.interact(() -> robot.from(card).lookup("#intake-unread-again").queryButton().fire());
        await(() -> desk.rows().size() == 2 && !desk.busyProperty().get());
        assertEquals(1, desk.files().unread().size());
        assertTrue(message(robot).contains("empty.csv"), message(robot));
        chosen =
                List.of(
                        Files.writeString(
                                folder.resolve("医院.csv"), "名称,lon,lat\n市医院,116.5,39.7\n"));
        Node other = unread(robot, "empty.csv");
        robot.interact(
                () -> robot.from(other).lookup("#intake-unread-replace").queryButton().fire());
        await(() -> desk.rows().size() == 3 && !desk.busyProperty().get());
        assertTrue(desk.files().unread().isEmpty());
        assertFalse(write.isDisabled());

        // Left out by a click.
        Path lost = folder.resolve("lost.shp");
        robot.interact(() -> desk.add(List.of(lost)));
        await(() -> message(robot).contains("lost.shp"));
        assertTrue(write.isDisabled());
        Node last = unread(robot, "lost.shp");
        robot.interact(
                () -> robot.from(last).lookup("#intake-unread-leaveOut").queryButton().fire());
        await(() -> !desk.busyProperty().get() && !write.isDisabled());
        assertEquals("", message(robot));
    }

    /// A card; in a selector the dot in the file's name would begin a class.
    private static Node unread(FxRobot robot, String file) {
        return robot.lookup(".intake-unread").queryAll().stream()
                .filter(card -> card.getId().equals("intake-unread-" + file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderWithoutAnythingToReadIsSaidSo(FxRobot robot) throws Exception {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Files.writeString(bare.resolve("readme.md"), "not a layer");
        robot.interact(() -> desk.add(List.of(bare)));
        await(() -> message(robot).contains("bare"));
        // A new list for each who asks would be collected with its listeners.
        assertSame(desk.files().unread(), desk.files().unread());
        assertTrue(message(robot).contains("geojson"), message(robot));
    }

    /// The headless platform has no drag and drop, so this begins where the platform hands the
    /// files over.
    @Test
    void filesDroppedAreReadUnlessTheWindowIsAtWork(FxRobot robot) throws Exception {
        Path town = town();
        assertTrue(view.getOnDragOver() != null && view.getOnDragDropped() != null);
        List<Boolean> taken = new ArrayList<>();
        robot.interact(() -> {
            taken.add(view.drop(List.of(town.toFile())));
            taken.add(view.drop(List.of(town.toFile())));
        });
        assertEquals(List.of(true, false), taken);
        await(() -> desk.previewProperty().get() != null);
        assertEquals(1, desk.rows().size());
        assertEquals("北京.geojson", desk.rows().getFirst().proposal().layer().file());
    }
}
