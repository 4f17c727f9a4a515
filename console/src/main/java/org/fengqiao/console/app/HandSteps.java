package org.fengqiao.console.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapView;

/// The tools of the hand on the map: measures, gathers, goes back.
final class HandSteps {

    /// Corners of a ring in shares of the map's width and height.
    private static final double[][] RING = {{0.3, 0.35}, {0.68, 0.38}, {0.62, 0.66}, {0.34, 0.6}};

    private final TourOperator operator;

    HandSteps(TourOperator operator) {
        this.operator = operator;
    }

    List<Step> list() {
        return List.of(measured(), outToTheCity(), gathered(), back());
    }

    private Step measured() {
        return Step.onScreen(
                "measured",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.F7);
                    operator.hand().press(KeyCode.F12);
                    clickRing();
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed F12, clicked four corners on the map, pressed Enter";
                },
                () ->
                        operator.eye()
                                .findText("#hand-overlay .hand-total")
                                .flatMap(words -> operator.drawn(Map.of("area", words))));
    }

    /// What was clicked before has led close to the ground, where a ring may hold no incident, and
    /// the number typed into the filter leaves out all but one.
    private Step outToTheCity() {
        return Step.onScreen(
                "city-again",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.ESCAPE);
                    operator.hand().press(KeyCode.SHIFT, KeyCode.F8);
                    operator.hand().click(operator.eye().get("#incident-clear"));
                    return "pressed Esc and Shift+F8, clicked Clear in the filter";
                },
                () -> {
                    MapView map = operator.features().map().map();
                    boolean there =
                            map.viewport().equals(map.aim())
                                    && operator.eye().findText("#incident-filter").isEmpty();
                    return there
                            ? operator.drawn(Map.of("zoom", map.viewport().zoom()))
                            : Optional.empty();
                });
    }

    private Step gathered() {
        return Step.onScreen(
                "gathered",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.F7);
                    operator.hand().press(KeyCode.F10);
                    clickRing();
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed F7 and F10, clicked four corners on the map, pressed Enter";
                },
                this::narrowed);
    }

    private void clickRing() {
        MapView map = operator.features().map().map();
        for (double[] corner : RING) {
            operator.hand().clickAt(map, corner[0] * map.getWidth(), corner[1] * map.getHeight());
        }
    }

    /// The list shows nothing but what was gathered.
    private Optional<Map<String, Object>> narrowed() {
        var picked = operator.features().incidents().picked().idsProperty().get();
        var listed = operator.features().incidents().model().rows();
        boolean only =
                !listed.isEmpty()
                        && listed.stream().allMatch(row -> picked.contains(row.incident().id()));
        return only
                ? operator.eye()
                        .findText("#picked-count")
                        .flatMap(words ->
                                operator.drawn(Map.of("count", words, "listed", listed.size())))
                : Optional.empty();
    }

    private Step back() {
        Viewport[] left = new Viewport[1];
        return Step.onScreen(
                "view-back",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.ESCAPE);
                    left[0] = operator.features().map().map().aim();
                    operator.hand().press(KeyCode.ALT, KeyCode.LEFT);
                    return "pressed Esc and Alt+Left";
                },
                () -> {
                    MapView map = operator.features().map().map();
                    boolean other = !map.viewport().equals(left[0]);
                    boolean none = operator.features().incidents().picked().isEmpty();
                    return other && none
                            ? operator.drawn(Map.of("zoom", map.viewport().zoom()))
                            : Optional.empty();
                });
    }
}
