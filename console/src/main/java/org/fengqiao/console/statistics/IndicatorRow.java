package org.fengqiao.console.statistics;

import java.util.Map;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/// A row as it is shown.
///
/// @param key null in the row of all together
public record IndicatorRow(@Nullable String key, String name, Map<Indicator, Ratio> ratios) {

    private static final Ratio NONE = new Ratio(0, 0);

    Ratio ratio(Indicator indicator) {
        return ratios.getOrDefault(indicator, NONE);
    }

    boolean total() {
        return key == null;
    }
}
