package org.fengqiao.console.incident.list;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.DraftMark;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// A text with the symbol of the incident's class before it, and a mark where a form was begun on
/// it and not sent.
final class ClassCell extends TableCell<IncidentRow, IncidentRow> {

    private final Function<IncidentRow, String> text;
    private final Predicate<IncidentRow> drafted;
    private @Nullable ClassKey shown;
    private boolean marked;

    ClassCell(Function<IncidentRow, String> text, String style, Predicate<IncidentRow> drafted) {
        this.text = text;
        this.drafted = drafted;
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        ClassKey key = empty || row == null ? null : row.incident().classKey();
        setText(key == null || row == null ? null : text.apply(row));
        boolean mark = key != null && row != null && drafted.test(row);
        if (key == null) {
            setGraphic(null);
        } else if (!key.equals(shown) || mark != marked) {
            Node symbol = ClassSymbols.node(key, 15);
            setGraphic(mark ? marked(symbol) : symbol);
        }
        shown = key;
        marked = mark;
    }

    private static HBox marked(Node symbol) {
        HBox both = new HBox(symbol, new DraftMark("draft.mark"));
        both.getStyleClass().add("chip-content");
        return both;
    }
}
