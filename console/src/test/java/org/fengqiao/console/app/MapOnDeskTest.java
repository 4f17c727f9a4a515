package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.NamesOnMap;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What features lay on and over the map of a whole desk.
@ExtendWith(ApplicationExtension.class)
class MapOnDeskTest {

    private final OpenConsole console;
    private final FxRobot robot = new FxRobot();

    MapOnDeskTest(@TempDir Path folder) throws IOException {
        console = new OpenConsole(folder);
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.exists(Installation.backendJar()), "skipped without the backend's jar");
        console.open("--headless", "--size", "1600x900", "--city", Installation.city().toString());
        console.awaitDesk();
        OpenConsole.await("areas on the map", () -> !names().list().isEmpty());
    }

    @AfterEach
    void close() throws IOException {
        console.close();
    }

    private Features features() {
        return console.desk().features();
    }

    private NamesOnMap names() {
        return new NamesOnMap(features().map().map());
    }

    private Node node(String query) {
        return console.desk().scene().getRoot().lookup(query);
    }

    @Test
    void namesKeepClearOfAllThatLiesOverTheMap() throws Exception {
        LayerModel layers = features().layers().model();
        robot.interact(() -> {
            layers.show(HeatDesk.LAYER, true);
            layers.show(LayerCatalog.FIGURE + Measure.POPULATION, true);
        });
        OpenConsole.await("a map at rest", () -> features().map().map().isResting());
        for (String over :
                List.of("#overview", "#hand-bar", "#shade-legend", "#heat-legend", ".shade-box")) {
            Node panel = node(over);
            boolean[] found = new boolean[2];
            robot.interact(() -> {
                found[0] = panel.isVisible() && panel.getLayoutBounds().getWidth() > 0;
                found[1] = names().spare(panel);
            });
            assertTrue(found[0], over + " lies over the map");
            assertTrue(found[1], "names keep clear of " + over);
        }
    }

    @Test
    void theLayersLeaveNothingBehindWhenTheyClose() {
        MapDesk map = features().map();
        LayerDesk layers = features().layers();
        String ground = LayerCatalog.GROUND + "water";
        robot.interact(() -> {
            layers.model().show(HeatDesk.LAYER, true);
            layers.model().show(ground, false);
            map.restyle();
        });
        assertEquals(List.of(), map.map().style().list(Kind.FILL, "water"));
        robot.interact(() -> {
            layers.close();
            map.restyle();
        });
        assertNotEquals(List.of(), map.map().style().list(Kind.FILL, "water"));
        assertNull(node("#heat-legend"));
    }

    /// What is read on the card; empty where none is open.
    private String card() {
        return robot.lookup("#point-card .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("|"));
    }

    private void nextPoint() {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pointsAreWalkedThroughByKeyAndTheirCardsGoWithThem() throws Exception {
        nextPoint();
        assertEquals("", card(), "nothing is switched on");
        assertNotEquals(0, robot.lookup(".toast").queryAll().size(), "it is said why");
        ResourceDesk resources = features().resources();
        robot.interact(() ->
                features()
                        .layers()
                        .model()
                        .show(LayerCatalog.RESOURCE + ResourceKind.HOSPITAL, true));
        OpenConsole.await(
                "hospitals", () -> resources.layers().listShown(ResourceKind.HOSPITAL).size() > 2);
        Set<String> read = new LinkedHashSet<>();
        nextPoint();
        while (read.add(card())) {
            nextPoint();
        }
        assertTrue(read.size() > 2, read.toString());
        assertEquals(card(), read.iterator().next(), "round and round");
        assertTrue(read.stream().noneMatch(String::isEmpty));

        robot.interact(() -> resources.store().replaceAll(List.of()));
        assertEquals("", card(), "nobody is there any more");
    }
}
