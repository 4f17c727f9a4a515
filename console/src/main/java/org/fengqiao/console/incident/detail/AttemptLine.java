package org.fengqiao.console.incident.detail;

import javafx.scene.control.Label;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What has become of the last action; nothing where it is done or there was none.
final class AttemptLine extends Label {

    private static final Texts TEXTS = Texts.of("incident");

    AttemptLine() {
        setId("action-state");
        setWrapText(true);
        managedProperty().bind(visibleProperty());
    }

    void show(ActionDesk.@Nullable Attempt attempt) {
        getStyleClass().setAll("label", "action-state");
        switch (attempt) {
            case null -> setText("");
            case ActionDesk.Attempt.Underway(var of) ->
                    setText(TEXTS.get("attempt.underway", TimelinePane.name(of)));
            case ActionDesk.Attempt.Unknown(var of) -> {
                getStyleClass().add("attempt-unknown");
                setText(TEXTS.get("attempt.unknown", TimelinePane.name(of)));
            }
            case ActionDesk.Attempt.Failed(var of, _, String reason) -> {
                getStyleClass().add("attempt-failed");
                setText(TEXTS.get("attempt.failed", TimelinePane.name(of), reason));
            }
            case ActionDesk.Attempt.Done _ -> setText("");
        }
        setVisible(!getText().isEmpty());
    }
}
