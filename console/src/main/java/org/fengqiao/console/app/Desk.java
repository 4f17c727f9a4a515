package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.SecondTicker;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.LinkState;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.jspecify.annotations.Nullable;

/// The desk of one signed-in user: its view with the link, the clock and the keys, and the features
/// in their places. FX thread.
final class Desk implements AutoCloseable {

    /// The scale grows and shrinks in these steps.
    private static final double SCALE_STEP = 0.25;

    private static final Duration MEASURE_CLOCK_EVERY = Duration.ofMinutes(2);

    /// While it is not known to the second.
    private static final Duration MEASURE_VAGUE_CLOCK_EVERY = Duration.ofSeconds(5);

    private final Frame frame;
    private final BackendApi api;
    private final WireSession session;
    private final ServerClock clock;
    private final UserInfo user;
    private final Texts texts = Texts.of("app");
    private final SecondTicker ticker;
    private final LinkModel link;
    private final LinkChip chip;
    private final LinkBanner banner;
    private final Shortcuts shortcuts = new Shortcuts();
    private final DeskView view;
    private final DeskCover cover;
    private final TopBar top;
    private final Strip strip;
    private final Subscription subscriptions;
    private @Nullable ShortcutsPane shortcutsPane;
    private @Nullable Features features;
    private Subscription keys = Subscription.NONE;
    private boolean opened;
    private int place;

    /// @param local this machine's clock, by which the link tells since when it is as it is
    /// @param importing opens the window in which a city is brought in
    Desk(
            Frame frame,
            BackendApi api,
            WireSession session,
            ServerClock clock,
            InstantSource local,
            UserInfo user,
            Runnable importing,
            boolean sample) {
        this.frame = frame;
        this.api = api;
        this.session = session;
        this.clock = clock;
        this.user = user;
        ticker = new SecondTicker(clock);
        link = new LinkModel(session.link(), local);
        chip = new LinkChip(link, ticker);
        banner = new LinkBanner(link, ticker);
        top =
                new TopBar(
                        chip,
                        new ServerTime(ticker, clock::findOffset),
                        user,
                        importing,
                        this::toggleShortcuts);
        strip = new Strip(where(sample), sample);
        view = new DeskView(top, strip);
        cover = new DeskCover(frame, view);
        subscriptions =
                Subscription.all(
                        DeskNotices.listen(session.feed(), view.toasts()),
                        Subscription.listen(ticker.now(), (_, _, now) -> measureClock(now)));
        session.findOutboxDamage().ifPresent(damage -> DeskNotices.show(damage, view.toasts()));
        addShortcuts();
        shortcuts.add("Shortcut+Shift+I", "app", "import.city", importing);
    }

    private ObservableValue<String> where(boolean sample) {
        return sample
                ? texts.bind("strip.embedded")
                : new SimpleStringProperty(api.backend().toString());
    }

    private void measureClock(Instant now) {
        Duration every = clock.vague() ? MEASURE_VAGUE_CLOCK_EVERY : MEASURE_CLOCK_EVERY;
        if (now.getEpochSecond() % every.toSeconds() == 0) {
            var unused = api.measureClock();
        }
    }

    private void addShortcuts() {
        shortcuts.add("F1", "app", "key.help", this::toggleShortcuts);
        shortcuts.add("F6", "app", "key.nextPlace", this::nextPlace);
        shortcuts.add("Shortcut+EQUALS", "app", "key.larger", () -> scaleBy(SCALE_STEP));
        shortcuts.add("Shortcut+MINUS", "app", "key.smaller", () -> scaleBy(-SCALE_STEP));
        shortcuts.add("Shortcut+0", "app", "key.usualSize", () -> Look.scaleTo(1));
        shortcuts.add("Shortcut+Shift+T", "app", "key.theme", TopBar::switchTheme);
        shortcuts.add("Shortcut+Shift+L", "app", "key.language", TopBar::switchLanguage);
    }

