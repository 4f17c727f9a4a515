package org.fengqiao.console.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fengqiao.console.fx.SecondTicker;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.OffsetWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// The server's time, and how far this desk's own clock is off: on the tip always, beside it where
/// it is more than 5 s.
final class ServerTime extends HBox implements AutoCloseable {

    private final Supplier<Optional<Duration>> offset;
    private final Label mark = new Label();
    private final Tooltip tip = new Tooltip();
    private final Subscription subscription;

    /// @param offset server time minus this machine's; absent before it was measured
    ServerTime(SecondTicker ticker, Supplier<Optional<Duration>> offset) {
        this.offset = offset;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("server-time");
        Label time = new Label();
        time.setId("server-clock");
        time.getStyleClass().add("server-clock");
        time.textProperty().bind(ticker.now().map(Times::clock));
        time.setTooltip(tip);
        time.setMinWidth(USE_PREF_SIZE);
        mark.setId("clock-offset");
        mark.getStyleClass().addAll("small", "clock-offset");
        mark.setTooltip(tip);
        mark.setMinWidth(0);
        mark.managedProperty().bind(mark.visibleProperty());
        getChildren().addAll(time, mark);
        subscription =
                Subscription.all(
                        Subscription.listen(ticker.now(), (_, _, _) -> update()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update()));
        update();
    }

    private void update() {
        Optional<Duration> measured = offset.get();
        String word = OffsetWords.findMark(measured).orElse("");
        mark.setText(word);
        mark.setVisible(!word.isEmpty());
        tip.setText(Texts.of("app").get("top.serverTime") + "\n" + OffsetWords.sentence(measured));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
