package org.fengqiao.console.incident.detail;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.Texts;

/// Why a case could not be loaded, with a button that tries again; nothing where it was. FX thread
/// only.
final class ProblemLine extends HBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Label problem = new Label();

    ProblemLine(Runnable retry) {
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        Button again = new Button();
        again.textProperty().bind(TEXTS.bind("detail.again"));
        again.setOnAction(_ -> retry.run());
        getChildren().addAll(problem, again);
        getStyleClass().add("filter-line");
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// @param reason in the user's language
    void show(String reason) {
        problem.setText(TEXTS.get("detail.failed", reason));
        setVisible(true);
    }
}
