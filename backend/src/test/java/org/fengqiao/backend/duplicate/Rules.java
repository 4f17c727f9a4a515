package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.util.Comparator;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;

/// The finder, and the fixed rules it has to beat.
final class Rules {

    /// As in `application.yaml`.
    static final DuplicateOptions DEFAULT =
            new DuplicateOptions(50, Duration.ofHours(24), 3, 8, 0.35);

    private static final DuplicateOptions FIXED =
            new DuplicateOptions(50, Duration.ofHours(24), 1, 8, 0);

    private Rules() {}

    static Quality.Rule finder(Weights weights, DuplicateOptions options) {
        return (earlier, report) ->
                earlier.search(report.draft(), null, report.arrival(), weights, options);
    }

    /// 50 m and 24 h, the nearest first.
    static Quality.Rule fixed() {
        Weights any = Weights.of(0, 0, 0, 0, 0, 0, 0, 0);
        return (earlier, report) ->
                earlier.search(report.draft(), null, report.arrival(), any, FIXED).stream()
                        .sorted(Comparator.comparingDouble(hit -> hit.likeness().distanceM()))
                        .toList();
    }

    /// The same, and of one class.
    static Quality.Rule fixedOfOneClass() {
        return (earlier, report) ->
                fixed().tell(earlier, report).stream()
                        .filter(hit -> hit.likeness().relation() == ClassRelation.SAME)
                        .toList();
    }

    /// The same, and not put right in between.
    static Quality.Rule fixedOfOneClassGoingOn() {
        return (earlier, report) ->
                fixedOfOneClass().tell(earlier, report).stream()
                        .filter(hit -> !hit.likeness().endedBetween())
                        .toList();
    }
}
