package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.resource.ResourceKind;

/// Switches the kinds of resources on the map, and says how old the newest position is.
public final class LayerBox extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("resource");

    private final ResourceStore store;
    private final ObservableValue<Instant> now;
    private final Label age = new Label();
    private final Subscription subscription;

    /// @param now the server's time, changing each second
    public LayerBox(ResourceLayers layers, ResourceStore store, ObservableValue<Instant> now) {
        this.store = store;
        this.now = now;
        getStyleClass().addAll("panel", "layer-box");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("layers.title"));
        title.getStyleClass().add("panel-title");
        Label near = new Label();
        near.textProperty().bind(TEXTS.bind("layers.near"));
        near.getStyleClass().addAll("faint", "small");
        getChildren().addAll(title, near);
        for (ResourceKind kind : ResourceKind.values()) {
            CheckBox box = new CheckBox();
            box.setId("layer-" + kind);
            box.setGraphic(KindLook.icon(kind));
            box.textProperty().bind(TEXTS.bind("kind." + kind));
            box.setSelected(layers.isShown(kind));
            box.selectedProperty().subscribe(wanted -> layers.setShown(kind, wanted));
            getChildren().add(box);
        }
        age.getStyleClass().addAll("dim", "small");
        getChildren().add(age);
        subscription =
                Subscription.all(
                        Subscription.listen(now, (_, _, _) -> tell()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> tell()));
        tell();
    }

    private void tell() {
        Instant newest = store.newestReportProperty().get();
        age.setText(
                newest == null
                        ? TEXTS.get("layers.noAge")
                        : TEXTS.get(
                                "layers.age",
                                Times.words(Duration.between(newest, now.getValue()).abs())));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
