package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/// The indicators of the cases that were reported in a period, as they stand at one moment.
///
/// @param sequence of the newest change counted; a list with the same one is of the same state
/// @param from within the period
/// @param to no longer within
/// @param area whose cases are counted
/// @param level of the rows where they are areas
/// @param cases reported, duplicates that are linked not among them
/// @param linked duplicates, each of which its master stands for
/// @param indicators those the workflow in force tells enough for
/// @param total of all rows together; every case once
public record Statistics(
        Instant serverTime,
        long sequence,
        Instant from,
        Instant to,
        AreaCode area,
        Grouping.By by,
        Level level,
        int cases,
        int linked,
        List<Indicator> indicators,
        Map<Indicator, Ratio> total,
        List<Row> rows) {

    public Statistics {
        indicators = List.copyOf(indicators);
        total = inOrder(total);
        rows = List.copyOf(rows);
    }

    /// @param key an area's digits, a department's code or a person's key; empty for those who
    ///   belong to none yet
    /// @param name of a person; null elsewhere, and where no name is known
    public record Row(String key, @Nullable String name, Map<Indicator, Ratio> ratios) {

        public Row {
            ratios = inOrder(ratios);
        }
    }

    private static Map<Indicator, Ratio> inOrder(Map<Indicator, Ratio> ratios) {
        Map<Indicator, Ratio> ordered = new EnumMap<>(Indicator.class);
        ordered.putAll(ratios);
        return Collections.unmodifiableMap(ordered);
    }

    /// The cases that one number counts, the newest report first.
    ///
    /// @param total how many there are; `cases` is a page of them
    public record CasePage(
            Instant serverTime, long sequence, int total, int offset, List<CaseLine> cases) {

        public CasePage {
            cases = List.copyOf(cases);
        }
    }

    /// One case in short.
    ///
    /// @param state as it stands now
    /// @param endedAt null while it is open
    public record CaseLine(
            IncidentId id,
            String title,
            String state,
            AreaCode grid,
            @Nullable String department,
            Instant reportedAt,
            @Nullable Instant endedAt) {}
}
