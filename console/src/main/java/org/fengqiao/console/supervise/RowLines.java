package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;

/// The lines under the [HeadLine] of a row of the board or of the approvals.
final class RowLines {

    private RowLines() {}

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

    /// Puts lines in place of those below the first, which stays: what is pressed on it must be
    /// there when it is let go.
    static void put(VBox lines, List<Node> wanted) {
        List<Node> there = lines.getChildren();
        there.subList(1, there.size()).clear();
        there.addAll(wanted.subList(1, wanted.size()));
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
