package org.fengqiao.console.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Does by mouse what a key does: a symbol, words and the cap of the key, and the last two in the
/// tooltip. The keyboard stays where it is, since it has the key. FX thread.
public final class KeyedButton extends Button {

    private static final double SYMBOL_PX = 16;

    /// @param symbol name of the icon, such as `mdi2c-check`
    /// @param words follow the language
    /// @param key as it stands on the cap, such as `Ctrl+Enter`
    public KeyedButton(
            String id, String symbol, ObservableValue<String> words, String key, Runnable press) {
        setId(id);
        Label name = new Label();
        name.textProperty().bind(words);
        name.setMinWidth(USE_PREF_SIZE);
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(Icons.of(symbol, SYMBOL_PX), name, cap);
        content.getStyleClass().add("keyed-content");
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        textProperty().bind(words); // for a screen reader
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(() -> told(words, key), words));
        setTooltip(tip);
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> press.run());
    }

    private static String told(ObservableValue<String> words, String key) {
        return Texts.of("theme").get("keyed", words.getValue(), key);
    }
}
