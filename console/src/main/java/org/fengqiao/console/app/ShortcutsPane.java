package org.fengqiao.console.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;

/// Lies over the desk and lists the keys; any key or click puts it away.
final class ShortcutsPane extends StackPane {

    private static final int ROWS = 14;

    ShortcutsPane(List<Shortcuts.Shortcut> shortcuts, Runnable away) {
        setId("shortcuts");
        getStyleClass().add("veil");
        Label title = new Label(Texts.of("app").get("shortcuts.title"));
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        for (int i = 0; i < shortcuts.size(); i++) {
            Label keys = new Label(words(shortcuts.get(i).keys()));
            keys.getStyleClass().add("key-cap");
            int column = i / ROWS * 2;
            grid.add(keys, column, i % ROWS);
            grid.add(new Label(shortcuts.get(i).text()), column + 1, i % ROWS);
        }
        Label hint = new Label(Texts.of("app").get("shortcuts.away"));
        hint.getStyleClass().addAll("faint", "small");
        VBox card = new VBox(title, grid, hint);
        card.getStyleClass().add("start-card");
        card.setAlignment(Pos.TOP_LEFT);
        getChildren().add(new Group(card));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> away.run());
        addEventHandler(KeyEvent.KEY_PRESSED, _ -> away.run());
        setFocusTraversable(true);
    }

    private static String words(KeyCombination keys) {
        return keys.getDisplayText().replace("DIGIT", "");
    }
}
