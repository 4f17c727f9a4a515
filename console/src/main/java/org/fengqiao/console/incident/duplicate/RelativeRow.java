package org.fengqiao.console.incident.duplicate;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.domain.incident.IncidentId;

/// A master or a duplicate with its status; Enter or a click goes there.
final class RelativeRow {

    private static final double SYMBOL_PX = 16;

    private RelativeRow() {}

    /// One that is no longer in the store is shown by its number.
    static Node of(IncidentId id, IncidentStore store, Consumer<IncidentId> onGo) {
        HBox content = new HBox();
        content.getStyleClass().add("candidate-head");
        content.setAlignment(Pos.CENTER_LEFT);
        String name =
                store.find(id)
                        .map(row -> {
                            StatusLook look = StatusLook.of(row.status());
                            Label word = new Label(look.word().getValue());
                            word.getStyleClass().addAll("status-text", look.styleClass());
                            word.setMinWidth(Region.USE_PREF_SIZE);
                            content.getChildren()
                                    .addAll(SymbolNode.of(row.status(), SYMBOL_PX), word);
                            return row.incident().title();
                        })
                        .orElse("");
        Label title = new Label(name.isEmpty() ? id.value() : name);
        title.getStyleClass().add("candidate-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label number = new Label(id.value());
        number.getStyleClass().addAll("dim", "small");
        number.setMinWidth(Region.USE_PREF_SIZE);
        content.getChildren().add(title);
        VBox lines = new VBox(content);
        if (!name.isEmpty()) {
            lines.getChildren().add(number);
        }
        Button button = new Button(null, lines);
        button.getStyleClass().addAll("flat", "candidate");
        button.setId("relative-" + id.value());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name + " " + id.value());
        button.setOnAction(_ -> onGo.accept(id));
        button.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                        onGo.accept(id);
                        event.consume();
                    }
                });
        return button;
    }
}
