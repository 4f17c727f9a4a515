package org.fengqiao.console.alarm;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.Priority;

/// The lamp in the top bar: how many alarms are not acknowledged, and the most urgent priority of
/// them in shape, word and colour. It blinks while there are any. FX thread.
public final class AlarmLamp extends Button implements AutoCloseable {

    /// Half a second bright, half a second dim: once a second, far below what harms people with
    /// photosensitive epilepsy (three a second).
    static final Duration BLINK = Duration.millis(500);

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Texts texts = Texts.of("alarm");
    private final AlarmStore store;
    private final Timeline blinking = new Timeline(new KeyFrame(BLINK, _ -> flip()));
    private final Subscription subscriptions;
    private boolean lit;

    /// @param open shows the list
    AlarmLamp(AlarmStore store, Runnable open) {
        this.store = store;
        setId("alarm-lamp");
        getStyleClass().setAll("button", "flat", "alarm-lamp");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> open.run());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("lamp.tip"));
        setTooltip(tip);
        blinking.setCycleCount(Animation.INDEFINITE);
        subscriptions =
                Subscription.all(
                        store.listen(_ -> update()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update()));
        update();
    }

    private void update() {
        List<AlarmItem> calling = store.listCalling();
        getStyleClass().removeIf(name -> name.startsWith("priority-"));
        if (calling.isEmpty()) {
            setGraphic(Icons.of("mdi2b-bell-outline", 18));
            setText(texts.get("lamp.none"));
            blinking.stop();
            show(false);
            return;
        }
        Priority priority = calling.getFirst().condition().priority();
        getStyleClass().add(AlarmLook.styleClass(priority));
        setGraphic(AlarmLook.symbol(priority, 18));
        setText(texts.get("lamp.some", AlarmWords.priority(priority), calling.size()));
        if (blinking.getStatus() != Animation.Status.RUNNING) {
            show(true);
            blinking.playFromStart();
        }
    }

    private void flip() {
        show(!lit);
    }

    private void show(boolean on) {
        lit = on;
        pseudoClassStateChanged(LIT, on);
    }

    @Override
    public void close() {
        blinking.stop();
        subscriptions.close();
    }
}
