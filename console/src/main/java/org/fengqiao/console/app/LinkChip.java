package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fengqiao.console.fx.SecondTicker;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.LinkState;
import org.kordamp.ikonli.javafx.FontIcon;

/// The state of the link, always visible: word, shape and colour, since when, age of the last
/// message.
final class LinkChip extends HBox implements AutoCloseable {

    private final Texts texts = Texts.of("app");
    private final LinkModel model;
    private final FontIcon icon = Icons.of("mdi2c-circle-outline", 18);
    private final Label word = new Label();
    private final Label detail = new Label();
    private final Tooltip tip = new Tooltip();
    private final Subscription subscription;

    LinkChip(LinkModel model, SecondTicker ticker) {
        this.model = model;
        setId("link-chip");
        getStyleClass().add("link-chip");
        setAlignment(Pos.CENTER);
        word.getStyleClass().add("link-word");
        detail.getStyleClass().addAll("small", "dim");
        word.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        getChildren().setAll(icon, word, detail);
        Tooltip.install(this, tip);
        subscription =
                Subscription.all(
                        Subscription.listen(model.state(), (_, _, _) -> update()),
                        Subscription.listen(ticker.now(), (_, _, _) -> update()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update()));
        update();
    }

    private void update() {
        LinkState state = model.state().get();
        switch (state) {
            case LinkState.Connected(var since) ->
                    show(
                            "up",
                            "mdi2c-check-network",
                            texts.get("link.connected"),
                            texts.get("link.since", Times.clock(since), heard()));
            case LinkState.Connecting(var since, int attempt) ->
                    show(
                            "trying",
                            "mdi2l-lan-pending",
                            texts.get("link.connecting"),
                            attempt > 1 ? texts.get("link.attempt", attempt, blind(since)) : "");
            case LinkState.Lost(var since, _, _, _, var retryAt) -> {
                long seconds = Math.max(0, Duration.between(model.now(), retryAt).toSeconds() + 1);
                show(
                        "down",
                        "mdi2l-lan-disconnect",
                        texts.get("link.lost"),
                        texts.get("link.blind", blind(since), seconds));
            }
            case LinkState.SignedOut(var since, var end) ->
                    show(
                            "down",
                            "mdi2a-account-alert-outline",
                            texts.get("link.signedOut." + end.name()),
                            texts.get("link.signedOutFor", blind(since)));
            case LinkState.Closed _ ->
                    show("trying", "mdi2l-lan-disconnect", texts.get("link.closed"), "");
        }
        tip.setText(
                state instanceof LinkState.Lost lost
                        ? texts.get("link.reason." + lost.reason().name()) + "\n" + lost.detail()
                        : word.getText());
    }

    private String heard() {
        return model.silence().map(Times::words).orElse("–");
    }

    private String blind(Instant since) {
        return Times.words(Duration.between(since, model.now()));
    }

    private void show(String styleClass, String symbol, String what, String more) {
        getStyleClass().setAll("link-chip", styleClass);
        icon.setIconLiteral(symbol);
        word.setText(what);
        detail.setText(more);
        detail.setManaged(!more.isEmpty());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
