package org.fengqiao.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Hand;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.app.tour.Tour;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.resource.AroundState;
import org.fengqiao.console.resource.ResourceGroup;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Messages.IncidentFile;

/// The tour's steps: the main job of an operator, played on the real desk with real keys and
/// clicks.
final class MainJob {

    private static final Logger LOG = Logger.getLogger(MainJob.class.getName());

    /// What the desk does by itself.
    private static final Duration SOON = Duration.ofSeconds(60);

    /// What people in the sample city's field do.
    private static final Duration FIELD = Duration.ofMinutes(6);

    /// New incidents pulse and people walk, so a map in use may never stand still altogether.
    private static final int PULSES_TO_DRAW = 240;

    private final Desk desk;
    private final Hand hand = new Hand();
    private final Set<IncidentId> known = new HashSet<>();
    private final OrderRun orders;
    private Optional<IncidentId> chosen = Optional.empty();
    private int pulses;

    private MainJob(Desk desk) {
        this.desk = desk;
        orders = new OrderRun(desk, hand);
    }

    /// @param end told whether every step happened
    static void play(
            Desk desk, Supplier<BufferedImage> camera, Path folder, Consumer<Boolean> end) {
        try {
            Tour.play(new MainJob(desk).steps(), folder, camera, FxThread.executor(), end);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the tour cannot be written to " + folder, e);
            end.accept(false);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(signedIn());
        steps.add(Step.onScreen("city", SOON, () -> "waited for the map", () -> drawn(Map.of())));
        for (String level : List.of("district", "street", "community", "grid")) {
            steps.add(drill(level));
        }
        steps.add(home());
        steps.add(arrives());
        steps.add(find());
        steps.add(openIt());
        steps.add(dispatch());
        steps.add(around());
        steps.add(recipients());
        steps.add(sendOrder());
        steps.add(rung("acknowledged", Rung.ACKNOWLEDGED));
        steps.add(rung("arrived", Rung.ARRIVED));
        steps.add(rung("fed-back", Rung.FED_BACK));
        steps.add(next("checked", "pending_close"));
        steps.add(next("closed", "closed"));
        steps.add(keys());
        steps.add(english());
        steps.add(day());
        return steps;
    }

    private Features features() {
        return desk.features();
    }

    private Step signedIn() {
        return new Step(
                "signed-in",
                SOON,
                () -> "signed in as " + desk.user().id(),
                () -> desk.linkState().up() ? Optional.of(Map.of("link", "up")) : Optional.empty(),
                () ->
                        desk.api()
                                .loadSession()
                                .thenApply(signedIn -> Map.of("user", signedIn.user().id())));
    }

    private String rememberKnown() {
        features().incidents().store().listAll().forEach(row -> known.add(row.incident().id()));
        return known.size() + " incidents are known; waited for more";
    }

    /// Once the map's picture is final, or stands still but for what pulses and walks.
    private Optional<Map<String, Object>> drawn(Map<String, Object> read) {
        pulses++;
        if (!features().map().map().settledProperty().get() && pulses < PULSES_TO_DRAW) {
            return Optional.empty();
        }
        pulses = 0;
        return Optional.of(read);
    }

    /// Goes one level further in by the keyboard: the next child, then Enter.
    private Step drill(String level) {
        return Step.onScreen(
                level,
                SOON,
                () -> {
                    hand.press(KeyCode.F7);
                    features().map().navigator().highlightNext(1);
                    hand.press(KeyCode.ENTER);
                    return "highlighted the next area, pressed Enter";
                },
                () -> placeOn(level));
    }

    private Optional<Map<String, Object>> placeOn(String level) {
        DrillDown place = features().map().navigator().place();
        if (place == null
                || !place.current().level().name().toLowerCase(Locale.ROOT).equals(level)) {
            return Optional.empty();
        }
        Area area = place.current();
        return drawn(Map.of("area", area.name(), "code", area.code().digits()));
    }

    private Step home() {
        return Step.onScreen(
                "home",
                SOON,
                () -> {
                    for (int i = 0; i < 4; i++) {
                        hand.press(KeyCode.BACK_SPACE);
                    }
                    return "pressed Backspace four times";
                },
                () -> placeOn("city"));
    }

    private Step arrives() {
        return new Step(
                "event-arrives",
                FIELD,
                this::rememberKnown,
                () -> {
                    chosen =
                            features().incidents().store().listAll().stream()
                                    .map(IncidentRow::incident)
                                    .filter(Incident::open)
                                    .filter(incident -> incident.state().equals("pending_register"))
                                    .map(Incident::id)
                                    .filter(id -> !known.contains(id))
                                    .findFirst();
                    return chosen.map(id -> Map.of("incident", id.value()));
                },
                this::backendState);
    }

    private IncidentId id() {
        return chosen.orElseThrow(() -> new IllegalStateException("no incident was chosen"));
    }

    private Optional<Incident> incident() {
        return chosen.flatMap(features().incidents().store()::find).map(IncidentRow::incident);
    }

    private CompletableFuture<Map<String, Object>> backendState() {
        return desk.api().loadIncident(id()).thenApply(MainJob::summary);
    }

    private static Map<String, Object> summary(IncidentFile file) {
        return Map.of(
                "state", file.incident().state(),
                "revision", file.incident().revision(),
                "flow", file.flow().size(),
                "orders", file.orders().size());
    }

    private Step find() {
        return Step.onScreen(
                "find",
                SOON,
                () -> {
                    features().incidents().list().focusFilter();
                    hand.type(id().value());
                    return "typed the case number into the filter";
                },
                () ->
                        features().incidents().model().rows().size() == 1
                                ? Optional.of(Map.of("rows", 1))
                                : Optional.empty());
    }

    private Step openIt() {
        return new Step(
                "open",
                SOON,
                () -> {
                    hand.press(KeyCode.DOWN);
                    hand.press(KeyCode.ENTER);
                    return "pressed Down and Enter";
                },
                () -> {
                    boolean shown =
                            features()
                                    .incidents()
                                    .detail()
                                    .findIncident()
                                    .map(Incident::id)
                                    .equals(chosen);
                    Node next = desk.scene().lookup("#next-step");
                    return shown && next != null && next.isVisible()
                            ? incident().map(it -> Map.of("title", it.title()))
                            : Optional.empty();
                },
                this::backendState);
    }

    private Step around() {
        return new Step(
                "around",
                SOON,
                () -> {
                    hand.press(KeyCode.F5);
                    incident().ifPresent(features()::locate);
                    return "pressed F5, went to the place";
                },
                () -> {
                    var found = features().resources().around().list(ResourceGroup.PEOPLE);
                    boolean done =
                            features().resources().around().stateProperty().get()
                                    instanceof AroundState.Found;
                    return done && !found.isEmpty()
                            ? drawn(
                                    Map.of(
                                            "people",
                                            found.size(),
                                            "nearest",
                                            found.getFirst().resource().name(),
                                            "metres",
                                            Math.round(found.getFirst().distanceM())))
                            : Optional.empty();
                },
                this::backendNearby);
    }

    private CompletableFuture<Map<String, Object>> backendNearby() {
        Incident it = incident().orElseThrow();
        double radius = features().resources().around().radiusProperty().get().metres();
        return desk.api()
                .loadNearby(it.position(), radius, List.of(), 400)
                .thenApply(nearby -> Map.of("found", nearby.found().size()));
    }

    /// Accept, file and dispatch are one step of the operator's; taken at once, because colleagues
    /// at other desks take up what lies untouched.
    private Step dispatch() {
        return next("dispatched", "pending_handle");
    }

    /// Takes the likely next step and waits for the state it leads to.
    private Step next(String name, String state) {
        return new Step(
                name,
                SOON,
                () -> {
                    Node button = desk.scene().lookup("#next-step");
                    if (button == null || !button.isVisible()) {
                        throw new IllegalStateException("no next step is offered");
                    }
                    button.requestFocus();
                    hand.press(KeyCode.ENTER);
                    return "pressed Enter on the next step";
                },
                () ->
                        incident()
                                .filter(it -> it.state().equals(state))
                                .map(it -> Map.of("state", it.state(), "revision", it.revision())),
                () ->
                        backendState()
                                .thenApply(read -> {
                                    if (!state.equals(read.get("state"))) {
                                        throw new IllegalStateException(
                                                "the backend has it as " + read);
                                    }
                                    return read;
                                }));
    }

    /// Opens the list of people, so that a pop-up is in a picture too.
    private Step recipients() {
        return Step.onScreen(
                "recipients",
                SOON,
                () -> {
                    hand.press(KeyCode.F4);
                    ComboBox<?> people = (ComboBox<?>) desk.scene().lookup("#order-recipient");
                    if (people == null) {
                        throw new IllegalStateException("no list of people");
                    }
                    people.show();
                    return "pressed F4, opened the list of people";
                },
                () -> {
                    ComboBox<?> people = (ComboBox<?>) desk.scene().lookup("#order-recipient");
                    return people != null && people.isShowing() && !people.getItems().isEmpty()
                            ? Optional.of(Map.of("people", people.getItems().size()))
                            : Optional.empty();
                });
    }

    private Step sendOrder() {
        return new Step(
                "order", SOON, () -> orders.sendFirst(id()), orders::served, this::backendState);
    }

    private Step rung(String name, Rung wanted) {
        return new Step(
                name,
                FIELD,
                () -> "waited for the field",
                () -> orders.reached(wanted),
                () -> orders.backendReached(wanted));
    }

    private Step keys() {
        return Step.onScreen(
                "keys",
                SOON,
                () -> {
                    hand.press(KeyCode.F1);
                    return "pressed F1";
                },
                () ->
                        desk.scene().lookup("#shortcuts") == null
                                ? Optional.empty()
                                : Optional.of(Map.of()));
    }

    private Step english() {
        return Step.onScreen(
                "english",
                SOON,
                () -> {
                    hand.press(KeyCode.ESCAPE);
                    hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                    return "pressed Ctrl+Shift+L";
                },
                () -> Texts.isChinese() ? Optional.empty() : drawn(Map.of("locale", "en")));
    }

    private Step day() {
        return Step.onScreen(
                "day",
                SOON,
                () -> {
                    hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
                    return "pressed Ctrl+Shift+T";
                },
                () -> Look.theme() == Theme.DAY ? drawn(Map.of("theme", "day")) : Optional.empty());
    }
}
