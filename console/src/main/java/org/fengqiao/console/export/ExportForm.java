package org.fengqiao.console.export;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.fengqiao.console.export.ExportSource.LayerChoice;
import org.fengqiao.console.theme.ChosenWords;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What somebody says about the file: its kind, and whatever belongs to that kind. FX thread.
final class ExportForm extends GridPane {

    private static final Texts TEXTS = Texts.of("export");

    private final ComboBox<ExportFormat> format =
            new ComboBox<>(FXCollections.observableArrayList(ExportFormat.values()));
    private final TextField title = new TextField();
    private final CheckBox paper = new CheckBox(TEXTS.get("paper.day"));
    private final ComboBox<Integer> fineness =
            new ComboBox<>(FXCollections.observableArrayList(1, 2, 3));
    private final ComboBox<LayerChoice> layer = new ComboBox<>();

    ExportForm(ExportSource source) {
        getStyleClass().add("export-grid");
        format.setId("export-format");
        title.setId("export-title");
        paper.setId("export-paper");
        fineness.setId("export-fineness");
        layer.setId("export-layer");
        format.setConverter(new ChosenWords<>(chosen -> TEXTS.get("format." + chosen)));
        // A PDF is printed, a picture is mostly looked at beside the screen it was taken of.
        format.valueProperty().subscribe(chosen -> paper.setSelected(chosen == ExportFormat.PDF));
        format.setValue(ExportFormat.PDF);
        fineness.setConverter(new ChosenWords<>(times -> TEXTS.get("fineness.times", times)));
        fineness.setValue(2);
        layer.setItems(FXCollections.observableArrayList(source.listLayers()));
        layer.setConverter(new ChosenWords<>(LayerChoice::words));
        layer.getSelectionModel().selectFirst();
        title.setText(source.proposedTitle());
        row(0, "what", format, _ -> true);
        row(1, "title", title, ExportFormat::isPage);
        boolean night = source.isNight();
        row(2, "paper", paper, chosen -> night && chosen.isPage());
        row(3, "fineness", fineness, chosen -> chosen == ExportFormat.PNG);
        row(4, "layer", layer, chosen -> !chosen.isPage());
    }

    private void row(int row, String key, Node field, Predicate<ExportFormat> needed) {
        Label caption = new Label(TEXTS.get(key));
        caption.setLabelFor(field);
        caption.setMinWidth(USE_PREF_SIZE);
        addRow(row, caption, field);
        var shown = Bindings.createBooleanBinding(() -> needed.test(format()), formatProperty());
        for (Node node : List.of(caption, field)) {
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
        }
    }

    ExportFormat format() {
        return format.getValue();
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format.valueProperty();
    }

    String title() {
        return title.getText().strip();
    }

    /// Whether the page has the colours of the day.
    boolean isPaper() {
        return paper.isSelected();
    }

    /// Pixels in one of the screen.
    int fineness() {
        return fineness.getValue();
    }

    /// Null where a page is made, or there is no layer.
    @Nullable LayerChoice layer() {
        return format().isPage() ? null : layer.getValue();
    }

    void focusFirst() {
        format.requestFocus();
    }
}
