package org.fengqiao.console.layers;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What can be set about the layer selected in the tree: how faint it is, and what it brings
/// itself.
final class LayerCard extends VBox {

    private static final Texts TEXTS = Texts.of("layers");
    private static final double PERCENT = 100;

    private final LayerModel model;
    private final LayerLook look;
    private final Slider slider = new Slider(LayerModel.FAINTEST * PERCENT, PERCENT, PERCENT);
    private final Label percent = new Label();
    private final HBox fading;
    private final Label hint = new Label();
    private @Nullable LayerItem item;
    private boolean showing;

    LayerCard(LayerModel model, LayerLook look) {
        this.model = model;
        this.look = look;
        setId("layer-card");
        getStyleClass().add("layer-card");
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("opacity"));
        caption.setMinWidth(USE_PREF_SIZE);
        caption.setLabelFor(slider);
        slider.setId("layer-opacity");
        slider.setBlockIncrement(LayerModel.STEP * PERCENT);
        slider.valueProperty().subscribe(_ -> slide());
        HBox.setHgrow(slider, Priority.ALWAYS);
        percent.setId("layer-percent");
        percent.setMinWidth(USE_PREF_SIZE);
        percent.getStyleClass().add("dim");
        fading = new HBox(caption, slider, percent);
        fading.getStyleClass().add("layer-fading");
        hint.textProperty().bind(TEXTS.bind("hint"));
        hint.getStyleClass().addAll("faint", "small");
        hint.setWrapText(true);
        show(null);
    }

    /// @param next null for a group or nothing
    void show(@Nullable LayerItem next) {
        item = next;
        getChildren().clear();
        if (next != null && next.fades()) {
            getChildren().add(fading);
        }
        if (next != null) {
            look.choices(next).ifPresent(getChildren()::add);
        }
        if (getChildren().isEmpty()) {
            getChildren().add(hint);
        }
        refresh();
    }

    /// What it shows looks or reads otherwise now.
    void renew() {
        show(item);
    }

    /// The model has changed.
    void refresh() {
        LayerItem shown = item;
        if (shown != null && shown.fades()) {
            showing = true;
            slider.setValue(model.opacity(shown.id()) * PERCENT);
            showing = false;
            percent.setText(TEXTS.get("percent", Math.round(model.opacity(shown.id()) * PERCENT)));
        }
    }

    private void slide() {
        LayerItem shown = item;
        if (shown != null && !showing) {
            model.fade(shown.id(), slider.getValue() / PERCENT);
        }
    }
}
