package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// Says how old the newest position of anybody is.
public final class NewestPosition extends Label implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("resource");

    private final ResourceStore store;
    private final ObservableValue<Instant> now;
    private final Subscription subscription;

    /// @param now the server's time, changing each second
    public NewestPosition(ResourceStore store, ObservableValue<Instant> now) {
        this.store = store;
        this.now = now;
        getStyleClass().addAll("dim", "small");
        subscription =
                Subscription.all(
                        Subscription.listen(now, (_, _, _) -> tell()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> tell()));
        tell();
    }

    private void tell() {
        Instant newest = store.newestReportProperty().get();
        setText(
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
