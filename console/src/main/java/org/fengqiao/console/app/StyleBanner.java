package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.style.StyleException;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Lies over the map while a style file cannot be used and says which, where and why.
final class StyleBanner extends HBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("app");

    private final Subscription subscription;

    StyleBanner(MapStyles styles) {
        setId("style-banner");
        getStyleClass().addAll("link-banner", "style-banner");
        setAlignment(Pos.CENTER);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        Label words = new Label();
        words.setWrapText(true);
        getChildren().setAll(Icons.of("mdi2a-alert", 18), words);
        Runnable update =
                () -> {
                    StyleException trouble = styles.troubleProperty().get();
                    setVisible(trouble != null);
                    words.setText(say(trouble));
                };
        subscription =
                Subscription.all(
                        Subscription.listen(styles.troubleProperty(), (_, _, _) -> update.run()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update.run()));
        update.run();
    }

    /// File, layer, property and reason in the language of the interface.
    static String say(@Nullable StyleException trouble) {
        if (trouble == null) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(trouble.place().file()));
        if (!trouble.place().layer().isEmpty()) {
            parts.add(TEXTS.get("style.layer", trouble.place().layer()));
        }
        if (!trouble.place().property().isEmpty()) {
            parts.add(TEXTS.get("style.property", trouble.place().property()));
        }
        parts.add(TEXTS.get("style.fault." + trouble.fault(), trouble.args()));
        return TEXTS.get("style.trouble", String.join(TEXTS.get("style.join"), parts));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
