package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CountdownLabel;
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
    private final HeadLine head = new HeadLine();
    private final VBox lines = new VBox(head);

    ApprovalCell(
            CaseWords words,
            WorkflowDefinition workflow,
            Supplier<@Nullable Deadlines> deadlines,
            ObservableValue<Instant> now,
            ClockDoor why) {
        head.time().setOnOpen(() -> why.open(getItem().incident(), null, head.time()));
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
        head.show(incident, status, marked, words.countdown(incident, time));
        RowLines.put(lines, List.of(head, RowLines.about(incident, words), asked, does));
        setAccessibleText(
                String.join(
                        TEXTS.get("comma"),
                        RowLines.spoken(incident, status, words, time),
                        asked.getText(),
                        effect));
        setGraphic(lines);
    }

    @Override
    CountdownLabel countdown() {
        return head.time();
    }

    @Override
    Tooltip describe() {
        return RowLines.tooltip(lines);
    }
}
