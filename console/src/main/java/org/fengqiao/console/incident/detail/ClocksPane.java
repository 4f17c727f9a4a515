package org.fengqiao.console.incident.detail;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// What is left of the stage's and of the whole case's limit, with the deadlines; nothing where no
/// clock was ever started.
final class ClocksPane extends GridPane {

    private static final Texts TEXTS = Texts.of("incident");

    ClocksPane() {
        getStyleClass().add("clocks");
        managedProperty().bind(visibleProperty());
    }

    void show(Incident incident, Instant now) {
        getChildren().clear();
        int row = 0;
        if (incident.stageClock() != null) {
            addClock(row++, "clock.stage", incident, incident.stageClock(), now);
        }
        if (incident.caseClock() != null) {
            addClock(row++, "clock.case", incident, incident.caseClock(), now);
        }
        setVisible(row > 0);
    }

    private void addClock(int row, String key, Incident incident, RunningClock clock, Instant now) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().add("dim");
        Label left = new Label(words(incident, clock, now));
        left.setId(key.replace('.', '-'));
        left.getStyleClass().add("clock-left");
        // At 200 % the date gives way, never the time that is left.
        name.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        IncidentStatus light = light(incident, clock, now);
        if (light != null) {
            left.getStyleClass().addAll("status-text", StatusLook.of(light).styleClass());
        }
        Label deadline = new Label(TEXTS.get("clock.deadline", Times.full(clock.deadline())));
        deadline.getStyleClass().addAll("dim", "small");
        add(name, 0, row);
        add(left, 1, row);
        add(deadline, 2, row);
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
