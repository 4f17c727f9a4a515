package org.fengqiao.console.layers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The tree of layers: arrows move and open, Space switches, + and − make stronger and fainter. FX
/// thread.
public final class LayerPane extends VBox implements AutoCloseable {

    /// Open at first; the others are long.
    private static final Set<LayerGroup> OPEN =
            EnumSet.of(LayerGroup.INCIDENTS, LayerGroup.RESOURCES);

    private final LayerModel model;
    private final TreeView<LayerRow> tree = new TreeView<>();
    private final List<LayerCell> cells = new ArrayList<>();
    private final LayerCard card;
    private final Subscription subscriptions;
    private Subscription offered = Subscription.NONE;

    public LayerPane(LayerModel model, LayerLook look) {
        this.model = model;
        card = new LayerCard(model, look);
        getStyleClass().addAll("panel", "layer-pane");
        tree.setId("layer-tree");
        tree.accessibleTextProperty().bind(Texts.of("layers").bind("title"));
        tree.getStyleClass().add("layer-tree");
        tree.setShowRoot(false);
        tree.setRoot(rows());
        tree.setCellFactory(_ -> {
            LayerCell cell = new LayerCell(model, look);
            cells.add(cell);
            return cell;
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe(selected -> card.show(selected == null ? null : item(selected)));
        // What there is to choose takes room from the tree: the row stays in sight.
        tree.heightProperty()
                .addListener((_, before, now) -> {
                    if (now.doubleValue() < before.doubleValue()) {
                        tree.scrollTo(Math.max(0, tree.getSelectionModel().getSelectedIndex() - 1));
                    }
                });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(tree, card);
        Subscription changes = model.listen(_ -> tick());
        Subscription language = Subscription.listen(Texts.localeProperty(), (_, _, _) -> refresh());
        subscriptions = Subscription.all(changes, language);
    }

    private static @Nullable LayerItem item(TreeItem<LayerRow> node) {
        return node.getValue().item();
    }

    private TreeItem<LayerRow> rows() {
        TreeItem<LayerRow> root = new TreeItem<>();
        for (LayerGroup group : LayerGroup.values()) {
            if (!model.list(group).isEmpty() && !group.isChoice()) {
                TreeItem<LayerRow> node = new TreeItem<>(LayerRow.of(group));
                node.setExpanded(OPEN.contains(group));
                model.list(group)
                        .forEach(item -> node.getChildren().add(new TreeItem<>(LayerRow.of(item))));
                root.getChildren().add(node);
            }
        }
        return root;
    }

    /// Puts a group of options at the end; called once.
    public void offer(LayerOptions options) {
        TreeItem<LayerRow> node = new TreeItem<>(LayerRow.of(options));
        node.setExpanded(true);
        options.list()
                .forEach(option ->
                        node.getChildren().add(new TreeItem<>(LayerRow.of(options, option))));
        tree.getRoot().getChildren().add(node);
        offered = Subscription.listen(options.state(), (_, _, _) -> tick());
    }

    /// Symbols, ticks and words anew, such as after a change of theme.
    public void refresh() {
        tree.refresh();
        card.renew();
    }

    /// Ticks, percentages and remarks only: a slider that is dragged shall not have every symbol
    /// made anew.
    public void tick() {
        cells.forEach(LayerCell::tick);
        card.refresh();
    }

    /// Puts the keyboard into the tree.
    public void focusTree() {
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
        tree.requestFocus();
    }

    private void press(KeyEvent event) {
        TreeItem<LayerRow> selected = tree.getSelectionModel().getSelectedItem();
        if (selected == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        LayerItem item = item(selected);
        if (event.getCode() == KeyCode.SPACE) {
            selected.getValue().toggle(model);
            event.consume();
        } else if (item != null && item.fades()) {
            double step = step(event.getCode());
            if (step != 0) {
                model.fade(item.id(), model.opacity(item.id()) + step);
                event.consume();
            }
        }
    }

    private static double step(KeyCode key) {
        return switch (key) {
            case PLUS, EQUALS, ADD -> LayerModel.STEP;
            case MINUS, SUBTRACT -> -LayerModel.STEP;
            default -> 0;
        };
    }

    @Override
    public void close() {
        subscriptions.close();
        offered.close();
    }
}
