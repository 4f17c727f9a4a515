package org.fengqiao.console.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;

/// The heat map and a figure of the areas, switched in the tree of layers by keys, read off their
/// legends, and switched off again.
final class LayerSteps {

    private final TourOperator operator;

    LayerSteps(TourOperator operator) {
        this.operator = operator;
    }

    List<Step> list() {
        return List.of(
                step("heat-map", this::switchHeat, this::heat),
                step("figure", this::switchPopulation, this::figure),
                step("layers-off", this::switchOff, this::none));
    }

    private static Step step(
            String name, Supplier<String> act, Supplier<Optional<Map<String, Object>>> screen) {
        return Step.onScreen(name, MainJob.SOON, act, screen);
    }

    private String switchHeat() {
        operator.hand().press(KeyCode.CONTROL, KeyCode.F7);
        toHeat();
        return "pressed Ctrl+F7, went down to the heat map and pressed Space";
    }

    /// Below the kinds of incidents, of which each city has its own.
    private void toHeat() {
        List<String> rows =
                operator.features().layers().model().list(LayerGroup.INCIDENTS).stream()
                        .map(LayerItem::id)
                        .toList();
        operator.hand().press(KeyCode.HOME);
        for (int i = 0; i <= rows.indexOf(HeatDesk.LAYER); i++) {
            operator.hand().press(KeyCode.DOWN);
        }
        operator.hand().press(KeyCode.SPACE);
    }

    private Optional<Map<String, Object>> heat() {
        if (!operator.features().layers().isHeatAtRest()) {
            return Optional.empty();
        }
        Optional<String> top = operator.eye().findText("#heat-top");
        Optional<String> source = operator.eye().findText("#heat-source");
        return top.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : operator.drawn(
                        Map.of(
                                "top",
                                top.get(),
                                "counted",
                                source.get(),
                                "unit",
                                operator.eye().findText("#heat-unit").orElse("")));
    }

    /// From the last row up to the figures, which are closed, into them and down to the fourth.
    private String switchPopulation() {
        operator.hand().press(KeyCode.END);
        operator.hand().press(KeyCode.UP);
        operator.hand().press(KeyCode.UP);
        operator.hand().press(KeyCode.RIGHT);
        for (int i = 0; i < 4; i++) {
            operator.hand().press(KeyCode.DOWN);
        }
        operator.hand().press(KeyCode.SPACE);
        return "pressed End, went up to the figures and down to the population, pressed Space";
    }

    private Optional<Map<String, Object>> figure() {
        Optional<String> title = operator.eye().findText("#shade-title");
        return title.isEmpty()
                ? Optional.empty()
                : operator.drawn(
                        Map.of(
                                "title",
                                title.get(),
                                "unit",
                                operator.eye().findText("#shade-unit").orElse(""),
                                "classes",
                                operator.eye().texts("#shade-legend .legend-range")));
    }

    private String switchOff() {
        operator.hand().press(KeyCode.SPACE);
        toHeat();
        return "pressed Space there and on the heat map";
    }

    private Optional<Map<String, Object>> none() {
        boolean gone =
                operator.eye().find("#heat-legend").isEmpty()
                        && operator.eye().find("#shade-legend").isEmpty();
        return gone ? operator.drawn(Map.of("legends", 0)) : Optional.empty();
    }
}
