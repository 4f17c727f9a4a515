package org.fengqiao.console.resource;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.Texts;

/// The radius of the search: 300, 500 or 1000 m by a key, or any other typed.
final class RadiusBar extends HBox {

    private static final Texts TEXTS = Texts.of("resource");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final AroundModel model;
    private final ToggleGroup usual = new ToggleGroup();
    private final TextField free = new TextField();

    RadiusBar(AroundModel model) {
        this.model = model;
        getStyleClass().add("radius-bar");
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("around.radius"));
        caption.getStyleClass().add("dim");
        caption.setMinWidth(USE_PREF_SIZE);
        getChildren().add(caption);
        for (Radius radius : Radius.USUAL) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(TEXTS.bind("around.metres", (long) radius.metres()));
            button.setUserData(radius);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(usual);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.radiusProperty().set(radius);
            });
            getChildren().add(button);
        }
        free.setId("around-radius");
        free.setPrefColumnCount(5);
        free.promptTextProperty().bind(TEXTS.bind("around.radius.free"));
        free.textProperty().subscribe(_ -> free.pseudoClassStateChanged(WRONG, false));
        free.setOnAction(_ -> take());
        getChildren().add(free);
        model.radiusProperty().subscribe(radius -> show(radius));
    }

    private void show(Radius radius) {
        usual.getToggles()
                .forEach(
                        toggle -> toggle.setSelected(Objects.equals(toggle.getUserData(), radius)));
        if (!Radius.USUAL.contains(radius)) {
            free.setText(String.valueOf(Math.round(radius.metres())));
        } else {
            free.clear();
        }
    }

    private void take() {
        Radius.parse(free.getText())
                .ifPresentOrElse(
                        model.radiusProperty()::set,
                        () -> free.pseudoClassStateChanged(WRONG, true));
    }
}
