package org.fengqiao.console.app;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.domain.incident.Incident;

/// Goes down a list of incidents by the arrow keys until the desk shows one that is looked for. FX
/// thread.
///
/// It goes to the end first, because a list tells which row is selected only where that changes.
final class ListWalk {

    /// A key that has not shown after so long is pressed again: rows may have moved under it.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private enum Way {
        TO_THE_END,
        TO_THE_TOP,
        DOWN
    }

    private final TourOperator operator;
    private final String list;
    private final Predicate<Incident> wanted;
    private Way way = Way.TO_THE_END;
    private int pressedAt = -1;
    private long pressedNanos;
    private boolean pressed;

    private ListWalk(TourOperator operator, String list, Predicate<Incident> wanted) {
        this.operator = operator;
        this.list = list;
        this.wanted = wanted;
    }

    /// @param list selector of the list, which takes the keyboard by what `open` does
    /// @param wanted chosen as the incident being worked on, once it is reached
    static Step step(
            TourOperator operator,
            String name,
            String list,
            Supplier<String> open,
            Predicate<Incident> wanted) {
        ListWalk walk = new ListWalk(operator, list, wanted);
        return Step.onScreen(name, MainJob.SOON, open, walk::look);
    }

    private Optional<Map<String, Object>> look() {
        Optional<ListView<?>> found =
                operator.eye()
                        .find(list)
                        .<ListView<?>>map(node -> (ListView<?>) node)
                        .filter(this::ready);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ListView<?> rows = found.get();
        int last = rows.getItems().size() - 1;
        int at = rows.getSelectionModel().getSelectedIndex();
        switch (way) {
            case TO_THE_END -> pressUntil(KeyCode.END, at == last, Way.TO_THE_TOP);
            case TO_THE_TOP -> pressUntil(KeyCode.HOME, at == 0, Way.DOWN);
            case DOWN -> {
                Optional<Incident> shown = operator.findSelected().filter(wanted);
                if (shown.isPresent()) {
                    operator.choose(shown.get().id());
                    return Optional.of(
                            Map.of("incident", operator.incident().value(), "row", at + 1));
                }
                goOn(at, last);
            }
        }
        return Optional.empty();
    }

    private boolean ready(ListView<?> rows) {
        return rows.isFocused() && !rows.getItems().isEmpty();
    }

    private void pressUntil(KeyCode key, boolean there, Way next) {
        if (pressed && there) {
            pressed = false;
            way = next;
        } else if (!pressed || isLate()) {
            press(key);
        }
    }

    private void goOn(int at, int last) {
        if (at == last) {
            // A page takes in what is new once a second: from the top again, while there is time.
            way = Way.TO_THE_END;
            pressed = false;
            pressedAt = -1;
        } else if (at != pressedAt || isLate()) {
            pressedAt = at;
            press(KeyCode.DOWN);
        }
    }

    private boolean isLate() {
        return System.nanoTime() - pressedNanos > PATIENCE.toNanos();
    }

    private void press(KeyCode key) {
        pressed = true;
        pressedNanos = System.nanoTime();
        operator.hand().press(key);
    }
}
