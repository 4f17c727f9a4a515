package org.fengqiao.console.boundary;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Chooses what the areas are shaded by and how the values are cut into classes.
public final class ShadeBox extends HBox {

    private static final Texts TEXTS = Texts.of("boundary");

    public ShadeBox(ShadeModel model) {
        getStyleClass().add("shade-box");
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("shade.title"));
        caption.getStyleClass().add("dim");
        caption.setMinWidth(USE_PREF_SIZE);
        ComboBox<Measure> measure = box("measure.", Measure.values());
        measure.setId("shade-measure");
        measure.valueProperty().bindBidirectional(model.measureProperty());
        caption.setLabelFor(measure);
        ComboBox<Classing> classing = box("classing.", Classing.values());
        classing.setId("shade-classing");
        classing.valueProperty().bindBidirectional(model.classingProperty());
        classing.disableProperty()
                .bind(model.measureProperty().map(value -> value == Measure.NONE));
        getChildren().addAll(caption, measure, classing);
    }

    private static <E extends Enum<E>> ComboBox<E> box(String prefix, E[] values) {
        ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setCellFactory(_ -> new WordCell<>(prefix));
        box.setButtonCell(new WordCell<>(prefix));
        return box;
    }

    /// The word for a choice, following the locale.
    private static final class WordCell<E extends Enum<E>> extends ListCell<E> {

        private final String prefix;

        WordCell(String prefix) {
            this.prefix = prefix;
        }

        @Override
        protected void updateItem(@Nullable E value, boolean empty) {
            super.updateItem(value, empty);
            textProperty().unbind();
            if (value == null || empty) {
                setText("");
            } else {
                textProperty().bind(TEXTS.bind(prefix + value.name()));
            }
        }
    }
}
