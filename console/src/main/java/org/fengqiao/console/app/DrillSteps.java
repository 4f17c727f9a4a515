package org.fengqiao.console.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapView;
import org.fengqiao.domain.boundary.Area;

/// Down the five levels and out again, each time by another of the ways there are: double click,
/// keys, search by code, breadcrumb.
final class DrillSteps {

    /// A free spot is looked for in steps of so many pixels.
    private static final double LOOK_EVERY_PX = 24;

    private final TourOperator operator;

    DrillSteps(TourOperator operator) {
        this.operator = operator;
    }

    List<Step> list() {
        return List.of(
                seen("city", () -> "waited for the map"),
                seen("district", this::doubleClick),
                seen("street", this::nextByKeys),
                seen("community", this::searchByCode),
                seen("grid", this::nextByKeys));
    }

    /// Back to the city.
    Step home() {
        return seen("home", this::clickFirstCrumb);
    }

    private Step seen(String level, Supplier<String> act) {
        return Step.onScreen(
                level, MainJob.SOON, act, () -> placeOn(level.equals("home") ? "city" : level));
    }

    /// On the first spot of the map where nothing lies over a district.
    private String doubleClick() {
        MapView map = operator.features().map().map();
        for (double y = LOOK_EVERY_PX; y < map.getHeight(); y += LOOK_EVERY_PX) {
            for (double x = LOOK_EVERY_PX; x < map.getWidth(); x += LOOK_EVERY_PX) {
                Optional<String> district = findDistrict(map.listHits(x, y));
                if (district.isPresent()) {
                    operator.hand().doubleClickAt(map, x, y);
                    return "double-clicked " + district.get() + " on the map";
                }
            }
        }
        throw new IllegalStateException("no district lies free on the map");
    }

    /// The district's name, unless an incident lies over it there.
    private static Optional<String> findDistrict(List<MapHit> hits) {
        Optional<String> name = Optional.empty();
        for (MapHit hit : hits) {
            switch (hit) {
                case MapHit.OfMarker _, MapHit.OfCluster _ -> {
                    return Optional.empty();
                }
                case MapHit.OfArea(var layer, var area) when layer.equals("district") ->
                        name = Optional.of(area.label());
                case MapHit.OfArea _, MapHit.OfShape _ -> {
                    // Something that takes no clicks.
                }
            }
        }
        return name;
    }

    private String nextByKeys() {
        operator.hand().press(KeyCode.F7);
        operator.hand().press(KeyCode.CLOSE_BRACKET);
        operator.hand().press(KeyCode.ENTER);
        return "pressed F7, ] and Enter on the map";
    }

    private String searchByCode() {
        List<Area> children = place().children();
        Area wanted = children.get(Math.min(1, children.size() - 1));
        operator.hand().press(KeyCode.CONTROL, KeyCode.K);
        operator.hand().type(wanted.code().digits());
        operator.hand().press(KeyCode.ENTER);
        return "pressed Ctrl+K, typed " + wanted.code().digits() + ", pressed Enter";
    }

    private String clickFirstCrumb() {
        operator.hand().click(operator.eye().get("#drill-crumbs .button"));
        return "clicked the city in the breadcrumb";
    }

    private DrillDown place() {
        DrillDown place = operator.features().map().navigator().place();
        if (place == null) {
            throw new IllegalStateException("there are no boundaries");
        }
        return place;
    }

    /// The breadcrumb ends with the area the map is in.
    private Optional<Map<String, Object>> placeOn(String level) {
        Area area = place().current();
        String crumb =
                operator.eye().list("#drill-crumbs .button").stream()
                        .reduce((_, last) -> last)
                        .map(last -> ((Labeled) last).getText())
                        .orElse("");
        boolean there =
                area.level().name().toLowerCase(Locale.ROOT).equals(level)
                        && crumb.equals(area.name());
        return there
                ? operator.drawn(
                        Map.of(
                                "breadcrumb",
                                crumb,
                                "code",
                                area.code().digits(),
                                "shown",
                                operator.eye().findText("#incident-shown").orElse("")))
                : Optional.empty();
    }
}
