package org.fengqiao.console.resource;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The card of one point of the map: its name, its kind, and what else is known of it, line by
/// line. FX thread.
public final class PointCard extends VBox {

    private final Label name = new Label();
    private final Label kind = new Label();
    private final VBox lines = new VBox();

    public PointCard() {
        getStyleClass().add("point-card");
        setId("point-card");
        name.getStyleClass().addAll("figure", "point-name");
        name.setWrapText(true);
        kind.getStyleClass().add("dim");
        lines.getStyleClass().add("point-lines");
        getChildren().addAll(name, kind, lines);
    }

    /// Says something else from now on.
    public void show(PointFacts facts) {
        name.setText(facts.name());
        kind.setText(facts.kind());
        lines.getChildren().setAll(facts.lines().stream().map(PointCard::line).toList());
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        return line;
    }
}
