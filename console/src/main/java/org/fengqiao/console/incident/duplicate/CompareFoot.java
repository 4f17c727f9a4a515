package org.fengqiao.console.incident.duplicate;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/// What one does about a comparison: who would be linked under whom, the keys, and what has become
/// of it.
final class CompareFoot extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Label title = new Label();
    private final Label reasons = new Label();
    private final VBox heading = new VBox();
    private final Label decision = new Label();
    private final Label state = new Label();
    private final Button link = button("compare-link", "Enter");
    private final Button next = button("compare-next", "N");
    private final Button turn = button("compare-turn", "T");
    private final Button both = button("compare-both", "M");
    private final Button away = button("compare-away", "Esc");

    CompareFoot() {
        getStyleClass().add("compare-foot");
        title.setId("compare-title");
        title.getStyleClass().add("panel-title");
        reasons.setId("compare-reasons");
        reasons.setWrapText(true);
        reasons.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap);
        heading.getChildren().addAll(line, reasons);
        heading.getStyleClass().add("compare-head");
        decision.setId("compare-decision");
        decision.getStyleClass().add("compare-decision");
        decision.setWrapText(true);
        decision.setMinHeight(USE_PREF_SIZE);
        state.setId("compare-state");
        state.getStyleClass().setAll("label", "action-state", "attempt-unknown");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.managedProperty().bind(state.visibleProperty());
        link.getStyleClass().add("accent");
        FlowPane buttons = new FlowPane(link, turn, next, both, away);
        buttons.getStyleClass().add("action-buttons");
        getChildren().addAll(decision, state, buttons);
        say(null);
    }

    private static Button button(String id, String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        Button button = new Button(null, cap);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        return button;
    }

    /// Goes above the table.
    Region heading() {
        return heading;
    }

    void setOnLink(Runnable action) {
        link.setOnAction(_ -> action.run());
    }

    void setOnNext(Runnable action) {
        next.setOnAction(_ -> action.run());
    }

    void setOnTurn(Runnable action) {
        turn.setOnAction(_ -> action.run());
    }

    void setOnBoth(Runnable action) {
        both.setOnAction(_ -> action.run());
    }

    void setOnAway(Runnable action) {
        away.setOnAction(_ -> action.run());
    }

    /// @param text null takes it away
    void say(@Nullable String text) {
        state.setText(text == null ? "" : text);
        state.setVisible(text != null);
    }

    /// @param here null while it is being registered
    void show(
            Candidate candidate,
            int at,
            int count,
            LinkChoice choice,
            LinkChoice.Way way,
            @Nullable Incident here,
            Incident there,
            boolean busy) {
        title.setText(TEXTS.get("compare.heading", at + 1, count));
        reasons.setText(
                DuplicateWords.likeness(candidate.likeness())
                        + "  "
                        + DuplicateWords.reasons(candidate));
        decision.setText(decision(choice, way, here, there));
        link.setText(TEXTS.get(here == null ? "compare.register" : "compare.link"));
        link.setDisable(busy || !choice.open(way));
        turn.setText(TEXTS.get("compare.turn"));
        turn.setDisable(busy || !choice.open(way.turned()));
        turn.setVisible(here != null);
        turn.setManaged(here != null);
        next.setText(TEXTS.get("compare.next"));
        next.setDisable(busy || count < 2);
        both.setText(TEXTS.get("compare.both"));
        away.setText(TEXTS.get("register.away"));
    }

    /// 本件将关联到主件 …, or why that cannot be.
    private static String decision(
            LinkChoice choice, LinkChoice.Way way, @Nullable Incident here, Incident there) {
        LinkChoice.Barrier barrier = choice.barriers().get(way);
        if (barrier != null) {
            return TEXTS.get("compare.barrier." + barrier.name());
        }
        if (here == null) {
            return TEXTS.get("compare.registerUnder", named(there));
        }
        return way == LinkChoice.Way.THIS_UNDER
                ? TEXTS.get("compare.thisUnder", named(there))
                : TEXTS.get("compare.candidateUnder", named(there), named(here));
    }

    private static String named(Incident incident) {
        return TEXTS.get("twin.named", incident.title(), incident.id().value());
    }
}
