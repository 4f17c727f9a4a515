package org.fengqiao.console.incident.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.fengqiao.console.theme.Look;
import org.jspecify.annotations.Nullable;

/// A text field whose value is chosen from a list by typing: what fits best stands marked below it,
/// Enter or Tab takes it, the arrows mark another, Escape puts the list away. FX thread only.
public final class CompletionField<T> extends TextField {

    private static final int ROWS = 8;
    private static final double ROW_PX = 28;

    private final Function<String, List<T>> complete;
    private final Function<T, String> word;
    private final Function<T, String> detail;
    private final ReadOnlyObjectWrapper<@Nullable T> value =
            new ReadOnlyObjectWrapper<>(this, "value", null);
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();
    private Function<T, @Nullable Node> picture = _ -> null;
    private final StackPane sheet = new StackPane(list);
    private boolean putting;

    /// @param complete what fits, best first; asked on every keystroke
    /// @param word what the field shows once a value is chosen
    /// @param detail shown dimmed beside the word in the list
    public CompletionField(
            Function<String, List<T>> complete,
            Function<T, String> word,
            Function<T, String> detail) {
        this.complete = complete;
        this.word = word;
        this.detail = detail;
        getStyleClass().add("completion-field");
        list.setCellFactory(_ -> new Row());
        list.getStyleClass().add("completion-list");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> takeMarked());
        // The popup is a window of its own and knows neither the scene's colours nor its font.
        sheet.getStyleClass().addAll("root", "completion-sheet");
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        textProperty().subscribe(_ -> typed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        leave();
                    }
                });
    }

    /// A picture before the word, in the list; without, there is none.
    public void setPicture(Function<T, @Nullable Node> of) {
        picture = of;
    }

    /// The value chosen; null while what stands there is only text.
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Optional<T> findValue() {
        return Optional.ofNullable(value.get());
    }

    /// Chooses a value, or empties the field.
    public void put(@Nullable T chosen) {
        putting = true;
        setText(chosen == null ? "" : word.apply(chosen));
        positionCaret(getLength());
        value.set(chosen);
        putting = false;
        popup.hide();
    }

    /// Shows what there is to choose from without anything typed.
    public void open() {
        show(complete.apply(""));
    }

    /// Whether the list is open, so that Escape belongs to it.
    public boolean showing() {
        return popup.isShowing();
    }

    private void typed() {
        if (putting) {
            return;
        }
        value.set(null);
        if (!isFocused() || getText() == null || getText().isBlank()) {
            popup.hide();
            return;
        }
        show(complete.apply(getText()));
    }

    private void show(List<T> fitting) {
        if (fitting.isEmpty() || getScene() == null || getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(fitting);
        list.getSelectionModel().clearAndSelect(0);
        list.scrollTo(0);
        double row = Look.px(ROW_PX);
        list.setFixedCellSize(row);
        list.setPrefHeight(Math.min(ROWS, fitting.size()) * row + 4);
        list.setPrefWidth(Math.max(getWidth(), Look.px(320)));
        sheet.getStylesheets().setAll(getScene().getStylesheets());
        Bounds box = getBoundsInLocal();
        Point2D at = localToScreen(box.getMinX(), box.getMaxY() + 2);
        if (at != null && !popup.isShowing()) {
            popup.show(this, at.getX(), at.getY());
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    mark(1);
                } else {
                    show(complete.apply(getText() == null ? "" : getText()));
                }
                event.consume();
            }
            case UP -> {
                if (popup.isShowing()) {
                    mark(-1);
                    event.consume();
                }
            }
            case ENTER -> {
                if (popup.isShowing() && !event.isShortcutDown()) {
                    takeMarked();
                    event.consume();
                }
            }
            case TAB -> {
                if (popup.isShowing()) {
                    takeMarked();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    event.consume();
                }
            }
            default -> {
                // Everything else is typing.
            }
        }
    }

    private void mark(int step) {
        int next =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + (long) step,
                        0,
                        list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - ROWS + 2));
    }

    private void takeMarked() {
        T marked = list.getSelectionModel().getSelectedItem();
        if (marked != null) {
            put(marked);
        }
    }

    private void leave() {
        popup.hide();
        if (value.get() == null && getText() != null && !getText().isBlank()) {
            for (T fitting : complete.apply(getText())) {
                if (word.apply(fitting).equals(getText().strip())) {
                    put(fitting);
                    return;
                }
            }
        }
    }

    private final class Row extends ListCell<T> {

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(word.apply(item), picture.apply(item));
            Label more = new Label(detail.apply(item));
            more.getStyleClass().addAll("dim", "small");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(name, gap, more);
            row.getStyleClass().add("completion-row");
            setGraphic(row);
        }
    }
}
