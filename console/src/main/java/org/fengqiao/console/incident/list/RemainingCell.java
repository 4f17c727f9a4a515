package org.fengqiao.console.incident.list;

import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.theme.StatusLook;
import org.jspecify.annotations.Nullable;

/// The running countdown of the more urgent clock.
final class RemainingCell extends TableCell<IncidentRow, IncidentRow> {

    private final ObservableValue<Instant> now;
    private final ChangeListener<Instant> tick = (_, _, _) -> show();
    private @Nullable String statusClass;

    RemainingCell(ObservableValue<Instant> now) {
        this.now = now;
        getStyleClass().addAll("cell-remaining", "status-text");
        // Weak, because the table drops cells without telling them.
        now.addListener(new WeakChangeListener<>(tick));
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    private void show() {
        IncidentRow row = isEmpty() ? null : getItem();
        setText(row == null ? null : IncidentWords.remaining(row.incident(), now.getValue()));
        String wanted =
                row == null || !row.status().red()
                        ? null
                        : StatusLook.of(row.status()).styleClass();
        if (statusClass != null && !statusClass.equals(wanted)) {
            getStyleClass().remove(statusClass);
        }
        if (wanted != null && !wanted.equals(statusClass)) {
            getStyleClass().add(wanted);
        }
        statusClass = wanted;
    }
}
