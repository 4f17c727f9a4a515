package org.fengqiao.console.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class LayerPaneTest {

    private static final LayerItem GROUND = new LayerItem("ground", LayerGroup.BASEMAP, true, true);

    private LayerModel model;
    private LayerPane pane;
    private String remark = "";
    private int symbols;
    private int asked;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.scaleTo(1);
        List<LayerItem> items = new ArrayList<>(LayerModelTest.ITEMS);
        items.add(GROUND);
        List<LayerChoice> choices = new ArrayList<>(LayerModelTest.CHOICES);
        choices.add(LayerChoice.free("map", ""));
        model = new LayerModel(items, choices);
        LayerLook look =
                new LayerLook() {
                    @Override
                    public ObservableValue<String> name(LayerItem item) {
                        return new SimpleStringProperty(item.id());
                    }

                    @Override
                    public Node symbol(LayerItem item) {
                        symbols++;
                        return new Rectangle(20, 12);
                    }

                    @Override
                    public String remark(LayerItem item) {
                        return item.id().equals("heat") ? remark : "";
                    }

                    @Override
                    public Optional<Node> choices(LayerItem item) {
                        asked++;
                        return item.id().equals("heat")
                                ? Optional.of(new Label("what it counts"))
                                : Optional.empty();
                    }
                };
        pane = new LayerPane(model, look);
        Scene scene = new Scene(pane, 420, 560);
        Look.dress(scene, "layers");
        stage.setScene(scene);
        stage.show();
        pane.focusTree();
    }

    @SuppressWarnings("unchecked")
    private TreeView<LayerRow> tree() {
        return (TreeView<LayerRow>) pane.lookup("#layer-tree");
    }

    private String selected() {
        LayerItem item = tree().getSelectionModel().getSelectedItem().getValue().item();
        return item == null ? "" : item.id();
    }

    private void select(String id) {
        for (TreeItem<LayerRow> group : tree().getRoot().getChildren()) {
            for (TreeItem<LayerRow> row : group.getChildren()) {
                LayerItem item = row.getValue().item();
                if (item != null && item.id().equals(id)) {
                    group.setExpanded(true);
                    tree().getSelectionModel().select(row);
                }
            }
        }
        assertEquals(id, selected());
    }

    private static CheckBox box(FxRobot robot, String id) {
        return robot.lookup("#layer-" + id).queryAs(CheckBox.class);
    }

    @Test
    void keysMoveSwitchAndFade(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("heat", selected());
        robot.type(KeyCode.SPACE);
        assertTrue(model.isShown("heat"));
        assertTrue(box(robot, "heat").isSelected());
        robot.type(KeyCode.MINUS, KeyCode.MINUS, KeyCode.SUBTRACT);
        assertEquals(0.7, model.opacity("heat"), 1e-9);
        robot.type(KeyCode.EQUALS);
        assertEquals(0.8, model.opacity("heat"), 1e-9);
        assertEquals("80 %", robot.lookup("#layer-percent").queryAs(Label.class).getText());
        robot.type(KeyCode.SPACE);
        assertFalse(model.isShown("heat"));
    }

    @Test
    void aClickTicksTheBox(FxRobot robot) {
        robot.clickOn(box(robot, "incidents"));
        assertFalse(model.isShown("incidents"));
        assertEquals("incidents", selected());
    }

    @Test
    void groupShowsHowMuchOfItIsShownAndSwitchesAll(FxRobot robot) {
        CheckBox group = box(robot, "group-INCIDENTS");
        assertTrue(group.isIndeterminate());
        robot.type(KeyCode.SPACE);
        assertTrue(model.isShown("heat") && model.isShown("incidents"));
        robot.type(KeyCode.SPACE);
        assertFalse(model.isShown("heat") || model.isShown("incidents"));
    }

    @Test
    void sliderFadesTheSelectedLayerAlone(FxRobot robot) {
        robot.interact(() -> select("ground.road"));
        Slider slider = robot.lookup("#layer-opacity").queryAs(Slider.class);
        int made = symbols;
        robot.interact(() -> slider.setValue(70));
        robot.interact(() -> slider.setValue(40));
        assertEquals(made, symbols, "symbols do not depend on how faint a layer is");
        assertTrue(robot.lookup("40 %").queryAll().size() >= 2, "in the tree and at the slider");
        assertEquals(0.4, model.opacity("ground.road"), 1e-9);
        robot.interact(() -> select("heat"));
        assertEquals(100, slider.getValue(), 1e-9);
        assertEquals(0.4, model.opacity("ground.road"), 1e-9);
        assertTrue(robot.lookup("what it counts").tryQuery().isPresent());
        robot.interact(() -> select("incidents"));
        assertTrue(robot.lookup("#layer-opacity").tryQuery().isEmpty());
    }

    @Test
    void aNewLookRenewsTheCardToo(FxRobot robot) {
        robot.interact(() -> select("heat"));
        int before = asked;
        robot.interact(pane::refresh);
        assertEquals(before + 1, asked);
        assertTrue(robot.lookup("what it counts").tryQuery().isPresent());
    }

    @Test
    void aRowSaysThatThereIsNoneOfIt(FxRobot robot) {
        assertTrue(robot.lookup("none here").tryQuery().isEmpty());
        remark = "none here";
        robot.interact(pane::tick);
        assertTrue(robot.lookup("none here").tryQuery().isPresent());
        remark = "";
        robot.interact(pane::tick);
        assertTrue(robot.lookup("none here").tryQuery().isEmpty());
    }

    @Test
    void whatOthersSwitchShows(FxRobot robot) {
        robot.interact(() -> {
            select("figure.A");
            model.show("figure.A", true);
        });
        assertTrue(box(robot, "figure-A").isSelected());
        robot.interact(() -> model.show("figure.B", true));
        assertFalse(box(robot, "figure-A").isSelected());
        assertTrue(box(robot, "figure-B").isSelected());
    }

    private void offer(FxRobot robot, StringProperty state) {
        LayerOptions options =
                new LayerOptions(
                        GROUND, "map", List.of(option(""), option("one"), option("two")), state);
        robot.interact(() -> pane.offer(options));
    }

    private static LayerOptions.Option option(String value) {
        return new LayerOptions.Option(value, new SimpleStringProperty("map " + value));
    }

    private static RadioButton button(FxRobot robot, String value) {
        return robot.lookup("#layer-option-" + value).queryAs(RadioButton.class);
    }

    @Test
    void ofOptionsOneHoldsAndKeysTakeAnotherAndFadeIt(FxRobot robot) {
        StringProperty state = new SimpleStringProperty("");
        offer(robot, state);
        robot.interact(() -> tree().scrollTo(tree().getExpandedItemCount() - 1));
        assertTrue(button(robot, "none").isSelected());
        robot.interact(() -> tree().getSelectionModel().selectLast());
        robot.type(KeyCode.SPACE);
        assertEquals("two", model.choice("map"));
        assertTrue(button(robot, "two").isSelected());
        assertFalse(button(robot, "none").isSelected());
        robot.type(KeyCode.SPACE);
        assertEquals("two", model.choice("map"));
        robot.type(KeyCode.MINUS, KeyCode.UP, KeyCode.SPACE);
        assertEquals("one", model.choice("map"));
        assertEquals(0.9, model.opacity("ground"), 1e-9);
        robot.interact(() -> state.set("loading"));
        assertTrue(robot.lookup("loading").tryQuery().isPresent());
        robot.interact(() -> model.choose("map", "gone"));
        assertTrue(button(robot, "none").isSelected());
    }

    @Test
    void aGroupOfOptionsHasNothingToTickItself(FxRobot robot) {
        offer(robot, new SimpleStringProperty(""));
        robot.interact(() -> tree().scrollTo(tree().getExpandedItemCount() - 1));
        assertFalse(box(robot, "group-BASEMAP").isVisible());
        robot.interact(() -> {
            int group = tree().getExpandedItemCount() - 4;
            tree().getSelectionModel().select(group);
        });
        robot.type(KeyCode.SPACE);
        assertEquals("", model.choice("map"));
    }
}
