package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.PhotosPane;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.jspecify.annotations.Nullable;

/// A case and a candidate side by side, to see whether they are one thing. Enter links, N and P go
/// to the next and the previous candidate, T turns round who is the master, M shows both on the
/// map, Escape goes away. FX thread only.
public final class CompareView extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final IncidentStore store;
    private final Dictionary dictionary;
    private final UserInfo user;
    private final CaseFiles files;
    private final LinkDesk links;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final CompareTable table = new CompareTable();
    private final CompareFoot foot = new CompareFoot();
    private final PhotosPane photosHere;
    private final PhotosPane photosThere;
    private final Subscription subscriptions;
    private Runnable onAway = () -> {};
    private BiConsumer<LonLat, LonLat> onShowBoth = (_, _) -> {};
    private @Nullable Comparison comparison;
    private @Nullable ComparedPair pair;
    private int at;
    private LinkChoice.@Nullable Way turned;
    private boolean busy;

    /// @param now the server's time
    /// @param fx runs on the FX thread
    public CompareView(
            IncidentStore store,
            Dictionary dictionary,
            UserInfo user,
            CaseFiles files,
            LinkDesk links,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.dictionary = dictionary;
        this.user = user;
        this.files = files;
        this.links = links;
        this.now = now;
        this.fx = fx;
        photosHere = new PhotosPane(files, fx);
        photosThere = new PhotosPane(files, fx);
        setId("compare");
        getStyleClass().addAll("panel", "compare");
        setFocusTraversable(true);
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(foot.heading(), scroll, foot);
        foot.setOnLink(this::link);
        foot.setOnNext(() -> turnTo(1));
        foot.setOnTurn(this::turnRound);
        foot.setOnBoth(this::showBoth);
        foot.setOnAway(this::leave);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscriptions =
                Subscription.all(
                        store.listen((changed, _) -> {
                            if (pair != null && changed.stream().anyMatch(pair::has)) {
                                draw();
                            }
                        }),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> draw()));
    }

    /// What Escape does, and a link that was made.
    public void setOnAway(Runnable handler) {
        onAway = handler;
    }

    /// Shows two places on the map.
    public void setOnShowBoth(BiConsumer<LonLat, LonLat> handler) {
        onShowBoth = handler;
    }

    /// Begins with a candidate of a comparison; the keyboard is to be put here.
    public void open(Comparison begun) {
        comparison = begun;
        busy = false;
        at = begun.first();
        begin(begun);
    }

    private void begin(Comparison on) {
        turned = null;
        ComparedPair made = new ComparedPair(on.here(), on.candidates().get(at), store);
        pair = made;
        photosHere.show(List.of());
        photosThere.show(List.of());
        foot.say(null);
        draw();
        Incident here = made.here();
        if (here != null) {
            load(
                    made,
                    here.id(),
                    file -> {
                        made.putHere(file);
                        photosHere.show(file.attachments());
                    });
        }
        load(
                made,
                made.there().id(),
                file -> {
                    made.putThere(file);
                    photosThere.show(file.attachments());
                });
    }

    /// An answer counts while the same two are on show.
    private void load(ComparedPair of, IncidentId id, Consumer<IncidentFile> taker) {
        Answers.take(
                files.loadFile(id),
                fx,
                file -> {
                    if (pair == of) {
                        taker.accept(file);
                        draw();
                    }
                },
                failure -> {
                    if (pair == of) {
                        foot.say(TEXTS.get("detail.failed", failure.problem().message()));
                    }
                });
    }

    private void draw() {
        Comparison on = comparison;
        ComparedPair two = pair;
        if (on == null || two == null) {
            return;
        }
        Incident here = two.here();
        Incident there = two.there();
        table.show(
                here == null ? two.side() : CompareSide.of(here, dictionary),
                CompareSide.of(there, dictionary),
                two.candidate(),
                here == null ? null : statusOf(here),
                statusOf(there),
                photosHere,
                photosThere);
        LinkChoice choice = choice(two);
        foot.show(
                two.candidate(),
                at,
                on.candidates().size(),
                choice,
                way(choice),
                here,
                there,
                busy);
    }

    private LinkChoice choice(ComparedPair two) {
        return two.choice(
                user, dictionary.workflow(), links.linksWhatIsRegistered(), now.getValue());
    }

    private LinkChoice.Way way(LinkChoice choice) {
        LinkChoice.Way wanted = turned;
        return wanted == null ? choice.first() : wanted;
    }

    private IncidentStatus statusOf(Incident incident) {
        return IncidentStatus.of(incident, now.getValue());
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Runnable action =
                switch (event.getCode()) {
                    case KeyCode.ENTER -> this::link;
                    case KeyCode.N -> () -> turnTo(1);
                    case KeyCode.P -> () -> turnTo(-1);
                    case KeyCode.T -> this::turnRound;
                    case KeyCode.M -> this::showBoth;
                    case KeyCode.ESCAPE -> this::leave;
                    default -> null;
                };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    /// To the next candidate; after the last comes the first.
    private void turnTo(int step) {
        Comparison on = comparison;
        if (on != null && !busy) {
            at = Math.floorMod(at + step, on.candidates().size());
            begin(on);
        }
    }

    /// The other one is the master, where that is allowed.
    private void turnRound() {
        ComparedPair two = pair;
        if (two == null || busy) {
            return;
        }
        LinkChoice choice = choice(two);
        LinkChoice.Way other = way(choice).turned();
        LinkChoice.Barrier barrier = choice.barriers().get(other);
        if (barrier == null) {
            turned = other;
            foot.say(null);
            draw();
        } else {
            foot.say(
                    TEXTS.get("compare.notTurned", TEXTS.get("compare.barrier." + barrier.name())));
        }
    }

    private void showBoth() {
        ComparedPair two = pair;
        if (two != null) {
            onShowBoth.accept(two.side().position(), two.there().position());
        }
    }

    private void link() {
        Comparison on = comparison;
        ComparedPair two = pair;
        if (on == null || two == null || busy) {
            return;
        }
        Incident here = two.here();
        Incident there = two.there();
        LinkChoice choice = choice(two);
        LinkChoice.Way way = way(choice);
        LinkChoice.Barrier barrier = choice.barriers().get(way);
        if (barrier != null) {
            foot.say(TEXTS.get("compare.barrier." + barrier.name()));
            return;
        }
        if (here == null) {
            Consumer<Incident> onRegister = on.onRegister();
            leave();
            if (onRegister != null) {
                onRegister.accept(there);
            }
        } else if (way == LinkChoice.Way.THIS_UNDER) {
            links.link(here, there.id(), answer -> settled(two, answer));
        } else {
            links.link(there, here.id(), answer -> settled(two, answer));
        }
    }

    /// An answer to what was left meanwhile is told by the notice of links alone.
    private void settled(ComparedPair of, LinkDesk.State state) {
        if (pair != of) {
            return;
        }
        busy = !state.settled();
        switch (state) {
            case LinkDesk.State.Underway() -> foot.say(TEXTS.get("compare.underway"));
            case LinkDesk.State.Unknown() -> foot.say(TEXTS.get("compare.unknown"));
            case LinkDesk.State.Refused(String reason) ->
                    foot.say(TEXTS.get("compare.refused", reason));
            case LinkDesk.State.Done() -> leave();
        }
        draw();
    }

    private void leave() {
        if (comparison != null) {
            comparison = null;
            pair = null;
            onAway.run();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
