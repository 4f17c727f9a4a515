package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.assemble.Figure;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Choosing and naming the figures of a layer of areas.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class FigureBoxTest {

    @TempDir private Path folder;
    private Stage stage;

    @Start
    void start(Stage given) {
        Texts.localeProperty().set(Texts.EN);
        stage = given;
        stage.show();
    }

    @Test
    void numericColumnsAreTakenLeftAndNamed(FxRobot robot) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("town.csv"),
                        """
                        code;name;pop;gdp;zip;wkt
                        1;West;12;5.5;7;POLYGON((13 52,13.5 52,13.5 53,13 53,13 52))
                        2;East;900;6;8;POLYGON((13.5 52,14 52,14 53,13.5 53,13.5 52))
                        """);
        LayerRow row =
                new LayerRow(
                        Reading.layersOf(file, null, null, new ComponentClasses(List.of()))
                                .getFirst());
        robot.interact(() -> stage.setScene(new Scene(new FigureBox(row), 500, 300)));
        assertEquals(
                Map.of("pop", new Figure("population", ""), "gdp", new Figure("gdp", "")),
                row.figures());
        CheckBox pop = robot.lookup("#intake-figure-pop").queryAs(CheckBox.class);
        ComboBox<String> name = robot.lookup("#intake-figure-name-gdp").queryComboBox();
        robot.interact(() -> name.setValue("GDP, billions"));
        assertEquals(new Figure("GDP, billions", ""), row.figures().get("gdp"));
        TextField unit = robot.lookup("#intake-figure-unit-gdp").queryAs(TextField.class);
        robot.interact(() -> {
            unit.setText("bn €");
            unit.fireEvent(new ActionEvent());
        });
        assertEquals(new Figure("GDP, billions", "bn €"), row.figures().get("gdp"));
        robot.interact(() -> name.setValue("Population"));
        assertEquals(
                new Figure("gdp", "bn €"),
                row.figures().get("gdp"),
                "another column has that name");
        assertEquals("gdp", name.getValue());
        robot.interact(() -> pop.setSelected(false));
        robot.interact(() -> name.setValue("Population"));
        assertEquals(Map.of("gdp", new Figure("population", "bn €")), row.figures());
        CheckBox zip = robot.lookup("#intake-figure-zip").queryAs(CheckBox.class);
        robot.interact(() -> zip.setSelected(true));
        assertEquals(new Figure("zip", ""), row.figures().get("zip"));
    }
}
