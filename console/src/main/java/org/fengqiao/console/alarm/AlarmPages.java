package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.LinkState;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.session.UserInfo;

/// The parts of the room, wired together for one signed-in user. FX thread.
public final class AlarmPages implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("alarm");

    /// What the room asks of the rest of the console.
    ///
    /// @param open shows on the map what an alarm is about
    /// @param openList shows the list
    /// @param trouble hears why the backend would not have what the user did
    public record Doors(
            Consumer<AlarmCondition> open, Runnable openList, Consumer<String> trouble) {}

    private final AlarmStore store;
    private final OwnAlarm own;
    private final AlarmActs acts;
    private final Mute mute;
    private final Announcer announcer;
    private final AlarmLamp lamp;
    private final MuteButton muteButton;
    private final AlarmBanner banner;
    private final AlarmListPane list;
    private final HistoryPane history;
    private final StackPane page = new StackPane();
    private final LoadPane load;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper soundTrouble = new ReadOnlyStringWrapper("");
    private final Set<SpeakerSound.Trouble> troubles = EnumSet.noneOf(SpeakerSound.Trouble.class);
    private final Subscription subscriptions;

    /// @param backend what an alarm about the link names
    /// @param now ticks once a second
    /// @param fx runs on the FX thread
    /// @param sound is given who hears, on any thread, why alarms are not heard
    public AlarmPages(
            UserInfo user,
            String backend,
            ObservableValue<LinkState> link,
            ObservableValue<Instant> now,
            AlarmSource source,
            Executor fx,
            Function<Consumer<SpeakerSound.Trouble>, AlarmSound> sound,
            Doors doors) {
        store = new AlarmStore(user.id());
        own = new OwnAlarm(store, user, backend, link, now);
        acts = new AlarmActs(store, own, source::act, fx, now, doors.trouble());
        mute = new Mute(now);
        AlarmSound heard = sound.apply(trouble -> fx.execute(() -> say(trouble)));
        announcer = new Announcer(store, acts, heard, mute, now);
        lamp = new AlarmLamp(store, doors.openList());
        muteButton = new MuteButton(mute);
        banner = new AlarmBanner(store, acts, announcer, now, doors.open(), doors.openList());
        list =
                new AlarmListPane(
                        store,
                        acts,
                        announcer,
                        heard.speaks(),
                        now,
                        soundTrouble.getReadOnlyProperty(),
                        doors.open());
        acts.setOnChange(() -> {
            list.refill();
            banner.update();
        });
        history = new HistoryPane(store, source, fx, doors.open());
        page.setId("alarm-page");
        page.getStyleClass().addAll("panel", "alarm-page");
        page.getChildren().setAll(tabs());
        load = new LoadPane(source, fx, now);
        subscriptions =
                Subscription.all(
                        store.listen(_ -> nameTitle()),
                        Subscription.listen(
                                Texts.localeProperty(),
                                (_, _, _) -> {
                                    nameTitle();
                                    tellTroubles();
                                }));
        nameTitle();
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane(tab("tab.list", list), tab("tab.history", history));
        tabs.setId("alarm-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    private static Tab tab(String key, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(TEXTS.bind(key));
        tab.setContent(content);
        return tab;
    }

    private void nameTitle() {
        int calling = store.listCalling().size();
        title.set(calling == 0 ? TEXTS.get("page.title") : TEXTS.get("page.titleCount", calling));
    }

    private void say(SpeakerSound.Trouble trouble) {
        troubles.add(trouble);
        tellTroubles();
    }

    private void tellTroubles() {
        soundTrouble.set(
                troubles.stream()
                        .map(trouble -> TEXTS.get("sound." + trouble.name()))
                        .collect(Collectors.joining("\n")));
    }

    /// Acknowledges the alarm on the banner. In a flood there is none: what nobody has seen alone
    /// is acknowledged in the list.
    public void acknowledgeShown() {
        banner.acknowledgeShown();
    }

    public void toggleMute() {
        mute.toggle();
    }

    public AlarmStore store() {
        return store;
    }

    /// For the top bar.
    public List<Node> lamps() {
        return List.of(lamp, muteButton);
    }

    /// For the line between the top bar and the work.
    public Node banner() {
        return banner;
    }

    /// Present alarms and history.
    public Node page() {
        return page;
    }

    public ObservableValue<String> pageTitle() {
        return title.getReadOnlyProperty();
    }

    /// The alarm load, for duty leaders.
    public Node loadPage() {
        return load;
    }

    @Override
    public void close() {
        subscriptions.close();
        load.close();
        history.close();
        list.close();
        banner.close();
        muteButton.close();
        lamp.close();
        announcer.close();
        mute.close();
        acts.close();
        own.close();
    }
}
