package org.fengqiao.console.incident.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Duplicates.Candidate;

/// Candidates under one another: status, title, likeness, and the reasons in words. Up and Down go
/// from one to the next, Enter or Space chooses. FX thread only.
final class CandidateList extends VBox {

    private static final double SYMBOL_PX = 16;

    private final Function<Incident, IncidentStatus> statusOf;
    private IntConsumer onChoose = _ -> {};
    private String keyPrefix = "";

    /// @param statusOf the status an incident has now
    CandidateList(Function<Incident, IncidentStatus> statusOf) {
        this.statusOf = statusOf;
        getStyleClass().add("candidates");
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// @param handler gets the index of the one that was chosen
    void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /// Names a key for each row, `Alt+` and its number for example.
    void setKeyPrefix(String prefix) {
        keyPrefix = prefix;
    }

    void show(List<Candidate> candidates) {
        int focused = indexOfFocused();
        List<VBox> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            rows.add(row(i, candidates.get(i)));
        }
        getChildren().setAll(rows);
        if (focused >= 0 && !rows.isEmpty()) {
            rows.get(Math.min(focused, rows.size() - 1)).requestFocus();
        }
    }

    void focusFirst() {
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
        }
    }

    private VBox row(int index, Candidate candidate) {
        Incident incident = candidate.incident();
        IncidentStatus status = statusOf.apply(incident);
        StatusLook look = StatusLook.of(status);
        Label word = new Label(look.word().getValue());
        word.getStyleClass().addAll("status-text", look.styleClass());
        word.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(incident.title());
        title.getStyleClass().add("candidate-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label likeness = new Label(DuplicateWords.likeness(candidate.likeness()));
        likeness.getStyleClass().add("candidate-likeness");
        likeness.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(SymbolNode.of(status, SYMBOL_PX), word, title, likeness);
        head.getStyleClass().add("candidate-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (!keyPrefix.isEmpty()) {
            Label key = new Label(keyPrefix + (index + 1));
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(key);
        }
        String words = DuplicateWords.reasons(candidate);
        Label reasons = new Label(words);
        reasons.getStyleClass().addAll("dim", "small");
        reasons.setWrapText(true);
        reasons.setMinHeight(Region.USE_PREF_SIZE);
        // No button: its height would not follow words that wrap.
        VBox row = new VBox(head, reasons);
        row.getStyleClass().add("candidate");
        row.setId("candidate-" + (index + 1));
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(
                String.join(" ", word.getText(), incident.title(), likeness.getText(), words));
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                row.requestFocus();
                onChoose.accept(index);
            }
        });
        return row;
    }

    private int indexOfFocused() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void press(KeyEvent event) {
        int at = indexOfFocused();
        if (at < 0) {
            return;
        }
        KeyCode code = event.getCode();
        if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && !event.isControlDown()) {
            onChoose.accept(at);
            event.consume();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int to = at + (code == KeyCode.DOWN ? 1 : -1);
            if (to >= 0 && to < getChildren().size()) {
                getChildren().get(to).requestFocus();
            }
            event.consume();
        }
    }
}
