package org.fengqiao.console.layers;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.layers.LayerOptions.Option;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// One row: a box or a button to tick, the symbol, the name, and how faint it is where it is.
final class LayerCell extends TreeCell<LayerRow> {

    private static final Texts TEXTS = Texts.of("layers");

    private final LayerModel model;
    private final LayerLook look;
    private final CheckBox box = new CheckBox();
    private final RadioButton button = new RadioButton();
    private final StackPane symbol = new StackPane();
    private final Label name = new Label();
    private final Label faint = new Label();
    private final HBox row = new HBox(box, button, symbol, name, faint);

    LayerCell(LayerModel model, LayerLook look) {
        this.model = model;
        this.look = look;
        box.setFocusTraversable(false);
        box.setOnAction(_ -> press());
        button.setFocusTraversable(false);
        button.setOnAction(_ -> press());
        symbol.getStyleClass().add("layer-symbol");
        faint.getStyleClass().addAll("dim", "small");
        faint.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        row.getStyleClass().add("layer-row");
        row.setFillHeight(false);
        // A name that is too long is cut, not pushed out of the tree with what stands behind it.
        setPrefWidth(0);
        row.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                0,
                                                getWidth()
                                                        - row.getLayoutX()
                                                        - snappedRightInset()),
                                widthProperty(),
                                row.layoutXProperty()));
    }

    private void press() {
        LayerRow shown = getItem();
        if (shown != null) {
            getTreeView().getSelectionModel().select(getTreeItem());
            shown.toggle(model);
            tick(shown);
        }
    }

    private static void place(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @Override
    protected void updateItem(@Nullable LayerRow shown, boolean empty) {
        super.updateItem(shown, empty);
        name.textProperty().unbind();
        symbol.getChildren().clear();
        if (shown == null || empty) {
            setTooltip(null);
            setGraphic(null);
            return;
        }
        setGraphic(row);
        LayerItem item = shown.item();
        name.getStyleClass().remove("figure");
        Option option = shown.option();
        place(symbol, item != null && option == null);
        place(box, !shown.isOfOptions());
        place(button, option != null);
        setTooltip(null);
        if (option != null) {
            name.textProperty().bind(option.name());
            // Whoever sets a site up may give a base map a long name.
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(option.name());
            setTooltip(whole);
            String value = option.value().isEmpty() ? "none" : option.value();
            button.setId("layer-option-" + value.replace('.', '-'));
        } else if (item == null) {
            name.getStyleClass().add("figure");
            name.textProperty().bind(TEXTS.bind("group." + shown.group()));
            box.setId("layer-group-" + shown.group());
        } else {
            symbol.getChildren().add(look.symbol(item));
            name.textProperty().bind(look.name(item));
            box.setId("layer-" + item.id().replace('.', '-'));
        }
        box.accessibleTextProperty().bind(name.textProperty());
        button.accessibleTextProperty().bind(name.textProperty());
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
        button.setSelected(mark == LayerRow.Mark.ON);
        LayerItem item = shown.item();
        LayerOptions options = shown.options();
        if (options != null && mark != LayerRow.Mark.ON) {
            faint.setText("");
            return;
        }
        String state = options == null ? "" : options.state().getValue();
        boolean pale = item != null && item.fades() && model.opacity(item.id()) < 1;
        String percent =
                item != null && pale
                        ? TEXTS.get("percent", Math.round(model.opacity(item.id()) * 100))
                        : "";
        String remark = item == null || options != null ? "" : look.remark(item);
        faint.setText(!state.isEmpty() ? state : remark.isEmpty() ? percent : remark);
    }
}
