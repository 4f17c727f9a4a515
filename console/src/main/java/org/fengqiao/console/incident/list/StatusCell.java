package org.fengqiao.console.incident.list;

import javafx.scene.control.TableCell;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// The status by shape, colour and word.
final class StatusCell extends TableCell<IncidentRow, IncidentRow> {

    private @Nullable IncidentStatus shown;

    StatusCell() {
        getStyleClass().addAll("cell-status", "status-text");
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        IncidentStatus status = empty || row == null ? null : row.status();
        setText(status == null ? null : StatusLook.of(status).word().getValue());
        if (status == shown) {
            return;
        }
        if (shown != null) {
            getStyleClass().remove(StatusLook.of(shown).styleClass());
        }
        shown = status;
        setGraphic(status == null ? null : SymbolNode.of(status, 16));
        if (status != null) {
            getStyleClass().add(StatusLook.of(status).styleClass());
        }
    }
}
