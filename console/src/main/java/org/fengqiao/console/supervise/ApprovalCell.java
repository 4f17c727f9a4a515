package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// A request: about what, who asked, when, why, and what granting it does.
final class ApprovalCell extends MarkList.Cell<Approval> {

    private static final Texts TEXTS = Texts.of("supervise");

    private final CaseWords words;
    private final WorkflowDefinition workflow;
    private final Supplier<@Nullable Deadlines> deadlines;
    private final ObservableValue<Instant> now;
    private final VBox lines = new VBox();

    ApprovalCell(
            CaseWords words,
            WorkflowDefinition workflow,
            Supplier<@Nullable Deadlines> deadlines,
            ObservableValue<Instant> now) {
        this.words = words;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.now = now;
        lines.getStyleClass().add("board-row");
        setPrefWidth(0);
    }

    @Override
    void show(Approval row, boolean marked) {
        Incident incident = row.incident();
        OpenRequest request = row.request();
        Instant time = now.getValue();
        IncidentStatus status = IncidentStatus.of(incident, time);
        Label asked =
                RowLines.line(
                        TEXTS.get(
                                "approval.asked",
                                BoardWords.subject(request.subject()),
                                request.byName(),
                                Times.dayAndMinute(request.at()),
                                Times.words(Duration.between(request.at(), time)),
                                request.reason()));
        asked.getStyleClass().remove("dim");
        String effect =
                row.grant() == null
                        ? TEXTS.get("approval.notGrantable")
                        : BoardWords.effect(GrantEffect.of(row, deadlines.get(), time), workflow);
        Label does = RowLines.line(effect);
        does.getStyleClass().remove("dim");
        does.getStyleClass().add("approval-effect");
        lines.getChildren()
                .setAll(
                        RowLines.head(incident, status, marked, words.countdown(incident, time)),
                        RowLines.about(incident, words),
                        asked,
                        does);
        setAccessibleText(
                String.join(
                        TEXTS.get("comma"),
                        RowLines.spoken(incident, status, words, time),
                        asked.getText(),
                        effect));
        setGraphic(lines);
    }

    @Override
    Tooltip describe() {
        return RowLines.tooltip(lines);
    }
}
