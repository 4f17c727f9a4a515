package org.fengqiao.console.incident.list;

import javafx.scene.control.TableCell;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// The class by symbol and name.
final class ClassCell extends TableCell<IncidentRow, IncidentRow> {

    private final Dictionary dictionary;
    private @Nullable ClassKey shown;

    ClassCell(Dictionary dictionary) {
        this.dictionary = dictionary;
        getStyleClass().add("cell-class");
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        ClassKey key = empty || row == null ? null : row.incident().classKey();
        setText(key == null ? null : dictionary.className(key, Texts.locale()));
        if (key == null) {
            setGraphic(null);
        } else if (!key.equals(shown)) {
            setGraphic(ClassSymbols.node(key, 15));
        }
        shown = key;
    }
}
