package org.fengqiao.console.basemap;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Chooses the base map; not there while the site has none.
public final class BasemapBox extends HBox {

    /// The choice of no base map.
    public static final Basemap NONE =
            new Basemap("", new Basemap.Words("", ""), new Basemap.Words("", ""), "", List.of());

    private static final Texts TEXTS = Texts.of("basemap");

    private final ComboBox<Basemap> choice = new ComboBox<>();

    public BasemapBox() {
        getStyleClass().add("basemap-box");
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("choose"));
        caption.getStyleClass().add("dim");
        caption.setMinWidth(USE_PREF_SIZE);
        caption.setLabelFor(choice);
        choice.setId("basemap-choice");
        choice.setCellFactory(_ -> new NameCell());
        choice.setButtonCell(new NameCell());
        getChildren().addAll(caption, choice);
        offer(List.of());
    }

    /// Offers base maps, and none of them.
    public void offer(List<Basemap> maps) {
        choice.getItems().setAll(NONE);
        choice.getItems().addAll(maps);
        choice.setValue(NONE);
        setVisible(!maps.isEmpty());
        setManaged(!maps.isEmpty());
    }

    /// What is chosen.
    public ObjectProperty<Basemap> chosenProperty() {
        return choice.valueProperty();
    }

    private static final class NameCell extends ListCell<Basemap> {

        @Override
        protected void updateItem(@Nullable Basemap map, boolean empty) {
            super.updateItem(map, empty);
            textProperty().unbind();
            if (map == null || empty) {
                setText("");
            } else if (map.tiles().isEmpty()) {
                textProperty().bind(TEXTS.bind("none"));
            } else {
                textProperty().bind(Texts.bindPick(map.name().zh(), map.name().en()));
            }
        }
    }
}
