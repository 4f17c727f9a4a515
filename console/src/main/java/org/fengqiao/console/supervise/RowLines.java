package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;

/// The lines a row of the board or of the approvals is made of.
final class RowLines {

    private static final double SYMBOL_PX = 18;

    private RowLines() {}

    /// Mark box, status, grade, title, countdown.
    static HBox head(Incident incident, IncidentStatus status, boolean marked, String countdown) {
        Node box =
                Icons.of(
                        marked ? "mdi2c-checkbox-marked" : "mdi2c-checkbox-blank-outline",
                        SYMBOL_PX);
        box.getStyleClass().add(marked ? "board-marked" : "board-unmarked");
        Label title = new Label(incident.title());
        title.getStyleClass().add("board-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label time = new Label(countdown);
        time.getStyleClass().addAll("board-time", StatusLook.of(status).styleClass());
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox head =
                new HBox(
                        box,
                        SymbolNode.of(status, SYMBOL_PX),
                        grade(incident.grade()),
                        title,
                        time);
        head.getStyleClass().add("board-head-line");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label grade(Grade grade) {
        Label tag = new Label(Texts.of("theme").get("grade." + grade.name()));
        tag.getStyleClass().addAll("grade-tag", "grade-" + grade.name().toLowerCase(Locale.ROOT));
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// Stage, holder, place; cut at its end where there is no room, and whole in the tooltip.
    static Label about(Incident incident, CaseWords words) {
        return line(
                String.join(
                        " · ",
                        words.stage(incident),
                        words.holder(incident),
                        words.place(incident)));
    }

    /// All that a row says, for where its lines are cut.
    static Tooltip tooltip(VBox lines) {
        List<String> all = new ArrayList<>();
        lines.lookupAll(".label")
                .forEach(node -> {
                    if (node instanceof Label label
                            && !label.getStyleClass().contains("grade-tag")) {
                        all.add(label.getText());
                    }
                });
        return new Tooltip(String.join("\n", all));
    }

    static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().addAll("dim", "small");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    static HBox chips(List<String> words) {
        HBox chips = new HBox();
        chips.getStyleClass().add("board-chips");
        for (String word : words) {
            Label chip = new Label(word);
            chip.getStyleClass().addAll("board-chip", "small");
            chips.getChildren().add(chip);
        }
        return chips;
    }

    /// For a screen reader.
    static String spoken(Incident incident, IncidentStatus status, CaseWords words, Instant now) {
        return Texts.of("supervise")
                .get(
                        "row.accessible",
                        StatusLook.of(status).word().getValue(),
                        incident.title(),
                        words.holder(incident),
                        words.countdown(incident, now));
    }
}
