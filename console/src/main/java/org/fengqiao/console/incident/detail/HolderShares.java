package org.fengqiao.console.incident.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.ledger.HeldSpan;
import org.fengqiao.domain.ledger.Holder;
import org.fengqiao.domain.ledger.HolderLedger;

/// A ledger in whole seconds as it is shown: the parts still add up to the whole, which rounding
/// each by itself would not keep. Pure.
///
/// @param spans in order of time
/// @param rows one for each holder, in the order they first held it
/// @param length from the report to now or the end, rounded down
record HolderShares(List<Span> spans, List<Row> rows, Duration length) {

    /// @param row index into the rows
    record Span(HeldSpan held, int row, Duration unsigned, Duration signed) {}

    /// @param times how often it came to this holder
    record Row(Holder holder, int times, Duration unsigned, Duration signed, int returns) {

        Duration length() {
            return unsigned.plus(signed);
        }

        private Row plus(Span span) {
            return new Row(
                    holder,
                    times + 1,
                    unsigned.plus(span.unsigned()),
                    signed.plus(span.signed()),
                    returns + (span.held().returned() ? 1 : 0));
        }
    }

    static HolderShares of(HolderLedger ledger) {
        Map<Holder, Integer> places = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Instant reported = ledger.reportedAt();
        for (HeldSpan held : ledger.spans()) {
            int place = places.computeIfAbsent(held.holder(), _ -> rows.size());
            if (place == rows.size()) {
                rows.add(new Row(held.holder(), 0, Duration.ZERO, Duration.ZERO, 0));
            }
            Span span =
                    new Span(
                            held,
                            place,
                            between(reported, held.from(), held.signedAt()),
                            between(reported, held.signedAt(), held.to()));
            spans.add(span);
            rows.set(place, rows.get(place).plus(span));
        }
        return new HolderShares(
                List.copyOf(spans), List.copyOf(rows), between(reported, reported, ledger.until()));
    }

    private static Duration between(Instant reported, Instant from, Instant to) {
        return Duration.ofSeconds(
                Duration.between(reported, to).toSeconds()
                        - Duration.between(reported, from).toSeconds());
    }
}
