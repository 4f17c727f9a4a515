package org.fengqiao.console.statistics;

import java.util.Locale;
import org.fengqiao.console.theme.ActorWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Statistics;

/// Words for indicators and their numbers, in the language of the interface.
final class IndicatorWords {

    private static final Texts TEXTS = Texts.of("statistics");

    /// Shown where there is nothing to divide by.
    static final String NOTHING = "—";

    private IndicatorWords() {}

    /// One that no source confirms is marked.
    static String marked(Indicator indicator) {
        return name(indicator) + (indicator.confirmed() ? "" : " *");
    }

    static String name(Indicator indicator) {
        return TEXTS.get("name." + indicator);
    }

    static String formula(Indicator indicator) {
        return TEXTS.get("formula." + indicator);
    }

    /// Whether the formula has a source, in words.
    static String standing(Indicator indicator) {
        return TEXTS.get(indicator.confirmed() ? "confirmed" : "unconfirmed");
    }

    /// `87.5%`, or the dash. What is not all is never told as 100.0%, what is something never as
    /// 0.0%.
    static String percent(Ratio ratio) {
        if (ratio.denominator() == 0) {
            return NOTHING;
        }
        double percent = ratio.percent().orElseThrow();
        double shown = Math.round(percent * 10) / 10.0;
        if (shown >= 100 && ratio.numerator() < ratio.denominator()) {
            shown = 99.9;
        } else if (shown <= 0 && ratio.numerator() > 0) {
            shown = 0.1;
        }
        return String.format(Locale.ROOT, "%.1f%%", shown);
    }

    /// What a tooltip says of a number: of what, which numbers, how formed, and where that comes
    /// from.
    static String tip(String row, Indicator indicator, Ratio ratio) {
        return TEXTS.get(
                ratio.denominator() == 0 ? "tip.nothing" : "tip",
                row,
                name(indicator),
                percent(ratio),
                ratio.numerator(),
                ratio.denominator(),
                formula(indicator),
                standing(indicator));
    }

    static String row(Statistics table, Statistics.Row row, RowNames names) {
        if (row.key().equals(Grouping.NOBODY)) {
            return TEXTS.get("nobody." + table.by());
        }
        return switch (table.by()) {
            case AREA -> names.area(row.key());
            case DEPARTMENT -> names.department(row.key());
            case PERSON -> row.name() == null ? row.key() : ActorWords.of(row.key(), row.name());
        };
    }

    static String period(Statistics table) {
        return TEXTS.get("period", Times.full(table.from()), Times.full(table.to()));
    }

    static String count(Statistics table) {
        return TEXTS.get("count", table.cases(), table.linked(), Times.full(table.serverTime()));
    }
}
