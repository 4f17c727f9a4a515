package org.fengqiao.console.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
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

    private LayerModel model;
    private LayerPane pane;
    private int symbols;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.scaleTo(1);
        model = new LayerModel(LayerModelTest.ITEMS, LayerModelTest.CHOICES);
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
                    public Optional<Node> choices(LayerItem item) {
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
}
