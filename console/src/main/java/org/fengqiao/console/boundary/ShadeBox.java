package org.fengqiao.console.boundary;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.WordBox;

/// Chooses what the areas are shaded by and how the values are cut into classes.
public final class ShadeBox extends FlowPane {

    private static final Texts TEXTS = Texts.of("boundary");

    public ShadeBox(ShadeModel model) {
        getStyleClass().add("shade-box");
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("shade.title"));
        caption.getStyleClass().add("dim");
        caption.setMinWidth(USE_PREF_SIZE);
        ComboBox<Measure> measure = new MeasureBox(model.measures(), model::units);
        measure.setId("shade-measure");
        measure.valueProperty().bindBidirectional(model.measureProperty());
        caption.setLabelFor(measure);
        ComboBox<Classing> classing = new WordBox<>(TEXTS, "classing.", Classing.values());
        classing.setId("shade-classing");
        classing.valueProperty().bindBidirectional(model.classingProperty());
        ComboBox<Relation> relation =
                new WordBox<>(
                        TEXTS,
                        "relation.",
                        Relation.values(),
                        choice -> model.measureProperty().map(now -> now.allows(choice)));
        relation.setId("shade-relation");
        relation.valueProperty().bindBidirectional(model.relationProperty());
        for (ComboBox<?> box : List.of(relation, classing)) {
            box.visibleProperty().bind(model.measureProperty().map(value -> !value.isNone()));
            box.managedProperty().bind(box.visibleProperty());
        }
        getChildren().addAll(caption, measure, relation, classing);
    }
}