    private static void scaleBy(double step) {
        Look.scaleTo(Look.chosenScaleProperty().get() + step);
    }

    private void nextPlace() {
        place = (place + 1) % view.listPlaces().size();
        Node there = view.listPlaces().get(place);
        Node target = there.lookup(".focus-first");
        (target == null ? there : target).requestFocus();
    }

    private void toggleShortcuts() {
        ShortcutsPane shown = shortcutsPane;
        if (shown != null) {
            frame.uncover(shown);
            shortcutsPane = null;
        } else {
            ShortcutsPane pane = new ShortcutsPane(shortcuts.list(), this::toggleShortcuts);
            shortcutsPane = pane;
            frame.cover(pane);
            pane.requestFocus();
        }
    }

    /// Puts the features into their places.
    void furnish(Features made) {
        features = made;
        made.put(this);
    }

    Features features() {
        Features made = features;
        if (made == null) {
            throw new IllegalStateException("the desk is not furnished yet");
        }
        return made;
    }

    /// Connects, and shows the desk as soon as the link is up.
    void open(Consumer<Desk> shown) {
        opened = true;
        if (!cover.present()) {
            keys = shortcuts.install(scene());
        }
        ticker.start();
        var unused = api.measureClock();
        Subscription[] first = new Subscription[1];
        first[0] =
                Subscription.listen(
                        link.state(),
                        (_, _, state) -> {
                            if (state.up()) {
                                first[0].close();
                                frame.fill(view);
                                view.requestFocus();
                                shown.accept(this);
                            }
                        });
        session.open();
    }

    /// Lays something over the desk that has to be dealt with first.
    ///
    /// @param focus puts the keyboard into `over`
    void hold(Region over, Runnable focus) {
        if (shortcutsPane != null) {
            toggleShortcuts();
        }
        keys.close();
        cover.put(over, focus);
    }

    /// The incidents on which a form was begun and not sent; none where something lies over the
    /// desk already, so that nobody could go back to them.
    List<IncidentId> listDrafts() {
        return features == null || cover.present()
                ? List.of()
                : List.copyOf(features.incidents().detail().drafts().idsProperty().get());
    }

    /// Takes away what [#hold] laid over; the keyboard is where it was.
    void release(Region over) {
        cover.take(
                over,
                () -> {
                    if (opened) {
                        keys = shortcuts.install(scene());
                    }
                });
    }

    /// Lays something over the desk that may be put away again.
    void cover(Region over) {
        frame.cover(over);
    }

    void uncover(Region over) {
        frame.uncover(over);
    }

    /// How long ago anything last came from the backend.
    Optional<Duration> silence() {
        return link.silence();
    }

    LinkState linkState() {
        return link.state().get();
    }

    /// The link's state, on the FX thread.
    ObservableValue<LinkState> link() {
        return link.state();
    }

    /// Says what went wrong until somebody puts it away.
    ///
    /// @param text follows the language
    /// @return takes it away when it is no longer so
    Subscription trouble(ObservableValue<String> text) {
        return view.toasts().show(Toasts.Kind.TROUBLE, text);
    }

    DeskView view() {
        return view;
    }

    TopBar top() {
        return top;
    }

    Strip strip() {
        return strip;
    }

    LinkBanner banner() {
        return banner;
    }

    Shortcuts shortcuts() {
        return shortcuts;
    }

    Scene scene() {
        return frame.stage().getScene();
    }

    /// Sends a command past the panels.
    void submit(Command command) {
        var unused = session.desk().submit(command);
    }

    BackendApi api() {
        return api;
    }

    SecondTicker ticker() {
        return ticker;
    }

    UserInfo user() {
        return user;
    }

    @Override
    public void close() {
        keys.close();
        subscriptions.close();
        if (features != null) {
            features.close();
        }
        view.close();
        top.close();
        chip.close();
        banner.close();
        link.close();
        ticker.close();
        session.close();
    }
}
