package org.fengqiao.console.boundary;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One search result: name, what it is, and where.
final class SearchCell extends ListCell<SearchHit> {

    private final Label title = new Label();
    private final Label kind = new Label();
    private final Label detail = new Label();
    private final HBox row;

    SearchCell() {
        title.getStyleClass().add("figure");
        kind.getStyleClass().addAll("chip", "small");
        kind.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("dim", "small");
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(words, kind);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (hit == null || empty) {
            setGraphic(null);
            return;
        }
        title.setText(hit.title());
        kind.setText(hit.kind());
        detail.setText(hit.detail());
        setGraphic(row);
    }
}
