package org.fengqiao.console.app;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;

/// Short messages in a corner of the desk. What went wrong stays until it is put away.
final class Toasts extends VBox {

    private static final Duration SHOWN_FOR = Duration.seconds(8);
    private static final Duration OFFERED_FOR = Duration.seconds(30);
    private static final int MOST = 5;
    private static final String OFFER = "offer";

    enum Kind {
        NEWS("mdi2i-information-outline"),
        TROUBLE("mdi2a-alert-outline");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    Toasts() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        // Where nothing is said no room is taken.
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
    }

    /// @param text in words that nobody here can translate
    /// @return takes it away when what it says is no longer true
    Subscription show(Kind kind, String text) {
        return show(kind, new ReadOnlyStringWrapper(text));
    }

    /// @param text follows the language while it is shown
    /// @return takes it away when what it says is no longer true
    Subscription show(Kind kind, ObservableValue<String> text) {
        HBox toast = build(kind, text);
        put(toast);
        if (kind == Kind.NEWS) {
            PauseTransition pause = new PauseTransition(SHOWN_FOR);
            pause.setOnFinished(_ -> getChildren().remove(toast));
            pause.play();
        }
        return () -> getChildren().remove(toast);
    }

    /// Says what went wrong and offers to do something about it.
    ///
    /// @param about an earlier offer about the same gives way to this one
    void offer(
            Object about,
            ObservableValue<String> text,
            ObservableValue<String> action,
            Runnable run) {
        offer(build(Kind.TROUBLE, text), about, action, run);
    }

    /// Says what was done and offers to undo it, a while longer than other news.
    ///
    /// @param about an earlier offer about the same gives way to this one
    void offerNews(
            Object about,
            ObservableValue<String> text,
            ObservableValue<String> action,
            Runnable run) {
        HBox toast = build(Kind.NEWS, text);
        offer(toast, about, action, run);
        PauseTransition pause = new PauseTransition(OFFERED_FOR);
        pause.setOnFinished(_ -> getChildren().remove(toast));
        pause.play();
    }

    private void offer(HBox toast, Object about, ObservableValue<String> action, Runnable run) {
        getChildren().removeIf(earlier -> about.equals(earlier.getUserData()));
        toast.setUserData(about);
        toast.getStyleClass().add(OFFER);
        Button button = new Button();
        button.textProperty().bind(action);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            run.run();
        });
        toast.getChildren().add(toast.getChildren().size() - 1, button);
        put(toast);
    }

    private HBox build(Kind kind, ObservableValue<String> text) {
        Label words = new Label();
        words.textProperty().bind(text);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button away = new Button();
        away.setGraphic(Icons.of("mdi2c-close", 18));
        away.getStyleClass().addAll("flat", "toast-close");
        HBox toast = new HBox(Icons.of(kind.icon, 18), words, away);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().addAll("toast", kind == Kind.TROUBLE ? "trouble" : "news");
        away.setOnAction(_ -> getChildren().remove(toast));
        return toast;
    }

    /// Where there are many the oldest goes, unless it offers what nobody else does.
    private void put(HBox toast) {
        if (getChildren().size() >= MOST) {
            getChildren().stream()
                    .filter(older -> !older.getStyleClass().contains(OFFER))
                    .findFirst()
                    .ifPresent(getChildren()::remove);
        }
        getChildren().add(toast);
    }
}
