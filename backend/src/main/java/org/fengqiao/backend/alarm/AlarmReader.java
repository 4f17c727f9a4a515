package org.fengqiao.backend.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;

/// Reading of alarms, within the caller's jurisdiction. Safe for any thread.
final class AlarmReader {

    private final AlarmBook book;
    private final AlarmStore store;
    private final AlarmLoads loads;
    private final AlarmRules rules;
    private final Clock clock;

    AlarmReader(AlarmBook book, AlarmStore store, AlarmLoads loads, AlarmRules rules, Clock clock) {
        this.book = book;
        this.store = store;
        this.loads = loads;
        this.rules = rules;
        this.clock = clock;
    }

    Alarms.Snapshot snapshot(Caller caller) {
        AlarmBook.State state = book.state();
        Instant returnedAfter = book.clock().now().minus(book.keep());
        List<AlarmEntry> lines = new ArrayList<>();
        for (Matter matter : state.matters()) {
            if (caller.covers(matter.condition().area())) {
                lines.addAll(matter.listOpen(caller.user().id(), returnedAfter));
            }
        }
        lines.sort(Comparator.comparingLong(AlarmEntry::sequence));
        return new Alarms.Snapshot(
                book.epoch(), state.sequence(), clock.instant(), rules.list(), lines);
    }

    /// @param epoch null takes the present one
    /// @throws Refusal `other-epoch`: begin anew
    Alarms.Page after(Caller caller, @Nullable String epoch, long after, int limit) {
        long newest = book.state().sequence();
        if ((epoch != null && !epoch.equals(book.epoch())) || after > newest) {
            throw new Refusal(Refusal.Kind.GONE, "other-epoch", "epoch");
        }
        return page(
                newest, store.list(caller.user().jurisdiction(), after, newest, limit + 1), limit);
    }

    Alarms.Page before(Caller caller, AlarmFilter filter, long before, int limit) {
        long newest = book.state().sequence();
        return page(
                newest,
                store.listHistory(
                        caller.user().jurisdiction(),
                        filter,
                        Math.min(before, newest + 1),
                        limit + 1),
                limit);
    }

    private Alarms.Page page(long newest, List<AlarmEntry> found, int limit) {
        boolean more = found.size() > limit;
        return new Alarms.Page(book.epoch(), newest, more ? found.subList(0, limit) : found, more);
    }

    List<Alarms.Load> load(Caller caller, Instant from, Instant to) {
        return loads.count(caller.user().jurisdiction(), from, to);
    }
}
