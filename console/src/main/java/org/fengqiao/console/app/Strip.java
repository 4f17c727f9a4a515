package org.fengqiao.console.app;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.Texts;

/// The thin line at the bottom: which backend, what is sample data, which keys help.
final class Strip extends HBox {

    private final HBox left = new HBox();

    Strip(ObservableValue<String> backend, boolean sample) {
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("strip-left");
        left.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Texts texts = Texts.of("app");
        getChildren().addAll(left, gap);
        if (sample) {
            Label note = label(texts.bind("strip.sample"));
            note.getStyleClass().add("sample-note");
            getChildren().add(note);
        }
        getChildren().add(label(backend));
        getChildren().add(label(texts.bind("strip.keys")));
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll("small", "dim");
        return label;
    }

    /// Puts something at the left end, such as the position of the pointer.
    void place(Node node) {
        left.getChildren().add(node);
    }
}
