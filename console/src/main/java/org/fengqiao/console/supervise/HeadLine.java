package org.fengqiao.console.supervise;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;

/// The first line of a row: mark box, status, grade, title, countdown. The countdown stays the same
/// node while it ticks.
final class HeadLine extends HBox {

    private static final double SYMBOL_PX = 18;

    private final Label title = new Label();
    private final CountdownLabel time = new CountdownLabel();
    private List<Object> looks = List.of();

    HeadLine() {
        title.getStyleClass().add("board-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        time.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("board-head-line");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Opens its arithmetic when clicked.
    CountdownLabel time() {
        return time;
    }

    void show(Incident incident, IncidentStatus status, boolean marked, String countdown) {
        title.setText(incident.title());
        time.show(countdown, true);
        List<Object> wanted = List.of(status, marked, incident.grade(), Texts.locale());
        if (!wanted.equals(looks)) {
            looks = wanted;
            time.getStyleClass()
                    .setAll("label", "countdown", "board-time", StatusLook.of(status).styleClass());
            getChildren()
                    .setAll(
                            box(marked),
                            SymbolNode.of(status, SYMBOL_PX),
                            grade(incident.grade()),
                            title,
                            time);
        }
    }

    private static Node box(boolean marked) {
        Node box =
                Icons.of(
                        marked ? "mdi2c-checkbox-marked" : "mdi2c-checkbox-blank-outline",
                        SYMBOL_PX);
        box.getStyleClass().add(marked ? "board-marked" : "board-unmarked");
        return box;
    }

    private static Label grade(Grade grade) {
        Label tag = new Label(Texts.of("theme").get("grade." + grade.name()));
        tag.getStyleClass().addAll("grade-tag", "grade-" + grade.name().toLowerCase(Locale.ROOT));
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}
