package org.fengqiao.console.boundary;

import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Chooses a measure by its word. FX thread.
final class MeasureBox extends ComboBox<Measure> {

    /// @param measures grows when the city is known; the box keeps what is chosen
    /// @param units of the city's own figures, once it is known
    MeasureBox(ObservableList<Measure> measures, Supplier<FigureUnits> units) {
        getItems().setAll(measures);
        measures.addListener(
                (ListChangeListener<Measure>)
                        _ -> {
                            for (Measure each : measures) {
                                if (!getItems().contains(each)) {
                                    getItems().add(each);
                                }
                            }
                        });
        setButtonCell(new WordCell(units));
        setCellFactory(_ -> new WordCell(units));
    }

    private static final class WordCell extends ListCell<Measure> {

        private final Supplier<FigureUnits> units;

        WordCell(Supplier<FigureUnits> units) {
            this.units = units;
        }

        @Override
        protected void updateItem(@Nullable Measure measure, boolean empty) {
            super.updateItem(measure, empty);
            textProperty().unbind();
            if (measure == null || empty) {
                setText("");
            } else {
                textProperty().bind(measure.word(units.get()));
            }
        }
    }
}
