package org.fengqiao.console.incident.list;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// A text with the symbol of the incident's class before it.
final class ClassCell extends TableCell<IncidentRow, IncidentRow> {

    private final Function<IncidentRow, String> text;
    private @Nullable ClassKey shown;

    ClassCell(Function<IncidentRow, String> text, String style) {
        this.text = text;
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        ClassKey key = empty || row == null ? null : row.incident().classKey();
        setText(key == null || row == null ? null : text.apply(row));
        if (key == null) {
            setGraphic(null);
        } else if (!key.equals(shown)) {
            setGraphic(ClassSymbols.node(key, 15));
        }
        shown = key;
    }
}
