package org.fengqiao.console.alarm;

import java.time.Duration;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// Silence for a while, and how long it lasts still. FX thread.
public final class MuteButton extends MenuButton implements AutoCloseable {

    private final Texts texts = Texts.of("alarm");
    private final Mute mute;
    private final Subscription subscriptions;

    MuteButton(Mute mute) {
        this.mute = mute;
        setId("alarm-mute");
        getStyleClass().addAll("flat", "alarm-mute");
        setMinWidth(USE_PREF_SIZE);
        for (Duration choice : Mute.CHOICES) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("mute.for", choice.toMinutes()));
            item.setOnAction(_ -> mute.start(choice));
            getItems().add(item);
        }
        MenuItem end = new MenuItem();
        end.textProperty().bind(texts.bind("mute.end"));
        end.setOnAction(_ -> mute.end());
        end.disableProperty().bind(mute.leftProperty().map(Duration::isZero));
        getItems().add(end);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("mute.tip"));
        setTooltip(tip);
        subscriptions =
                Subscription.all(
                        Subscription.listen(mute.leftProperty(), (_, _, _) -> update()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update()));
        update();
    }

    private void update() {
        boolean silent = mute.active();
        getStyleClass().remove("muted");
        if (silent) {
            getStyleClass().add("muted");
        }
        setGraphic(Icons.of(silent ? "mdi2v-volume-off" : "mdi2v-volume-high", 18));
        setText(mute.find().map(left -> texts.get("mute.left", Times.countdown(left))).orElse(""));
        setAccessibleText(texts.get(silent ? "mute.on" : "mute.off"));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
