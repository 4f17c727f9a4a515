package org.fengqiao.console.dispatch;

import java.time.Instant;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.fengqiao.console.theme.Times;
import org.jspecify.annotations.Nullable;

/// The rungs of one order: shape, word, time as reached, and how long each took or has been waited
/// for.
final class LadderView extends GridPane {

    private @Nullable Ladder shown;

    LadderView() {
        getStyleClass().add("ladder");
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints time = new ColumnConstraints();
        ColumnConstraints remark = new ColumnConstraints();
        remark.setHgrow(Priority.ALWAYS);
        time.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(fixed, name, time, remark);
    }

    /// Shows a ladder; one that reads the same as before changes nothing, so it may be called each
    /// second.
    void show(Ladder ladder) {
        if (ladder.equals(shown)) {
            return;
        }
        shown = ladder;
        getChildren().clear();
        int row = 0;
        for (LadderStep step : ladder.steps()) {
            addStep(row++, step);
            String note = step.note();
            if (note != null && !note.isBlank()) {
                Label reason = new Label(note);
                reason.getStyleClass().addAll("step-note", StepLook.styleClass(step.state()));
                reason.setWrapText(true);
                add(reason, 1, row++, 3, 1);
            }
        }
    }

    private void addStep(int row, LadderStep step) {
        String style = StepLook.styleClass(step.state());
        Label name = new Label(StepLook.name(step));
        name.getStyleClass().addAll("step-name", style);
        name.setMinWidth(USE_PREF_SIZE);
        Instant at = step.at();
        Label time = new Label(at == null ? "—" : Times.clock(at));
        time.getStyleClass().addAll("step-time", style);
        time.setMinWidth(USE_PREF_SIZE);
        Label remark = new Label(StepLook.remark(step));
        remark.getStyleClass().addAll("step-remark", style);
        remark.setWrapText(true);
        var icon = StepLook.icon(step.state());
        GridPane.setValignment(icon, VPos.TOP);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(time, VPos.TOP);
        GridPane.setValignment(remark, VPos.TOP);
        addRow(row, icon, name, time, remark);
    }
}
