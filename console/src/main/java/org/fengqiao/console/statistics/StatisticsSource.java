package org.fengqiao.console.statistics;

import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// Where the numbers come from. Futures end on another thread, with a value or a
/// [org.fengqiao.console.wire.BackendException].
public interface StatisticsSource {

    CompletableFuture<Statistics> load(Period period, Grouping.By by, AreaCode area);

    /// The cases behind a number of a table, a page of them.
    ///
    /// @param key of the row; null for all rows together
    CompletableFuture<Statistics.CasePage> loadCases(
            Statistics table,
            Indicator indicator,
            Indicator.Part part,
            @Nullable String key,
            int offset);

    static StatisticsSource of(BackendApi api) {
        return new StatisticsSource() {
            @Override
            public CompletableFuture<Statistics> load(
                    Period period, Grouping.By by, AreaCode area) {
                return api.oversight().loadStatistics(period.from(), period.to(), by, area);
            }

            @Override
            public CompletableFuture<Statistics.CasePage> loadCases(
                    Statistics table,
                    Indicator indicator,
                    Indicator.Part part,
                    @Nullable String key,
                    int offset) {
                return api.oversight().loadCounted(table, indicator, part, key, offset);
            }
        };
    }
}
