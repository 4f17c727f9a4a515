package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/// One layer with what is known of it, to be changed: its datum and which column says what.
final class LayerCard extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private final LayerRow row;
    private final GridPane fields = new GridPane();

    LayerCard(LayerRow row, Runnable remove) {
        this.row = row;
        getStyleClass().add("intake-card");
        Label file = new Label(row.proposal().layer().file());
        file.getStyleClass().add("panel-title");
        file.setMinWidth(0);
        HBox.setHgrow(file, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        Button away = new Button(null, Icons.of("mdi2c-close", 16));
        away.getStyleClass().addAll("button-icon", "flat");
        away.accessibleTextProperty().bind(TEXTS.bind("card.remove"));
        away.setOnAction(_ -> remove.run());
        Label count =
                new Label(
                        TEXTS.get(
                                row.proposal().areas() ? "card.areas" : "card.points",
                                row.proposal().layer().features().size()));
        count.getStyleClass().add("dim");
        fields.getStyleClass().add("intake-fields");
        datum();
        if (row.proposal().areas()) {
            column("card.code", row.codeProperty());
            column("card.name", row.nameProperty());
            column("card.parent", row.parentProperty());
            column("card.level", row.levelProperty());
        } else {
            column("card.id", row.codeProperty());
            column("card.name", row.nameProperty());
            kind();
        }
        getChildren().addAll(new HBox(file, space, away), count, fields);
    }

    private void datum() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(row.datums());
        box.setEditable(true);
        box.setValue(row.datumProperty().get());
        box.valueProperty().addListener((_, _, now) -> row.datumProperty().set(now));
        field("card.datum", box);
        if (row.proposal().asks()) {
            Label hint = new Label(ImportWords.hint(row.proposal().hint()));
            hint.setWrapText(true);
            hint.getStyleClass().addAll("intake-hint", "small");
            fields.add(hint, 0, fields.getRowCount(), 2, 1);
        }
    }

    private void column(String key, StringProperty column) {
        ComboBox<String> box = new ComboBox<>();
        List<String> columns = new ArrayList<>(row.proposal().layer().columns());
        columns.addFirst("");
        box.getItems().setAll(columns);
        box.setValue(column.get());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String value) {
                        return value == null || value.isEmpty() ? TEXTS.get("card.none") : value;
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.valueProperty().bindBidirectional(column);
        field(key, box);
    }

    private void kind() {
        ComboBox<@Nullable ResourceKind> box = new ComboBox<>();
        box.getItems().setAll(ResourceKind.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ResourceKind value) {
                        return value == null ? TEXTS.get("card.none") : TEXTS.get("kind." + value);
                    }

                    @Override
                    public @Nullable ResourceKind fromString(String text) {
                        return null;
                    }
                });
        box.valueProperty().bindBidirectional(row.kindProperty());
        field("card.kind", box);
    }

    private void field(String key, ComboBox<?> box) {
        Label label = new Label();
        label.textProperty().bind(TEXTS.bind(key));
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        fields.addRow(fields.getRowCount(), label, box);
    }
}
