package org.fengqiao.console.layers;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// One row: a box to tick, the symbol, the name, and how faint it is where it is.
final class LayerCell extends TreeCell<LayerRow> {

    private static final Texts TEXTS = Texts.of("layers");

    private final LayerModel model;
    private final LayerLook look;
    private final CheckBox box = new CheckBox();
    private final StackPane symbol = new StackPane();
    private final Label name = new Label();
    private final Label faint = new Label();
    private final HBox row = new HBox(box, symbol, name, faint);

    LayerCell(LayerModel model, LayerLook look) {
        this.model = model;
        this.look = look;
        box.setFocusTraversable(false);
        box.setOnAction(_ -> {
            LayerRow shown = getItem();
            if (shown != null) {
                getTreeView().getSelectionModel().select(getTreeItem());
                shown.toggle(model);
                tick(shown);
            }
        });
        symbol.getStyleClass().add("layer-symbol");
        faint.getStyleClass().addAll("dim", "small");
        faint.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("layer-row");
    }

    @Override
    protected void updateItem(@Nullable LayerRow shown, boolean empty) {
        super.updateItem(shown, empty);
        name.textProperty().unbind();
        symbol.getChildren().clear();
        if (shown == null || empty) {
            setGraphic(null);
            return;
        }
        setGraphic(row);
        LayerItem item = shown.item();
        name.getStyleClass().remove("figure");
        symbol.setVisible(item != null);
        symbol.setManaged(item != null);
        if (item == null) {
            name.getStyleClass().add("figure");
            name.textProperty().bind(TEXTS.bind("group." + shown.group()));
            box.setId("layer-group-" + shown.group());
        } else {
            symbol.getChildren().add(look.symbol(item));
            name.textProperty().bind(look.name(item));
            box.setId("layer-" + item.id().replace('.', '-'));
        }
        box.accessibleTextProperty().bind(name.textProperty());
        tick(shown);
    }

    /// The model has changed; what it looks like on the map has not.
    void tick() {
        LayerRow shown = getItem();
        if (shown != null) {
            tick(shown);
        }
    }

    private void tick(LayerRow shown) {
        LayerRow.Mark mark = shown.mark(model);
        box.setAllowIndeterminate(false);
        box.setIndeterminate(mark == LayerRow.Mark.SOME);
        box.setSelected(mark == LayerRow.Mark.ON);
        LayerItem item = shown.item();
        boolean pale = item != null && item.fades() && model.opacity(item.id()) < 1;
        faint.setText(
                item != null && pale
                        ? TEXTS.get("percent", Math.round(model.opacity(item.id()) * 100))
                        : "");
    }
}
