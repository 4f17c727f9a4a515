package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableMap;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.FigureGuess;
import org.fengqiao.console.theme.Texts;

/// The numeric columns of a layer of areas: which are taken in as figures, and what each figure is
/// called. FX thread.
final class FigureBox extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private final ObservableMap<String, String> figures;
    private final GridPane lines = new GridPane();

    FigureBox(LayerRow row) {
        figures = row.figures();
        setId("intake-figures");
        lines.getStyleClass().add("intake-fields");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("card.figures"));
        title.getStyleClass().add("dim");
        getChildren().addAll(title, lines);
        FigureGuess.listNumeric(row.proposal().layer()).forEach(this::line);
        boolean any = lines.getRowCount() > 0;
        setVisible(any);
        setManaged(any);
    }

    private void line(String column) {
        CheckBox taken = new CheckBox(column);
        taken.setId("intake-figure-" + column);
        taken.setSelected(figures.containsKey(column));
        ComboBox<String> name = new ComboBox<>();
        List<String> words = new ArrayList<>(FigureNames.listWords());
        words.addFirst(column);
        name.getItems().setAll(words);
        name.setId("intake-figure-name-" + column);
        name.setEditable(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setValue(FigureNames.word(figures.getOrDefault(column, FigureGuess.name(column))));
        name.accessibleTextProperty().bind(TEXTS.bind("card.figureName", column));
        name.disableProperty().bind(taken.selectedProperty().not());
        GridPane.setHgrow(name, Priority.ALWAYS);
        taken.selectedProperty().addListener((_, _, now) -> take(column, now, name));
        name.valueProperty().addListener((_, _, _) -> take(column, taken.isSelected(), name));
        lines.addRow(lines.getRowCount(), taken, name);
    }

    /// A name that is empty, or that another column has, does not hold: the column's own stands.
    private void take(String column, boolean wanted, ComboBox<String> name) {
        if (!wanted) {
            figures.remove(column);
            return;
        }
        String said = name.getValue() == null ? "" : FigureNames.figure(name.getValue());
        boolean free =
                !said.isEmpty()
                        && figures.entrySet().stream()
                                .noneMatch(each ->
                                        !each.getKey().equals(column)
                                                && each.getValue().equals(said));
        String held = free ? said : column;
        figures.put(column, held);
        if (!free) {
            name.setValue(FigureNames.word(held));
        }
    }
}
