package org.fengqiao.console.incident.duplicate;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fengqiao.console.theme.Texts;

/// How a search for candidates stands, in words, where it has not simply found some.
final class SearchLine extends HBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Label words = new Label();
    private final Button again = new Button();

    SearchLine(Runnable onAgain) {
        getStyleClass().add("filter-line");
        words.getStyleClass().addAll("dim", "small");
        words.setId("twin-state");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        again.textProperty().bind(TEXTS.bind("detail.again"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> onAgain.run());
        again.managedProperty().bind(again.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(words, again);
    }

    void show(DuplicateSearch.State state) {
        String text =
                switch (state) {
                    case DuplicateSearch.State.Idle() -> "";
                    case DuplicateSearch.State.Asking() -> TEXTS.get("twin.asking");
                    case DuplicateSearch.State.Found(var found) ->
                            found.found().isEmpty()
                                    ? none(found.radiusM(), found.windowMinutes())
                                    : "";
                    case DuplicateSearch.State.Unreachable() -> TEXTS.get("twin.unreachable");
                    case DuplicateSearch.State.Failed(String reason) ->
                            TEXTS.get("twin.failed", reason);
                };
        words.setText(text);
        again.setVisible(
                state instanceof DuplicateSearch.State.Unreachable
                        || state instanceof DuplicateSearch.State.Failed);
        setVisible(!text.isEmpty());
    }

    private static String none(double radiusM, long windowMinutes) {
        return TEXTS.get("twin.none", Math.round(radiusM), Math.round(windowMinutes / 60.0));
    }
}
