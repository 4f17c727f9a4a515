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
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;

/// Lies over the desk and lists the keys; any key or click puts it away.
final class ShortcutsPane extends StackPane {

    private static final int ROWS = 14;
    private static final double TEXT_PX = 270;

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
            keys.setMinWidth(USE_PREF_SIZE);
            Label text = new Label(shortcuts.get(i).text());
            text.setWrapText(true);
            text.setMaxWidth(Look.px(TEXT_PX));
            text.setMinHeight(USE_PREF_SIZE);
            int column = i / ROWS * 2;
            grid.add(keys, column, i % ROWS);
            grid.add(text, column + 1, i % ROWS);
        }
        Label hint = new Label(Texts.of("app").get("shortcuts.away"));
        hint.getStyleClass().addAll("faint", "small");
        VBox card = new VBox(title, grid, hint);
        card.getStyleClass().addAll("start-card", "shortcut-card");
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
