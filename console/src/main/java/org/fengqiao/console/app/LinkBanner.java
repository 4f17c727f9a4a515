package org.fengqiao.console.app;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.SecondTicker;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.LinkState;

/// Lies over the map while the link is down and says how old the data on it is.
final class LinkBanner extends HBox implements AutoCloseable {

    /// Shorter interruptions mend themselves before anybody has read about them.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Texts texts = Texts.of("app");
    private final LinkModel model;
    private final Label words = new Label();
    private final Subscription subscription;

    LinkBanner(LinkModel model, SecondTicker ticker) {
        this.model = model;
        setId("link-banner");
        getStyleClass().add("link-banner");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().setAll(Icons.of("mdi2a-alert", 18), words);
        subscription =
                Subscription.all(
                        Subscription.listen(model.state(), (_, _, _) -> update()),
                        Subscription.listen(ticker.now(), (_, _, _) -> update()));
        update();
    }

    private void update() {
        LinkState state = model.state().get();
        Duration since = Duration.between(state.since(), model.now());
        boolean everHeard = model.silence().isPresent();
        boolean shown = !state.up() && everHeard && since.compareTo(PATIENCE) >= 0;
        setVisible(shown);
        if (shown) {
            Duration age = model.silence().orElse(since);
            words.setText(
                    texts.get(
                            "link.banner", Times.clock(model.now().minus(age)), Times.words(age)));
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
