package org.fengqiao.console.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Counts;

/// The numbers in the list's header, on the map and at the backend are the same.
final class CountSteps {

    private static final int ENDED_WITHIN_HOURS = 24;

    /// The field goes on while one looks, so a number may move between two looks; it does not move
    /// in between for ever.
    private static final int LOOKS = 40;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final TourOperator operator;
    private int looks;

    CountSteps(TourOperator operator) {
        this.operator = operator;
    }

    /// To be played while the desk is at the user's outermost area.
    Step compared(String name) {
        return new Step(
                name,
                MainJob.SOON,
                () -> "compared the counts",
                () -> operator.drawn(onScreen()),
                () -> {
                    looks = 0;
                    return look();
                });
    }

    /// What the chips say, by status, and how many markers the map holds.
    private Map<String, Object> onScreen() {
        Map<String, Object> read = new LinkedHashMap<>();
        chips().forEach((status, count) -> read.put(status.name(), count));
        read.put("markers", operator.features().incidents().layer().layer().size());
        return read;
    }

    private Map<IncidentStatus, Integer> chips() {
        Map<IncidentStatus, Integer> read = new EnumMap<>(IncidentStatus.class);
        for (IncidentStatus status : IncidentStatus.values()) {
            Optional<String> figure = operator.eye().findText("#chip-" + status + " .figure");
            read.put(status, figure.map(Integer::valueOf).orElse(-1));
        }
        return read;
    }

    private CompletableFuture<Map<String, Object>> look() {
        looks++;
        return operator.desk()
                .api()
                .loadCounts(operator.desk().user().jurisdiction(), ENDED_WITHIN_HOURS)
                .thenComposeAsync(this::compare, FxThread.executor());
    }

    private CompletableFuture<Map<String, Object>> compare(Counts counts) {
        Map<String, Object> told = new LinkedHashMap<>();
        int total = 0;
        for (IncidentStatus status : IncidentStatus.values()) {
            int count = counts.area().count(status);
            total += count;
            told.put(status.name(), count);
        }
        told.put("markers", total);
        Map<String, Object> seen = onScreen();
        if (seen.equals(told)) {
            told.put("looks", looks);
            return CompletableFuture.completedFuture(told);
        }
        if (looks == LOOKS) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("the screen says " + seen + ", the backend " + told));
        }
        return CompletableFuture.supplyAsync(this::look, later()).thenCompose(next -> next);
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(
                BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, FxThread.executor());
    }
}
