package org.fengqiao.console.incident.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// The actions on offer: the pressing ones as buttons, the others in a menu, each with its key. FX
/// thread only.
final class OfferButtons extends FlowPane {

    private static final Texts TEXTS = Texts.of("incident");
    private static final double SYMBOL_PX = 15;

    private final MenuButton more = new MenuButton();
    private final ActionKeys keys = new ActionKeys(this);
    private final Consumer<Transition> onChoose;

    /// @param onChoose hears of the action that was clicked or whose key was pressed
    OfferButtons(Consumer<Transition> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("action-buttons");
        managedProperty().bind(visibleProperty());
        more.setId("more-actions");
        more.managedProperty().bind(more.visibleProperty());
    }

    /// @param busy whether none may be taken now
    void show(List<ActionOffer> offers, boolean busy) {
        List<Node> made = new ArrayList<>();
        Map<KeyCombination, Runnable> offered = new LinkedHashMap<>();
        more.getItems().clear();
        for (ActionOffer offer : offers) {
            if (offer.pressing()) {
                made.add(button(offer, busy, offered));
            } else {
                more.getItems().add(item(offer, busy, offered));
            }
        }
        more.setText(TEXTS.get("action.more"));
        if (!more.getItems().isEmpty()) {
            made.add(more);
        }
        getChildren().setAll(made);
        setVisible(!made.isEmpty());
        keys.replace(offered);
    }

    /// None is on offer, and no key works.
    void clear() {
        keys.replace(Map.of());
    }

    /// @param offered gets the key of the action, where it has one
    private Button button(ActionOffer offer, boolean busy, Map<KeyCombination, Runnable> offered) {
        Label name = new Label(TimelinePane.name(offer.transition()));
        HBox content = new HBox(CommandLook.node(offer.transition().action(), SYMBOL_PX), name);
        content.getStyleClass().add("chip-content");
        Button button = new Button(null, content);
        button.setId("action-" + offer.transition().action());
        button.setDisable(busy);
        button.setOnAction(_ -> onChoose.accept(offer.transition()));
        KeyCombination keysOf = keys(offer);
        if (keysOf != null) {
            Label key = new Label("Alt+" + offer.key());
            key.getStyleClass().add("key-cap");
            content.getChildren().add(key);
            offered.put(
                    keysOf,
                    () -> {
                        if (!button.isDisabled()) {
                            onChoose.accept(offer.transition());
                        }
                    });
        }
        return button;
    }

    private MenuItem item(ActionOffer offer, boolean busy, Map<KeyCombination, Runnable> offered) {
        Transition transition = offer.transition();
        MenuItem item =
                new MenuItem(
                        TimelinePane.name(transition),
                        CommandLook.node(transition.action(), SYMBOL_PX));
        item.setId("action-" + transition.action());
        item.setDisable(busy);
        item.setOnAction(_ -> onChoose.accept(transition));
        KeyCombination keysOf = keys(offer);
        if (keysOf != null) {
            // Pressed through [ActionKeys], so that it works while the menu is shut, too.
            item.setAccelerator(keysOf);
            offered.put(
                    keysOf,
                    () -> {
                        if (!item.isDisable()) {
                            onChoose.accept(transition);
                        }
                    });
        }
        return item;
    }

    private static @Nullable KeyCombination keys(ActionOffer offer) {
        return offer.key() == null
                ? null
                : new KeyCodeCombination(
                        KeyCode.valueOf(offer.key().toString()), KeyCombination.ALT_DOWN);
    }
}
