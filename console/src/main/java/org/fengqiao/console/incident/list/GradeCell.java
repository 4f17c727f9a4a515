package org.fengqiao.console.incident.list;

import javafx.scene.control.TableCell;
import org.fengqiao.console.incident.GradeTag;
import org.fengqiao.console.incident.IncidentRow;
import org.jspecify.annotations.Nullable;

/// The grade by colour and word.
final class GradeCell extends TableCell<IncidentRow, IncidentRow> {

    GradeCell() {
        getStyleClass().add("cell-grade");
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : new GradeTag(row.incident().grade()));
    }
}
