package org.fengqiao.console.incident.filter;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.RunningClock;

/// One column the list is sorted by. Whatever the column, the incident reported last stands first
/// among equals, then the id, so that rows never change places by chance.
public record RowOrder(Column column, boolean descending) {

    /// The columns of the list.
    public enum Column {
        STATUS,
        GRADE,
        TITLE,
        CLASS,
        AREA,
        SOURCE,
        /// By deadline; paused clocks by what they have left, no clock and ended last either way.
        REMAINING,
        REPORTED
    }

    /// Most urgent status first: what an operator has to look at.
    public static final RowOrder URGENT_FIRST = new RowOrder(Column.STATUS, true);

    private static final Comparator<IncidentRow> TIES =
            Comparator.comparing((IncidentRow row) -> row.incident().reportedAt())
                    .reversed()
                    .thenComparing(IncidentRow::id);

    private record Keyed<K>(K key, IncidentRow row) {}

    List<IncidentRow> sort(
            List<IncidentRow> rows, Dictionary dictionary, Locale locale, Instant now) {
        return switch (column) {
            case STATUS -> plain(rows, Comparator.comparing(IncidentRow::status));
            case GRADE -> plain(rows, Comparator.comparing(row -> row.incident().grade()));
            case SOURCE -> plain(rows, Comparator.comparing(row -> row.incident().source()));
            case AREA -> plain(rows, Comparator.comparing(row -> row.incident().grid()));
            case REPORTED -> plain(rows, Comparator.comparing(row -> row.incident().reportedAt()));
            case TITLE -> {
                Collator collator = Collator.getInstance(locale);
                yield keyed(
                        rows,
                        row -> collator.getCollationKey(row.incident().title()),
                        Comparator.<CollationKey>naturalOrder());
            }
            case CLASS ->
                    keyed(
                            rows,
                            row ->
                                    row.incident().classKey().code()
                                            + dictionary.className(
                                                    row.incident().classKey(), locale),
                            Comparator.<String>naturalOrder());
            case REMAINING ->
                    keyed(
                            rows,
                            row -> effectiveDeadline(row, now),
                            Comparator.<Instant>naturalOrder());
        };
    }

    private List<IncidentRow> plain(List<IncidentRow> rows, Comparator<IncidentRow> by) {
        List<IncidentRow> sorted = new ArrayList<>(rows);
        sorted.sort((descending ? by.reversed() : by).thenComparing(TIES));
        return sorted;
    }

    /// Works the key out once per row, because a collation key costs more than all comparisons.
    private <K> List<IncidentRow> keyed(
            List<IncidentRow> rows, Function<IncidentRow, K> key, Comparator<K> by) {
        Comparator<Keyed<K>> byKey = Comparator.comparing(Keyed::key, by);
        Comparator<Keyed<K>> ties = Comparator.comparing(Keyed::row, TIES);
        return rows.stream()
                .map(row -> new Keyed<>(key.apply(row), row))
                .sorted((descending ? byKey.reversed() : byKey).thenComparing(ties))
                .map(Keyed::row)
                .toList();
    }

    /// A paused clock counts as if it went on at once.
    private Instant effectiveDeadline(IncidentRow row, Instant now) {
        RunningClock clock = Countdown.findUrgentClock(row.incident(), now).orElse(null);
        if (clock == null) {
            return descending ? Instant.MIN : Instant.MAX;
        }
        Instant paused = clock.pausedSince();
        return paused == null
                ? clock.deadline()
                : now.plus(Duration.between(paused, clock.deadline()));
    }
}
