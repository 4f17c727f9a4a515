package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.why.ClockOf;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// What is left of the stage's and of the whole case's limit, with the deadlines; nothing where no
/// clock was ever started. Each is a button that tells why it is so.
final class ClocksPane extends GridPane {

    private static final Texts TEXTS = Texts.of("incident");

    /// The nodes of one clock stay while it ticks, or no click on it would end where it began.
    private static final class Line {
        private final ClockOf which;
        private final Label name = new Label();
        private final Button left = new Button();
        private final Label deadline = new Label();

        private Line(ClockOf which) {
            this.which = which;
            name.getStyleClass().add("dim");
            left.setId("clock-" + which.name().toLowerCase(Locale.ROOT));
            left.setCursor(Cursor.HAND);
            deadline.getStyleClass().addAll("dim", "small");
            // At 200 % the date gives way, never the time that is left.
            name.setMinWidth(USE_PREF_SIZE);
            left.setMinWidth(USE_PREF_SIZE);
        }
    }

    private final List<Line> lines = List.of(new Line(ClockOf.STAGE), new Line(ClockOf.CASE));
    private @Nullable Incident shown;
    private WhyDoor why = WhyDoor.SHUT;

    ClocksPane() {
        getStyleClass().add("clocks");
        setId("clocks");
        managedProperty().bind(visibleProperty());
        for (Line line : lines) {
            line.left.setOnAction(_ -> open(line));
        }
    }

    /// What a click on a countdown does.
    void setOnWhy(WhyDoor door) {
        why = door;
    }

    private void open(Line line) {
        Incident incident = shown;
        if (incident != null) {
            why.open(incident.id(), line.which, line.left);
        }
    }

    void show(Incident incident, Instant now) {
        shown = incident;
        List<Node> wanted = new ArrayList<>();
        for (Line line : lines) {
            line.which
                    .find(incident)
                    .ifPresent(clock -> {
                        update(line, incident, clock, now);
                        wanted.addAll(List.of(line.name, line.left, line.deadline));
                    });
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                setConstraints(wanted.get(i), i % 3, i / 3);
            }
        }
        setVisible(!wanted.isEmpty());
    }

    private static void update(Line line, Incident incident, RunningClock clock, Instant now) {
        line.name.setText(TEXTS.get(line.which == ClockOf.STAGE ? "clock.stage" : "clock.case"));
        String words = words(incident, clock, now);
        line.left.setText(words);
        line.left.setAccessibleText(TEXTS.get("why.open", line.name.getText() + " " + words));
        List<String> style = new ArrayList<>(List.of("button", "clock-left"));
        IncidentStatus light = light(incident, clock, now);
        if (light != null) {
            style.addAll(List.of("status-text", StatusLook.of(light).styleClass()));
        }
        if (!line.left.getStyleClass().equals(style)) {
            line.left.getStyleClass().setAll(style);
        }
        line.deadline.setText(TEXTS.get("clock.deadline", Times.full(clock.deadline())));
    }

    private static String words(Incident incident, RunningClock clock, Instant now) {
        Instant endedAt = incident.endedAt();
        if (endedAt == null) {
            return IncidentWords.countdown(clock, now);
        }
        return TEXTS.get(endedAt.isAfter(clock.deadline()) ? "clock.ended.late" : "clock.ended");
    }

    private static @Nullable IncidentStatus light(
            Incident incident, RunningClock clock, Instant now) {
        if (!incident.open()) {
            return null;
        }
        if (Countdown.of(clock, now).overdue()) {
            return IncidentStatus.OVERDUE;
        }
        Instant paused = clock.pausedSince();
        return (paused == null ? now : paused).isBefore(clock.nearAt())
                ? null
                : IncidentStatus.NEAR_TIMEOUT;
    }
}
