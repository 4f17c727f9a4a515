package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From files to a folder, by the buttons of the window.
class IntakeViewTest extends IntakeStudio {

    @Start
    void start(Stage stage) throws IOException {
        show(stage);
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

    @Test
    void theNoteOfMarksGoesWithTheDraft(FxRobot robot) throws Exception {
        List<String> features = new ArrayList<>();
        features.add(feature("110000", "北京市", 116.0, 116.8, 39.6, 40.2));
        for (int i = 0; i <= 400; i++) {
            features.add(feature("110101", "东城区 " + i, 116.4, 116.8, 39.6, 40.2));
        }
        Path many = GeoFiles.write(folder.resolve("many.geojson"), features);
        robot.interact(() -> desk.add(List.of(many)));
        await(() -> desk.previewProperty().get() != null && !desk.busyProperty().get());
        assertTrue(
                map(robot).listNotes().stream().anyMatch(note -> note.contains("300")),
                map(robot).listNotes().toString());
        robot.interact(() -> desk.remove(desk.rows().getFirst()));
        await(() -> desk.previewProperty().get() == null);
        assertEquals(List.of(), map(robot).listNotes());
    }
}
