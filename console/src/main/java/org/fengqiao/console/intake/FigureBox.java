package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableMap;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.Figure;
import org.fengqiao.cityimport.assemble.FigureGuess;
import org.fengqiao.console.theme.Texts;

/// The numeric columns of a layer of areas: which are taken in as figures, what each figure is
/// called and what it is counted in. FX thread.
final class FigureBox extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private static final int UNIT_LETTERS = 4;

    private final ObservableMap<String, Figure> figures;
    private final GridPane lines = new GridPane();

    FigureBox(LayerRow row) {
        figures = row.figures();
        setId("intake-figures");
        lines.getStyleClass().add("intake-fields");
        ColumnConstraints unit = new ColumnConstraints();
        unit.setMinWidth(USE_PREF_SIZE);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), unit);
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("card.figures"));
        title.getStyleClass().add("dim");
        title.setWrapText(true);
        getChildren().addAll(title, lines);
        FigureGuess.listNumeric(row.proposal().layer()).forEach(this::line);
        boolean any = lines.getRowCount() > 0;
        setVisible(any);
        setManaged(any);
    }

    private void line(String column) {
        Figure said = figures.getOrDefault(column, FigureGuess.figure(column));
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
        name.setValue(FigureNames.word(said.name()));
        name.accessibleTextProperty().bind(TEXTS.bind("card.figureName", column));
        name.disableProperty().bind(taken.selectedProperty().not());
        GridPane.setHgrow(name, Priority.ALWAYS);
        TextField unit = new TextField(said.unit());
        unit.setId("intake-figure-unit-" + column);
        unit.setPrefColumnCount(UNIT_LETTERS);
        unit.promptTextProperty().bind(TEXTS.bind("card.unit"));
        unit.accessibleTextProperty().bind(TEXTS.bind("card.figureUnit", column));
        unit.disableProperty().bind(taken.selectedProperty().not());
        Runnable take = () -> take(column, taken.isSelected(), name, unit.getText());
        taken.selectedProperty().addListener((_, _, _) -> take.run());
        name.valueProperty().addListener((_, _, _) -> take.run());
        unit.setOnAction(_ -> take.run());
        // Taken when typing is done, not at every letter: each makes a draft.
        unit.focusedProperty()
                .addListener((_, _, now) -> {
                    if (!now) {
                        take.run();
                    }
                });
        lines.addRow(lines.getRowCount(), taken, name, unit);
    }

    /// A name that is empty, or that another column has, does not hold: the column's own stands.
    private void take(String column, boolean wanted, ComboBox<String> name, String unit) {
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
                                                && each.getValue().name().equals(said));
        Figure held = new Figure(free ? said : column, unit);
        if (!held.equals(figures.get(column))) {
            figures.put(column, held);
        }
        if (!free) {
            name.setValue(FigureNames.word(held.name()));
        }
    }
}
