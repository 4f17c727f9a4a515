package org.fengqiao.backend.statistics;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.statistics.Grouping;

/// Which cases are asked about and how they are put into rows; the same for a table and for the
/// cases behind its numbers.
///
/// @param to no longer within
record StatisticsQuery(Instant from, Instant to, AreaCode area, Grouping grouping) {

    /// Two years with their leap day.
    private static final Duration LONGEST = Duration.ofDays(731);

    /// @throws Refusal `bad-period` if the period ends before it begins or is too long
    StatisticsQuery {
        Duration length = Duration.between(from, to);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw Refusal.malformed("bad-period", "to", from, to, LONGEST.toDays());
        }
    }

    /// @throws Refusal `unknown-area` if the tree has no such area
    static StatisticsQuery of(
            Instant from, Instant to, AreaCode area, Grouping.By by, AreaTree tree) {
        if (tree.find(area).isEmpty()) {
            throw Refusal.unknown("unknown-area", area);
        }
        Level own = area.level();
        Level rows = tree.listChildren(area).isEmpty() ? own : own.child().orElse(own);
        return new StatisticsQuery(from, to, area, new Grouping(by, rows));
    }
}
