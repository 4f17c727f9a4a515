package org.fengqiao.domain.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.jspecify.annotations.Nullable;

/// Counts cases and lists those counted, by one and the same condition. Pure.
public final class Count {

    private final Collection<CaseFacts> cases;
    private final Grouping grouping;

    /// @param cases all of the period and the area
    public Count(Collection<CaseFacts> cases, Grouping grouping) {
        this.cases = cases;
        this.grouping = grouping;
    }

    /// All rows in which something counts, by key.
    public Map<String, Map<Indicator, Ratio>> rows(Collection<Indicator> indicators) {
        Map<String, Tally> rows = new TreeMap<>();
        for (CaseFacts facts : cases) {
            for (Indicator indicator : indicators) {
                if (indicator.counts(Part.DENOMINATOR, facts)) {
                    rows.computeIfAbsent(grouping.key(indicator, facts), _ -> new Tally())
                            .add(indicator, indicator.counts(Part.NUMERATOR, facts));
                }
            }
        }
        Map<String, Map<Indicator, Ratio>> found = new TreeMap<>();
        rows.forEach((key, tally) -> found.put(key, tally.ratios(indicators)));
        return found;
    }

    /// Of all cases together.
    public Map<Indicator, Ratio> total(Collection<Indicator> indicators) {
        Tally tally = new Tally();
        for (CaseFacts facts : cases) {
            for (Indicator indicator : indicators) {
                if (indicator.counts(Part.DENOMINATOR, facts)) {
                    tally.add(indicator, indicator.counts(Part.NUMERATOR, facts));
                }
            }
        }
        return tally.ratios(indicators);
    }

    /// A row in which nothing counts.
    public static Map<Indicator, Ratio> nothing(Collection<Indicator> indicators) {
        return new Tally().ratios(indicators);
    }

    /// Exactly the cases that a number counts.
    ///
    /// @param key of the row; null for all of them together
    public List<CaseFacts> list(Indicator indicator, Part part, @Nullable String key) {
        return cases.stream()
                .filter(facts -> indicator.counts(part, facts))
                .filter(facts -> key == null || key.equals(grouping.key(indicator, facts)))
                .toList();
    }

    /// The numbers of one row.
    private static final class Tally {
        private final int[] numerators = new int[Indicator.values().length];
        private final int[] denominators = new int[Indicator.values().length];

        private void add(Indicator indicator, boolean numerator) {
            denominators[indicator.ordinal()]++;
            if (numerator) {
                numerators[indicator.ordinal()]++;
            }
        }

        private Map<Indicator, Ratio> ratios(Collection<Indicator> indicators) {
            Map<Indicator, Ratio> ratios = new EnumMap<>(Indicator.class);
            for (Indicator indicator : indicators) {
                int at = indicator.ordinal();
                ratios.put(indicator, new Ratio(numerators[at], denominators[at]));
            }
            return ratios;
        }
    }
}
