package org.fengqiao.console.app;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;

/// The life of one incident at the desk: it arrives, is found and opened, dispatched, checked,
/// closed.
final class CaseSteps {

    /// A badge stands no farther from its members.
    private static final int BADGE_REACH_PX = 200;

    /// No badge is so small that it lies between two looks.
    private static final int LOOK_EVERY_PX = 8;

    private static final int MOST_CLICKS = 6;

    /// Two clicks further apart than this are two clicks.
    private static final long NO_DOUBLE_CLICK_NANOS = 800_000_000L;

    private final TourOperator operator;
    private final Set<IncidentId> known = new HashSet<>();
    private int clicks;
    private long clickedNanos;

    CaseSteps(TourOperator operator) {
        this.operator = operator;
    }

    Step arrives() {
        return new Step(
                "event-arrives",
                MainJob.FIELD,
                () -> {
                    rows().forEach(row -> known.add(row.id()));
                    return known.size() + " incidents stand in the list; waited for more";
                },
                () -> {
                    Optional<IncidentRow> arrived =
                            rows().stream()
                                    .filter(row -> !known.contains(row.id()))
                                    .filter(row -> row.incident().open())
                                    .filter(row ->
                                            row.incident().state().equals("pending_register"))
                                    .findFirst();
                    arrived.ifPresent(row -> operator.choose(row.id()));
                    return arrived.map(row ->
                            Map.of(
                                    "incident",
                                    row.id().value(),
                                    "news",
                                    operator.eye().findText(".news").orElse("")));
                },
                operator::backendState);
    }

    private List<IncidentRow> rows() {
        return table().getItems();
    }

    @SuppressWarnings("unchecked") // The table of incidents holds nothing else.
    private TableView<IncidentRow> table() {
        return (TableView<IncidentRow>) operator.eye().get("#incident-table");
    }

