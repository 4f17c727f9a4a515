package org.fengqiao.console.intake;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.Texts;

/// Controls below one another, each with its name before it. FX thread.
final class Fields extends GridPane {

    private static final Texts TEXTS = Texts.of("intake");

    Fields() {
        getStyleClass().add("intake-fields");
    }

    void add(String key, Control control) {
        Label label = new Label();
        label.textProperty().bind(TEXTS.bind(key));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        setHgrow(control, Priority.ALWAYS);
        addRow(getRowCount(), label, control);
    }

    /// Over the whole width.
    void add(Region wide) {
        add(wide, 0, getRowCount(), 2, 1);
    }
}
