package org.fengqiao.console.boundary;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Chooses what the areas are shaded by and how the values are cut into classes.
public final class ShadeBox extends FlowPane {

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
        ComboBox<Relation> relation = box("relation.", Relation.values());
        relation.setId("shade-relation");
        relation.valueProperty().bindBidirectional(model.relationProperty());
        relation.setCellFactory(_ ->
                new WordCell<>(
                        "relation.", choice -> model.measureProperty().get().allows(choice)));
        for (ComboBox<?> box : List.of(relation, classing)) {
            box.visibleProperty().bind(model.measureProperty().map(value -> value != Measure.NONE));
            box.managedProperty().bind(box.visibleProperty());
        }
        getChildren().addAll(caption, measure, relation, classing);
    }

    private static <E extends Enum<E>> ComboBox<E> box(String prefix, E[] values) {
        ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setCellFactory(_ -> new WordCell<>(prefix, _ -> true));
        box.setButtonCell(new WordCell<>(prefix, _ -> true));
        return box;
    }

    /// The word for a choice, following the locale.
    private static final class WordCell<E extends Enum<E>> extends ListCell<E> {

        private final String prefix;
        private final Predicate<E> allowed;

        WordCell(String prefix, Predicate<E> allowed) {
            this.prefix = prefix;
            this.allowed = allowed;
        }

        @Override
        protected void updateItem(@Nullable E value, boolean empty) {
            super.updateItem(value, empty);
            textProperty().unbind();
            setDisable(value != null && !allowed.test(value));
            if (value == null || empty) {
                setText("");
            } else {
                textProperty().bind(TEXTS.bind(prefix + value.name()));
            }
        }
    }
}
