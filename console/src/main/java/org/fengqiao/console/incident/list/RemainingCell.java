package org.fengqiao.console.incident.list;

import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Cursor;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.why.ClockOf;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The running countdown of the more urgent clock; a click on it tells why it is so.
final class RemainingCell extends TableCell<IncidentRow, IncidentRow> {

    private final ObservableValue<Instant> now;
    private final WhyDoor why;
    private final ChangeListener<Instant> tick = (_, _, _) -> show();
    private @Nullable String statusClass;

    RemainingCell(ObservableValue<Instant> now, WhyDoor why) {
        this.now = now;
        this.why = why;
        getStyleClass().addAll("cell-remaining", "status-text");
        // Weak, because the table drops cells without telling them.
        now.addListener(new WeakChangeListener<>(tick));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void click(MouseEvent event) {
        IncidentRow row = isEmpty() ? null : getItem();
        boolean single = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (row != null && single && !getText().isEmpty()) {
            why.open(row.id(), ClockOf.urgent(row.incident(), now.getValue()), this);
        }
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    private void show() {
        IncidentRow row = isEmpty() ? null : getItem();
        String text = row == null ? "" : IncidentWords.remaining(row.incident(), now.getValue());
        setText(text);
        setCursor(text.isEmpty() ? null : Cursor.HAND);
        setAccessibleText(text.isEmpty() ? null : Texts.of("incident").get("why.open", text));
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
