package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.jspecify.annotations.Nullable;

/// The rows of the list. What is selected stays so when rows come, go or change. FX thread.
final class AlarmTableView extends TableView<AlarmItem> {

    private static final Texts TEXTS = Texts.of("alarm");

    private final AlarmStore store;
    private final Predicate<AlarmKey> pending;
    private final ObservableValue<Instant> now;

    /// @param pending whether something is under way about an alarm
    AlarmTableView(AlarmStore store, Predicate<AlarmKey> pending, ObservableValue<Instant> now) {
        this.store = store;
        this.pending = pending;
        this.now = now;
        setId("alarm-list");
        getStyleClass().addAll("alarm-table", "focus-first");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label();
        none.textProperty().bind(TEXTS.bind("list.none"));
        setPlaceholder(none);
        getColumns().add(priorityColumn());
        getColumns().add(stateColumn());
        text("column.kind", 140, item -> AlarmWords.kind(store.rule(item.condition().kind())));
        text("column.about", 225, item -> item.condition().about());
        text("column.raised", 80, item -> Times.clock(item.raisedAt()));
        text("column.age", 100, item -> AlarmWords.age(item.raisedAt(), now.getValue()));
        text("column.times", 60, item -> Integer.toString(item.times()));
        text("column.shelved", 105, this::shelvedUntil);
        text("column.acts", 245, AlarmWords::acts);
    }

    private String shelvedUntil(AlarmItem item) {
        Instant until = item.shelvedUntil();
        return until == null ? "" : Times.clock(until);
    }

    /// Puts rows in place of those there are.
    void fill(List<AlarmItem> items) {
        if (getItems().equals(items)) {
            refresh();
            return;
        }
        Set<AlarmKey> selected = new HashSet<>(listSelected());
        int focused = getFocusModel().getFocusedIndex();
        getItems().setAll(items);
        getSelectionModel().clearSelection();
        int last = -1;
        for (int i = 0; i < items.size(); i++) {
            if (selected.contains(items.get(i).key())) {
                getSelectionModel().select(i);
                last = i;
            }
        }
        if (last < 0 && !selected.isEmpty() && !items.isEmpty()) {
            // What was selected is done: the row that took its place is next.
            getSelectionModel().select(Math.clamp(focused, 0, items.size() - 1));
        }
    }

    List<AlarmKey> listSelected() {
        return getSelectionModel().getSelectedItems().stream().map(AlarmItem::key).toList();
    }

    private void text(String key, double width, Function<AlarmItem, String> words) {
        TableColumn<AlarmItem, AlarmItem> column = column(key, width);
        column.setCellFactory(_ ->
                new Cell() {
                    @Override
                    void show(AlarmItem item) {
                        String text = words.apply(item);
                        setText(text);
                        setTooltip(text.isEmpty() ? null : new Tooltip(text));
                    }
                });
    }

    private TableColumn<AlarmItem, AlarmItem> priorityColumn() {
        TableColumn<AlarmItem, AlarmItem> column = new TableColumn<>();
        dress(column, "column.priority", 100);
        column.setCellFactory(_ ->
                new Cell() {
                    @Override
                    void show(AlarmItem item) {
                        var priority = item.condition().priority();
                        setText(AlarmWords.priority(priority));
                        setGraphic(AlarmLook.symbol(priority, 16));
                        getStyleClass().removeIf(name -> name.startsWith("priority-"));
                        getStyleClass().addAll("alarm-priority", AlarmLook.styleClass(priority));
                    }
                });
        return column;
    }

    private TableColumn<AlarmItem, AlarmItem> stateColumn() {
        TableColumn<AlarmItem, AlarmItem> column = new TableColumn<>();
        dress(column, "column.state", 150);
        column.setCellFactory(_ ->
                new Cell() {
                    @Override
                    void show(AlarmItem item) {
                        setText(
                                pending.test(item.key())
                                        ? TEXTS.get("state.pending")
                                        : AlarmWords.state(item.state()));
                        setGraphic(AlarmLook.symbol(item.state(), 16));
                        getStyleClass().remove("alarm-calls");
                        if (item.state().calls()) {
                            getStyleClass().add("alarm-calls");
                        }
                    }
                });
        return column;
    }

    private TableColumn<AlarmItem, AlarmItem> column(String key, double width) {
        TableColumn<AlarmItem, AlarmItem> column = new TableColumn<>();
        dress(column, key, width);
        getColumns().add(column);
        return column;
    }

    private static void dress(TableColumn<AlarmItem, AlarmItem> column, String key, double width) {
        column.textProperty().bind(TEXTS.bind(key));
        column.setPrefWidth(Look.px(width));
        column.setSortable(false); // the most urgent is always on top
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    }

    /// Draws anew whatever its row is, so that ages go on and words follow the language.
    private abstract static class Cell extends TableCell<AlarmItem, AlarmItem> {

        abstract void show(AlarmItem item);

        @Override
        protected void updateItem(@Nullable AlarmItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                show(item);
            }
        }
    }
}