    Step find() {
        return Step.onScreen(
                "find",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.F2);
                    operator.hand().press(KeyCode.SLASH);
                    operator.hand().type(operator.incident().value());
                    return "pressed F2 and /, typed the case number into the filter";
                },
                () ->
                        rows().size() == 1
                                ? Optional.of(
                                        Map.of(
                                                "rows",
                                                1,
                                                "shown",
                                                operator.eye()
                                                        .findText("#incident-shown")
                                                        .orElse("")))
                                : Optional.empty());
    }

    Step open() {
        return new Step(
                "open",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.DOWN);
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed Down and Enter";
                },
                () -> operator.eye().find("#next-step").flatMap(_ -> agreed()),
                operator::backendState);
    }

    /// What detail, list and map say, once all three mean the incident being worked on.
    private Optional<Map<String, Object>> agreed() {
        String id = operator.incident().value();
        IncidentRow marked = table().getSelectionModel().getSelectedItem();
        boolean same =
                operator.eye().findText("#detail-number").filter(id::equals).isPresent()
                        && marked != null
                        && marked.id().value().equals(id)
                        && operator.features()
                                .incidents()
                                .layer()
                                .layer()
                                .findSelected()
                                .filter(id::equals)
                                .isPresent();
        return same
                ? Optional.of(
                        Map.of(
                                "title",
                                operator.eye().findText("#detail-title").orElse(""),
                                "status",
                                operator.eye().findText("#detail-status").orElse("")))
                : Optional.empty();
    }

    /// Puts the detail away and takes the incident up again by its marker; where a cluster holds
    /// it, a click goes closer.
    Step byMarker() {
        return Step.onScreen(
                "marker",
                MainJob.SOON,
                () -> {
                    operator.hand().click(operator.eye().get("#detail-close"));
                    clicks = 0;
                    return "put the detail away, clicked the marker on the map";
                },
                () -> {
                    boolean selected =
                            operator.features().incidents().selection().find().isPresent();
                    if (selected) {
                        // Before the first click it only has not been put away yet.
                        return clicks == 0
                                ? Optional.empty()
                                : operator.drawn(Map.of()).flatMap(_ -> agreed());
                    }
                    boolean ready =
                            clicks == 0 || System.nanoTime() - clickedNanos > NO_DOUBLE_CLICK_NANOS;
                    if (ready && operator.drawn(Map.of()).isPresent() && clicks < MOST_CLICKS) {
                        clicks++;
                        clickedNanos = System.nanoTime();
                        clickMarker();
                    }
                    return Optional.empty();
                });
    }

    /// Where the incident's marker is drawn; where it is gathered with others, their badge, which
    /// stands in the middle of them and not where the incident is.
    private void clickMarker() {
        Incident incident = operator.findIncident().orElseThrow();
        MapView map = operator.features().map().map();
        Viewport view = map.viewport();
        double x = view.toScreenX(Mercator.x(incident.position().lon()));
        double y = view.toScreenY(Mercator.y(incident.position().lat()));
        Optional<Point2D> found =
                nearestFirst()
                        .map(off -> off.add(x, y))
                        .filter(at ->
                                map.listHits(at.getX(), at.getY()).stream()
                                        .anyMatch(hit -> isOf(hit, incident)))
                        .findFirst();
        Point2D at = found.orElse(new Point2D(x, y));
        operator.hand().clickAt(map, at.getX(), at.getY());
    }

    /// Where a badge may stand, seen from one of its members.
    private static Stream<Point2D> nearestFirst() {
        int most = BADGE_REACH_PX / LOOK_EVERY_PX;
        return IntStream.rangeClosed(-most, most)
                .boxed()
                .flatMap(across ->
                        IntStream.rangeClosed(-most, most)
                                .mapToObj(down -> new Point2D(across, down)))
                .map(off -> off.multiply(LOOK_EVERY_PX))
                .sorted(Comparator.comparingDouble(Point2D::magnitude));
    }

    private static boolean isOf(MapHit hit, Incident incident) {
        return switch (hit) {
            case MapHit.OfMarker(String layer, Marker marker) ->
                    layer.equals(IncidentLayer.ID) && marker.id().equals(incident.id().value());
            case MapHit.OfCluster cluster ->
                    cluster.layer().equals(IncidentLayer.ID)
                            && cluster.world()
                                    .contains(
                                            Mercator.x(incident.position().lon()),
                                            Mercator.y(incident.position().lat()));
            case MapHit.OfArea _, MapHit.OfShape _ -> false;
        };
    }

    Step around() {
        return new Step(
                "around",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.F5);
                    operator.hand().click(operator.eye().get("#detail-locate"));
                    return "pressed F5, clicked Locate";
                },
                () -> {
                    List<String> metres = operator.eye().texts(".found-row .found-metres");
                    return metres.isEmpty()
                            ? Optional.empty()
                            : operator.drawn(
                                    Map.of(
                                            "groups",
                                            operator.eye().texts(".around-tabs .toggle-button"),
                                            "nearest",
                                            metres.getFirst(),
                                            "name",
                                            operator.eye().texts(".found-row .figure").getFirst()));
                },
                this::backendNearby);
    }

    private CompletableFuture<Map<String, Object>> backendNearby() {
        Incident it = operator.findIncident().orElseThrow();
        double radius = operator.features().resources().around().radiusProperty().get().metres();
        return operator.desk()
                .api()
                .loadNearby(it.position(), radius, List.of(), 400)
                .thenApply(nearby -> Map.of("found", nearby.found().size(), "radius", radius));
    }

    /// Takes the likely next step and waits until the detail says so.
    Step next(String name, String state) {
        return new Step(
                name,
                MainJob.SOON,
                () -> {
                    Node button = operator.eye().get("#next-step");
                    button.requestFocus();
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed Enter on the next step";
                },
                () ->
                        operator.findIncident()
                                .filter(it -> it.state().equals(state))
                                .flatMap(_ -> agreed()),
                () -> stateAtBackend(state));
    }

    private CompletableFuture<Map<String, Object>> stateAtBackend(String state) {
        return operator.backendState()
                .thenApply(read -> {
                    if (!state.equals(read.get("state"))) {
                        throw new IllegalStateException("the backend has it as " + read);
                    }
                    return read;
                });
    }
}
