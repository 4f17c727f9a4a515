package org.fengqiao.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Hand;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.app.tour.Tour;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.domain.boundary.Area;

/// The tour's steps: the main job of an operator, played on the real desk.
final class MainJob {

    private static final Logger LOG = Logger.getLogger(MainJob.class.getName());
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Desk desk;
    private final Hand hand = new Hand();

    private MainJob(Desk desk) {
        this.desk = desk;
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
        steps.add(Step.onScreen("map", SOON, () -> "waited for the map", () -> drawn(Map.of())));
        for (String level : List.of("district", "street", "community", "grid")) {
            steps.add(drill(level));
        }
        return steps;
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

    private Optional<Map<String, Object>> drawn(Map<String, Object> read) {
        return desk.features().map().map().settledProperty().get()
                ? Optional.of(read)
                : Optional.empty();
    }

    /// Goes one level further in by the keyboard: the next child, then Enter.
    private Step drill(String level) {
        return Step.onScreen(
                level,
                SOON,
                () -> {
                    var map = desk.features().map();
                    map.map().requestFocus();
                    map.navigator().highlightNext(1);
                    hand.press(KeyCode.ENTER);
                    return "highlighted the next area, pressed Enter";
                },
                () -> {
                    DrillDown place = desk.features().map().navigator().place();
                    if (place == null || !place.current().level().name().equalsIgnoreCase(level)) {
                        return Optional.empty();
                    }
                    Area area = place.current();
                    return drawn(Map.of("area", area.name(), "code", area.code().digits()));
                });
    }
}
