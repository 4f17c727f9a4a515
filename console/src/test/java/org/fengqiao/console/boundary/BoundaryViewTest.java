package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.hand.ViewSteps;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class BoundaryViewTest {

    private static final AreaTree TREE = SmallCity.nanjing();
    private static final AreaSearch SEARCH = new AreaSearch(TREE);

    /// Incidents as if counted; more in 玄武区.
    private static final IncidentCounts COUNTS =
            (area, status) ->
                    switch (status) {
                        case IN_PROGRESS -> area.digits().startsWith("320102") ? 9 : 4;
                        case NEAR_TIMEOUT -> area.digits().endsWith("2") ? 2 : 0;
                        case OVERDUE -> area.digits().startsWith("320102") ? 1 : 0;
                        case DONE, DONE_LATE, SUSPENDED -> 0;
                    };

    private Navigator navigator;
    private ShadeModel shade;
    private SearchBox search;
    private AreaList list;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        navigator = new Navigator();
        shade = new ShadeModel(navigator);
        search = new SearchBox();
        search.addSource(new AreaSource(() -> SEARCH, navigator));
        search.setPrefWidth(460);
        list = new AreaList(navigator);
        list.setPrefWidth(360);
        Legend legend = new Legend(shade, i -> Color.hsb(260, 0.2 + i * 0.15, 0.9 - i * 0.1));
        MapView map = new MapView(MapStyle.load("desk-day"), FxThread.executor());
        var steps =
                new ViewSteps<>(
                        map, new SimpleObjectProperty<@Nullable AreaCode>(), navigator::enter);
        VBox left =
                new VBox(10, new DrillBar(navigator, steps), new ShadeBox(shade), search, legend);
        left.setPrefWidth(560);
        Scene scene = new Scene(new HBox(left, list), 940, 760);
        search.install(scene);
        Look.dress(scene, "boundary");
        stage.setScene(scene);
        stage.show();
        navigator.open(TREE, AreaCode.of("320100"));
        list.recount(COUNTS);
        shade.recount(COUNTS, Instant.parse("2026-03-02T04:05:06Z"));
    }

    private String current() {
        return Objects.requireNonNull(navigator.place()).current().name();
    }

    private static void type(FxRobot robot, String text) {
        robot.write(text);
    }

    private ListView<SearchHit> results(FxRobot robot) {
        return robot.lookup("#search-results").queryListView();
    }

    @Test
    void initialsAndEnterGoToAStreet(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        type(robot, "myxc");
        assertEquals("梅园新村街道", results(robot).getItems().getFirst().title());
        robot.type(KeyCode.ENTER);
        assertEquals("梅园新村街道", current());
        assertEquals("", robot.lookup("#search-field").queryAs(TextField.class).getText());
    }

    @Test
    void downChoosesAnotherHitWithoutLeavingTheField(FxRobot robot) {
        robot.interact(search::open);
        type(robot, "320102001");
        robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.DOWN);
        assertEquals(1, results(robot).getSelectionModel().getSelectedIndex());
        assertTrue(robot.lookup("#search-field").queryAs(TextField.class).isFocused());
        robot.type(KeyCode.ENTER);
        assertEquals("第1社区", current());
    }

    @Test
    void nothingFoundIsSaid(FxRobot robot) {
        robot.interact(search::open);
        type(robot, "zzz");
        Label nothing = robot.lookup(".search-nothing").queryAs(Label.class);
        assertTrue(nothing.isVisible());
        assertEquals("没有找到“zzz”", nothing.getText());
        robot.type(KeyCode.ESCAPE);
        assertFalse(nothing.isVisible());
    }

    @Test
    void otherRoomsContributeTheirOwn(FxRobot robot) {
        int[] opened = {0};
        robot.interact(() -> {
            search.addSource(
                    (_, _) -> List.of(new SearchHit("事件", "暴露垃圾", "", 0, () -> opened[0]++)));
            search.open();
        });
        type(robot, "xw");
        assertEquals("暴露垃圾", results(robot).getItems().getFirst().title());
        robot.type(KeyCode.ENTER);
        assertEquals(1, opened[0]);
    }

    @Test
    void areaOutsideTheJurisdictionIsNotOffered(FxRobot robot) {
        robot.interact(() -> {
            navigator.enter(AreaCode.of("320102"));
            Navigator district = new Navigator();
            district.open(TREE, AreaCode.of("320116"));
            AreaSource source = new AreaSource(() -> SEARCH, district);
            assertEquals(List.of(), source.list("玄武", 5));
            assertEquals("六合区", source.list("六合", 5).getFirst().title());
        });
    }

    @Test
    void listAndHighlightFollowEachOther(FxRobot robot) {
        robot.clickOn(robot.lookup("#area-list").queryAs(Node.class));
        robot.interact(() -> navigator.highlight(AreaCode.of("320102")));
        ListView<?> areas = robot.lookup("#area-list").queryListView();
        assertEquals(0, areas.getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.DOWN);
        assertEquals(
                "六合区",
                Objects.requireNonNull(navigator.place()).highlighted().orElseThrow().name());
        robot.type(KeyCode.ENTER);
        assertEquals("六合区", current());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("南京市", current());
    }

    @Test
    void crumbGoesBackOut(FxRobot robot) {
        robot.interact(() -> navigator.enter(AreaCode.of("320102001")));
        robot.clickOn("玄武区");
        assertEquals("玄武区", current());
    }

    @Test
    void legendCountsEveryAreaOnce(FxRobot robot) {
        robot.interact(() -> shade.measureProperty().set(Measure.OPEN_INCIDENTS));
        Shading shading = shade.shadingProperty().get();
        assertEquals(2, shading.values().size());
        assertEquals(
                Double.valueOf(COUNTS.countOpen(AreaCode.of("320102"))),
                shading.values().get(AreaCode.of("320102")));
        assertTrue(shading.shadeOf(AreaCode.of("320102")) > shading.shadeOf(AreaCode.of("320116")));
        robot.interact(() -> shade.measureProperty().set(Measure.NONE));
        assertFalse(robot.lookup("#shade-legend").queryAs(Legend.class).isVisible());
    }

    @Test
    void captionsSayOpenAndRed() {
        assertEquals(
                List.of("玄武区\n12 ▲3", "玄武\n12 ▲3", "玄武区", "玄武"),
                Captions.of("玄武区", AreaCode.of("320102"), COUNTS));
        assertEquals(
                List.of("六合区", "六合"),
                Captions.of("六合区", AreaCode.of("320116"), IncidentCounts.NONE));
        assertEquals(
                "8",
                Captions.figures(
                        AreaCode.of("320116"),
                        (_, status) -> status == IncidentStatus.SUSPENDED ? 8 : 0));
    }

    @Test
    void pictures(FxRobot robot) {
        robot.interact(() -> {
            navigator.enter(AreaCode.of("320102001"));
            shade.measureProperty().set(Measure.POPULATION);
            navigator.highlightNext(1);
            search.open();
        });
        type(robot, "wg");
        Pictures.take(robot, search.getScene(), "boundary-night-zh");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
        });
        ComboBox<?> measure = robot.lookup("#shade-measure").queryComboBox();
        assertEquals(Measure.POPULATION, measure.getValue());
        Pictures.take(robot, search.getScene(), "boundary-day-en");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }
}
