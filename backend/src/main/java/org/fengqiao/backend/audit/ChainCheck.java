package org.fengqiao.backend.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.fengqiao.backend.audit.FlowRows.Row;
import org.jspecify.annotations.Nullable;

/// Follows the chain through the log up to the first line that is not what was written. Pure, but
/// for the rows it is given.
final class ChainCheck {

    private final Link start;
    private final Supplier<Iterator<Row>> rows;
    private final List<Link> expected;

    /// @param start what the first line chains from
    /// @param rows all lines in the order of their sequence; asked a second time only after a fault
    /// @param expected links noted earlier, outside the database, that must still be in the log
    ChainCheck(Link start, Supplier<Iterator<Row>> rows, List<Link> expected) {
        this.start = start;
        this.rows = rows;
        this.expected = expected;
    }

    Verdict run() {
        Link last = start;
        Optional<Fault> fault = rewritten(last);
        Iterator<Row> left = rows.get();
        while (fault.isEmpty() && left.hasNext()) {
            Row row = left.next();
            fault = fault(last, row);
            if (fault.isEmpty()) {
                last = new Link(row.line().sequence(), row.chain());
                fault = rewritten(last);
            }
        }
        if (fault.isEmpty()) {
            fault = cutOff(last);
        }
        return new Verdict(last, fault.orElse(null));
    }

    private Optional<Fault> fault(Link last, Row row) {
        long next = last.sequence() + 1;
        long found = row.line().sequence();
        if (found == next && FlowChain.next(last, row.line()).chain().equals(row.chain())) {
            return Optional.empty();
        }
        if (found < next) {
            return Optional.of(new Fault.Altered(found)); // before the first line
        }
        String here = found == next ? row.chain() : "";
        Optional<Fault> elsewhere = findElsewhere(last, here);
        return elsewhere.isPresent()
                ? elsewhere
                : Optional.of(found == next ? new Fault.Altered(next) : new Fault.Missing(next));
    }

    /// Searches the line that follows the last good one under another number. It is known by the
    /// chain value it has with its own number, which it has taken along or left behind.
    ///
    /// @param here the chain value that stands at its own number
    private Optional<Fault> findElsewhere(Link last, String here) {
        long next = last.sequence() + 1;
        Iterator<Row> all = rows.get();
        while (all.hasNext()) {
            Row row = all.next();
            if (row.line().sequence() > next) {
                String chain = FlowChain.next(last, row.line().withSequence(next)).chain();
                if (chain.equals(row.chain()) || chain.equals(here)) {
                    return Optional.of(new Fault.Reordered(next, row.line().sequence()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> rewritten(Link good) {
        return expected.stream()
                .filter(link -> link.sequence() == good.sequence() && !link.equals(good))
                .findFirst()
                .map(link -> new Fault.Rewritten(link.sequence()));
    }

    private Optional<Fault> cutOff(Link last) {
        return expected.stream().anyMatch(link -> link.sequence() > last.sequence())
                ? Optional.of(new Fault.Missing(last.sequence() + 1))
                : Optional.empty();
    }

    /// @param good the last line up to which all is as it was written; as many lines are good as
    ///   its sequence says
    /// @param fault of what follows it
    record Verdict(Link good, @Nullable Fault fault) {}
}
