package org.fengqiao.console.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says that north is up: an arrow over an N. The map is never turned, so it never moves.
final class NorthMark extends VBox {

    NorthMark() {
        setManaged(false);
        getStyleClass().add("map-north");
        Region arrow = new Region();
        arrow.getStyleClass().add("map-north-arrow");
        Label letter = new Label("N");
        letter.getStyleClass().add("map-north-letter");
        letter.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(arrow, letter);
    }
}
