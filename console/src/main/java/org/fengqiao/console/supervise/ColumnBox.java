package org.fengqiao.console.supervise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;

/// One column of the board: its name with the count, and its rows. FX thread.
final class ColumnBox extends VBox {

    private static final Texts TEXTS = Texts.of("supervise");

    private final Column column;
    private final Label head = new Label();
    private final MarkList<IncidentId, BoardRow> list;
    private final Consumer<IncidentId> select;

    /// @param marked shared by all columns
    /// @param onMarks called when the marks have changed
    /// @param nothing what stands where there are no rows
    /// @param select shows an incident's detail
    ColumnBox(
            Column column,
            Set<IncidentId> marked,
            Runnable onMarks,
            Supplier<BoardCell> cell,
            ObservableValue<String> nothing,
            Consumer<IncidentId> select) {
        this.column = column;
        this.select = select;
        String name = column.name().toLowerCase(Locale.ROOT).replace('_', '-');
        list = new MarkList<>(BoardRow::id, marked, onMarks, _ -> cell.get());
        list.setId("board-" + name);
        if (column == Column.OVERDUE) {
            list.getStyleClass().add("focus-first");
        }
        Label empty = new Label();
        empty.textProperty().bind(nothing);
        empty.getStyleClass().add("dim");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> {
                    if (row != null && list.isFocused()) {
                        select.accept(row.id());
                    }
                });
        list.setOnMouseClicked(_ -> showSelected());
        VBox.setVgrow(list, Priority.ALWAYS);
        head.setId("board-head-" + name);
        head.getStyleClass().addAll("panel-title", "board-head");
        getChildren().addAll(head, list);
        getStyleClass().add("board-column");
        setMinWidth(0);
        setPrefWidth(100);
    }

    MarkList<IncidentId, BoardRow> list() {
        return list;
    }

    void fill(List<BoardRow> rows) {
        list.fill(rows);
    }

    /// Shows the selected row's incident.
    void showSelected() {
        BoardRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            select.accept(row.id());
        }
    }

    /// Shows head and rows anew.
    void redraw() {
        list.redraw();
        int marks = list.listMarked().size();
        int rows = list.getItems().size();
        String name = TEXTS.get("column." + column.name());
        head.setText(
                marks == 0
                        ? TEXTS.get("board.head", name, rows)
                        : TEXTS.get("board.headMarked", name, rows, marks));
    }
}
