package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.boundary.Navigator;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A made-up city of four levels abroad, from its file through the importer and a backend of its
/// own to the desk.
@ExtendWith(ApplicationExtension.class)
class ForeignCityTest {

    private final Path folder;
    private final OpenConsole console;
    private final FxRobot robot = new FxRobot();

    ForeignCityTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws IOException {
        console.close();
        Texts.localeProperty().set(Texts.ZH);
    }

    private static String area(
            String id,
            String name,
            String parent,
            int rank,
            double w,
            double e,
            double s,
            double n) {
        return ("{\"type\":\"Feature\",\"properties\":{\"id\":\"%s\",\"name\":\"%s\",\"parent\":\"%s\","
                        + "\"level\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}")
                .formatted(id, name, parent, rank, w, s, e, s, e, n, w, n, w, s);
    }

    private Path imported() throws IOException {
        List<String> areas = new ArrayList<>();
        areas.add(area("HB", "Hafenburg", "", 1, 9.8, 10.2, 53.4, 53.6));
        areas.add(area("W", "Weststadt", "HB", 2, 9.8, 10.0, 53.4, 53.6));
        areas.add(area("O", "Ostküste", "HB", 2, 10.0, 10.2, 53.4, 53.6));
        areas.add(area("W1", "Alte Mühle", "W", 3, 9.8, 10.0, 53.4, 53.5));
        areas.add(area("W2", "Brückenviertel", "W", 3, 9.8, 10.0, 53.5, 53.6));
        areas.add(area("O1", "Ölhafen", "O", 3, 10.0, 10.2, 53.4, 53.6));
        areas.add(area("W1a", "Block 1", "W1", 4, 9.8, 9.9, 53.4, 53.5));
        areas.add(area("W1b", "Block 2", "W1", 4, 9.9, 10.0, 53.4, 53.5));
        areas.add(area("W2a", "Block 3", "W2", 4, 9.8, 10.0, 53.5, 53.6));
        areas.add(area("O1a", "Block 4", "O1", 4, 10.0, 10.2, 53.4, 53.6));
        Path file =
                Files.writeString(
                        folder.resolve("hafenburg.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + String.join(",", areas)
                                + "]}");
        Path city = folder.resolve("hafenburg");
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        String[] args = {
            "import",
            file.toString(),
            "--into",
            city.toString(),
            "--name",
            "Hafenburg",
            "--timezone",
            "Europe/Berlin",
            "--levels",
            "Stadt=City,Bezirk=Borough,Viertel=Quarter,Block=Block",
            "--locale",
            "en"
        };
        assertEquals(0, ConsoleMain.run(args, Map.of(), Locale.ENGLISH, out, out), told.toString());
        return city;
    }

    private Navigator navigator() {
        return console.desk().features().map().navigator();
    }

    private DrillDown place() {
        return Objects.requireNonNull(navigator().place());
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    @Test
    void aCityAbroadIsOpenedWithItsLevelsAndNames() throws Exception {
        assumeTrue(Files.exists(Installation.backendJar()), "skipped without the backend's jar");
        Path city = imported();
        console.open(
                "--headless", "--size", "1600x900", "--city", city.toString(), "--locale", "en");
        console.awaitDesk();
        OpenConsole.await("the whole city", () -> navigator().place() != null);
        assertEquals("Hafenburg", place().current().name());
        assertEquals(List.of("Ostküste", "Weststadt"), names(place().children()));
        assertEquals(
                List.of(Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY),
                place().tree().listLevels());
        OpenConsole.await("its name", () -> shown().contains("Hafenburg"));

        for (String next : List.of("Weststadt", "Alte Mühle")) {
            Area child =
                    place().children().stream()
                            .filter(area -> area.name().equals(next))
                            .findFirst()
                            .orElseThrow();
            robot.interact(() -> navigator().enter(child.code()));
            OpenConsole.await(next, () -> shown().contains(next));
        }
        assertEquals(List.of("Block 1", "Block 2"), names(place().children()));
        assertEquals(List.of("Hafenburg", "Weststadt", "Alte Mühle"), names(place().path()));
        OpenConsole.await(
                "what its levels are called",
                () -> shown().stream().anyMatch(text -> text.contains("Block")));
        robot.interact(() -> console.desk().features().map().map().requestFocus());
        robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE);
        OpenConsole.await("one level out", () -> place().current().name().equals("Weststadt"));
    }

    /// Every text on the desk. FX thread.
    private List<String> shown() {
        List<String> texts = new ArrayList<>();
        for (String kind : List.of(".label", ".button", ".hyperlink")) {
            for (Node node : console.desk().scene().getRoot().lookupAll(kind)) {
                if (node instanceof Labeled labeled && labeled.getText() != null) {
                    texts.add(labeled.getText());
                }
            }
        }
        return texts;
    }
}
