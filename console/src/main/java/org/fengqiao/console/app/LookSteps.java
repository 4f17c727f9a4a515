package org.fengqiao.console.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;

/// The same desk with its keys listed, in the other language, by day, larger, and on the wall.
final class LookSteps {

    private static final double LARGER = 1.5;

    private final TourOperator operator;

    LookSteps(TourOperator operator) {
        this.operator = operator;
    }

    List<Step> list() {
        return List.of(keys(), english(), day(), larger(), wall());
    }

    private Step keys() {
        return Step.onScreen(
                "keys",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.F1);
                    return "pressed F1";
                },
                () ->
                        operator.eye()
                                .find("#shortcuts")
                                .map(_ ->
                                        Map.of(
                                                "keys",
                                                operator.eye()
                                                        .list("#shortcuts .key-cap")
                                                        .size())));
    }

    private Step english() {
        return Step.onScreen(
                "english",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.ESCAPE);
                    operator.hand().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                    return "pressed Ctrl+Shift+L";
                },
                () -> Texts.isChinese() ? Optional.empty() : look());
    }

    private Step day() {
        return Step.onScreen(
                "day",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
                    return "pressed Ctrl+Shift+T";
                },
                () -> Look.theme() == Theme.DAY ? look() : Optional.empty());
    }

    private Step larger() {
        return Step.onScreen(
                "larger",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                    operator.hand().press(KeyCode.CONTROL, KeyCode.EQUALS);
                    operator.hand().press(KeyCode.CONTROL, KeyCode.EQUALS);
                    return "pressed Ctrl+Shift+L and twice Ctrl+=";
                },
                () -> Look.scaleProperty().get() == LARGER ? look() : Optional.empty());
    }

    /// Another look takes nothing away: the same place, the same incident, the same layers.
    private Step wall() {
        Map<String, Object> before = new HashMap<>();
        return Step.onScreen(
                "wall",
                MainJob.SOON,
                () -> {
                    before.putAll(shown());
                    operator.hand().press(KeyCode.CONTROL, KeyCode.DIGIT0);
                    operator.hand().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
                    return "pressed Ctrl+0 and Ctrl+Shift+T";
                },
                () ->
                        Look.theme() == Theme.WALL && shown().equals(before)
                                ? look()
                                : Optional.empty());
    }

    private Map<String, Object> shown() {
        Features features = operator.features();
        return Map.of(
                "place",
                Objects.toString(features.map().navigator().place()),
                "incident",
                Objects.toString(features.incidents().selection().selectedProperty().get()),
                "layers",
                features.map().map().listLayers());
    }

    /// What the link chip says shows the language; the rest shows in the picture.
    private Optional<Map<String, Object>> look() {
        return operator.drawn(
                Map.of(
                        "link",
                        operator.eye().findText("#link-chip .link-word").orElse(""),
                        "theme",
                        Look.theme().name(),
                        "scale",
                        Look.scaleProperty().get()));
    }
}
