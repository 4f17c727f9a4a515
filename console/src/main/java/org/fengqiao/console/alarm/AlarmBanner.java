package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmState;
import org.jspecify.annotations.Nullable;

/// One line between the top bar and the work: the most urgent alarm that is not acknowledged, or in
/// a flood all of them together with their numbers. It takes a little of the height and covers
/// nothing. FX thread.
public final class AlarmBanner extends HBox implements AutoCloseable {

    /// What an alarm is about keeps so much at 100 % when not all has its wish.
    private static final double LEAST_ABOUT_PX = 110;

    private final Texts texts = Texts.of("alarm");
    private final AlarmStore store;
    private final AlarmActs acts;
    private final Announcer announcer;
    private final ObservableValue<Instant> now;
    private final StackPane symbol = new StackPane();
    private final Label head = new Label();
    private final Label about = new Label();
    private final Label age = new Label();
    private final Label others = new Label();
    private final Button acknowledge = new Button();
    private final Button show = new Button();
    private final Button list = new Button();
    private final Subscription subscriptions;
    private @Nullable AlarmItem shown;

    /// @param open shows what an alarm is about
    /// @param openList shows the list
    AlarmBanner(
            AlarmStore store,
            AlarmActs acts,
            Announcer announcer,
            ObservableValue<Instant> now,
            Consumer<AlarmCondition> open,
            Runnable openList) {
        this.store = store;
        this.acts = acts;
        this.announcer = announcer;
        this.now = now;
        setId("alarm-banner");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        symbol.getStyleClass().add("alarm-banner-symbol");
        head.getStyleClass().add("alarm-banner-head");
        head.setMinWidth(USE_PREF_SIZE);
        about.setId("alarm-banner-about");
        about.minWidthProperty().bind(Look.scaleProperty().multiply(LEAST_ABOUT_PX));
        age.setMinWidth(0);
        others.setId("alarm-banner-others");
        others.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        button(acknowledge, "banner.acknowledge", "mdi2c-check", this::acknowledgeShown);
        button(
                show,
                "banner.show",
                "mdi2t-target",
                () -> {
                    AlarmItem item = shown;
                    if (item != null) {
                        open.accept(item.condition());
                    }
                });
        button(list, "banner.list", "mdi2f-format-list-bulleted", openList);
        acknowledge.setId("alarm-banner-acknowledge");
        list.setId("alarm-banner-list");
        getChildren().setAll(symbol, head, about, age, gap, others, acknowledge, show, list);
        subscriptions =
                Subscription.all(
                        store.listen(_ -> update()),
                        Subscription.listen(announcer.floodedProperty(), (_, _, _) -> update()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update()),
                        Subscription.listen(now, (_, _, _) -> updateAge()));
        update();
    }

    private void button(Button button, String key, String icon, Runnable action) {
        button.textProperty().bind(texts.bind(key));
        button.setGraphic(Icons.of(icon, 16));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        // The keyboard stays where the work is.
        button.setFocusTraversable(false);
    }

    void acknowledgeShown() {
        AlarmItem item = shown;
        if (item != null) {
            acts.acknowledge(List.of(item.key()));
        }
    }

    /// What is on its way to be acknowledged is not shown any more.
    void update() {
        List<AlarmItem> calling =
                store.listCalling().stream().filter(item -> !acts.pending(item.key())).toList();
        boolean any = !calling.isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            shown = null;
            return;
        }
        AlarmItem first = calling.getFirst();
        boolean flood = announcer.floodedProperty().get() && calling.size() > 1;
        shown = flood ? null : first;
        getStyleClass().setAll("alarm-banner", AlarmLook.styleClass(first.condition().priority()));
        symbol.getChildren().setAll(AlarmLook.symbol(first.condition().priority(), 20));
        for (Button single : List.of(acknowledge, show)) {
            single.setVisible(!flood);
            single.setManaged(!flood);
        }
        show.setDisable(!AlarmWords.hasPlace(first.condition()));
        if (flood) {
            head.setText(texts.get("banner.flood", calling.size()));
            about.setText(AlarmWords.counts(calling));
            others.setText("");
        } else {
            head.setText(
                    texts.get(
                            first.state() == AlarmState.RETURNED
                                    ? "banner.returned"
                                    : "banner.head",
                            AlarmWords.priority(first.condition().priority()),
                            AlarmWords.kind(store.rule(first.condition().kind()))));
            about.setText(first.condition().about());
            others.setText(
                    calling.size() == 1 ? "" : texts.get("banner.others", calling.size() - 1));
        }
        updateAge();
    }

    private void updateAge() {
        AlarmItem item = shown;
        age.setText(
                item == null
                        ? ""
                        : texts.get(
                                "banner.age",
                                Times.clock(item.raisedAt()),
                                AlarmWords.age(item.raisedAt(), now.getValue())));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
