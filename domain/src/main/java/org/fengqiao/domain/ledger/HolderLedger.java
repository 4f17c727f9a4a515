package org.fengqiao.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The holder ledger of one incident: its time from the report to now, or to its end, shared out
/// among those who held it, without rest. By the wall clock, pauses included: a ledger says where
/// an incident lay, not whether its clocks ran.
///
/// @param until now, or the end of an ended incident
/// @param ended whether the incident has ended
/// @param spans in order, each beginning where the one before it ends
/// @param totals one for each holder, in the order they first held it
public record HolderLedger(
        Instant reportedAt,
        Instant until,
        boolean ended,
        List<HeldSpan> spans,
        List<HolderTotal> totals) {

    public HolderLedger {
        spans = List.copyOf(spans);
        totals = List.copyOf(totals);
    }

    /// @param history from the report on, in order; a step whose moment lies before that of an
    ///   earlier one (a clock was put back) counts as taken together with it
    /// @param now steps taken later play no part
    /// @throws IllegalArgumentException if there is no step yet at that moment
    public static HolderLedger of(List<HolderStep> history, Instant now) {
        if (history.isEmpty() || history.getFirst().at().isAfter(now)) {
            throw new IllegalArgumentException("nothing had been reported at " + now);
        }
        Spans spans = new Spans(history.getFirst());
        for (HolderStep step : history.subList(1, history.size())) {
            if (step.at().isAfter(now)) {
                break;
            }
            spans.take(step);
        }
        return spans.ledger(now);
    }

    /// From the report until now or the end; always the sum of the spans, and of the totals.
    public Duration length() {
        return Duration.between(reportedAt, until);
    }

    /// How often it was given back in all.
    public int returns() {
        return totals.stream().mapToInt(HolderTotal::returns).sum();
    }

    /// With whom it lies, or lay at its end.
    public Holder holder() {
        return spans.getLast().holder();
    }

    /// Collects the spans; the newest one is still open.
    private static final class Spans {
        private final List<HeldSpan> done = new ArrayList<>();
        private final Instant reportedAt;
        private Holder holder;
        private Instant from;
        private Instant last;
        private boolean signed;
        private Instant signedAt;

        private Spans(HolderStep report) {
            reportedAt = report.at();
            last = report.at();
            holder = report.holder();
            from = report.at();
            signedAt = report.at();
            signed = needsNoSign(report);
        }

        private void take(HolderStep step) {
            Instant at = step.at().isAfter(last) ? step.at() : last;
            last = at;
            if (!step.holder().equals(holder)) {
                close(at, step);
                holder = step.holder();
                from = at;
                signed = false;
            }
            if (!signed && needsNoSign(step)) {
                signed = true;
                signedAt = at;
            }
        }

        /// The centre signs for nothing: what is reported lies on its desk.
        private static boolean needsNoSign(HolderStep step) {
            return switch (step.holder()) {
                case Holder.Department _ -> step.signed();
                case Holder.Centre _, Holder.Ended _ -> true;
            };
        }

        private void close(Instant at, @Nullable HolderStep by) {
            done.add(
                    new HeldSpan(
                            holder,
                            from,
                            signed ? signedAt : at,
                            at,
                            by == null ? null : by.action(),
                            by != null && by.returned()));
        }

        private HolderLedger ledger(Instant now) {
            boolean ended = holder instanceof Holder.Ended;
            Instant until = ended ? from : now;
            if (!ended || done.isEmpty()) {
                close(until, null);
            }
            Map<Holder, HolderTotal> totals = new LinkedHashMap<>();
            for (HeldSpan span : done) {
                HolderTotal none =
                        new HolderTotal(span.holder(), Duration.ZERO, Duration.ZERO, 0, 0);
                totals.put(span.holder(), totals.getOrDefault(span.holder(), none).plus(span));
            }
            return new HolderLedger(reportedAt, until, ended, done, List.copyOf(totals.values()));
        }
    }
}
