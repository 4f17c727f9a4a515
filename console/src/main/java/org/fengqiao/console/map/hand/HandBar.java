package org.fengqiao.console.map.hand;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.kordamp.ikonli.Ikon;

/// A column of buttons over the map, each with its word and key in the tip.
public final class HandBar extends VBox {

    private static final Texts TEXTS = Texts.of("map");
    private static final double ICON_PX = 18;

    public HandBar() {
        setId("hand-bar");
        getStyleClass().add("hand-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// @param key of its word in the texts of the map; also its id after `hand-`
    /// @param keys as in [KeyCombination#valueOf]
    public Button add(Ikon icon, String key, String keys, Runnable action) {
        Button button = new Button();
        button.setOnAction(_ -> action.run());
        return dress(button, icon, key, keys);
    }

    /// A button that shows whether something is on and turns it on and off.
    public ToggleButton addSwitch(Ikon icon, String key, String keys, BooleanProperty on) {
        ToggleButton button = new ToggleButton();
        button.selectedProperty().bindBidirectional(on);
        return dress(button, icon, key, keys);
    }

    /// Sets the buttons that follow apart from those before.
    public void gap() {
        Region gap = new Region();
        gap.getStyleClass().add("hand-gap");
        getChildren().add(gap);
    }

    private <B extends ButtonBase> B dress(B button, Ikon icon, String key, String keys) {
        button.setId("hand-" + key);
        button.getStyleClass().addAll("button-icon", "hand-button");
        button.setGraphic(Icons.of(icon, ICON_PX));
        String shown = KeyCombination.valueOf(keys).getDisplayText();
        Callable<String> words = () -> TEXTS.get("bar.tip", TEXTS.get("bar." + key), shown);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(words, Texts.localeProperty()));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(TEXTS.bind("bar." + key));
        getChildren().add(button);
        return button;
    }
}
