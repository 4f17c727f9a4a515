package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.backend.incident.store.ChangeLog;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.jspecify.annotations.Nullable;

/// Reading of incidents, within the caller's jurisdiction. Safe for any thread.
public final class Incidents {

    /// Who lags further behind is served faster by a snapshot.
    private static final long WIDEST_GAP = 20_000;

    private final Book book;
    private final IncidentStore store;
    private final ChangeLog log;
    private final Streams streams;
    private final Visibility visibility;
    private final Clock clock;

    Incidents(
            Book book,
            IncidentStore store,
            ChangeLog log,
            Streams streams,
            Visibility visibility,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.log = log;
        this.streams = streams;
        this.visibility = visibility;
        this.clock = clock;
    }

    /// The case of an incident, if there is one and the caller may see it.
    public Optional<CaseRecord> find(Caller caller, IncidentId id) {
        return book.find(id).filter(record -> visibility.sees(caller, record));
    }

    /// The case of an incident the caller may see.
    ///
    /// @throws Refusal `unknown-incident`, also where there is one that the caller may not see
    public CaseRecord get(Caller caller, IncidentId id) {
        return find(caller, id).orElseThrow(() -> Refusal.unknown("unknown-incident", id));
    }

    /// Open cases and those ended within the last seven days that the caller may see, as committed
    /// at one moment.
    public List<CaseRecord> listCases(Caller caller) {
        return book.state().cases().stream()
                .filter(record -> visibility.sees(caller, record))
                .toList();
    }

    /// All cases in memory that lie inside an area, whoever may see them, as committed at one
    /// moment.
    public Committed listCommitted(AreaCode area) {
        Book.State state = book.state();
        return new Committed(
                state.sequence(),
                state.cases().stream()
                        .filter(record -> area.contains(record.incident().grid()))
                        .toList());
    }

    /// @param sequence of the newest change contained
    public record Committed(long sequence, List<CaseRecord> cases) {}

    public List<FlowEntry> listFlow(Caller caller, IncidentId id) {
        return store.listFlow(id).stream().map(entry -> visibility.shown(caller, entry)).toList();
    }

    /// All that the caller may see, as committed at one moment.
    ///
    /// @param ended how long ended cases are listed
    public Snapshot snapshot(Caller caller, Duration ended) {
        requireReader(caller);
        if (ended.isNegative() || ended.compareTo(Book.KEPT) > 0) {
            throw Refusal.malformed("ended-too-long", "endedWithinHours", Book.KEPT.toHours());
        }
        Instant now = clock.instant();
        Instant since = now.minus(ended);
        Book.State state = book.state();
        List<Incident> incidents = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (CaseRecord record : state.cases()) {
            Instant endedAt = record.incident().endedAt();
            if ((endedAt == null || endedAt.isAfter(since)) && visibility.sees(caller, record)) {
                incidents.add(visibility.shown(caller, record.incident()));
                record.orders().forEach(order -> orders.add(visibility.shown(caller, order)));
            }
        }
        return new Snapshot(streams.epoch(), state.sequence(), now, incidents, orders);
    }

    /// What came after a change, oldest first.
    ///
    /// @param epoch null takes the present one
    /// @throws Refusal `other-epoch` or `gap-too-old`: take a snapshot
    public ChangePage listChanges(Caller caller, @Nullable String epoch, long after, int limit) {
        requireReader(caller);
        long newest = book.sequence();
        if ((epoch != null && !epoch.equals(streams.epoch())) || after > newest) {
            throw new Refusal(Refusal.Kind.GONE, "other-epoch", "epoch");
        }
        if (newest - after > WIDEST_GAP) {
            throw new Refusal(Refusal.Kind.GONE, "gap-too-old", "after", newest - after);
        }
        @Nullable String department = caller.user().department();
        List<Change> found =
                department != null
                        ? log.listOfDepartment(
                                streams.epoch(), department, after, newest, limit + 1)
                        : log.listInArea(
                                streams.epoch(),
                                caller.user().jurisdiction(),
                                after,
                                newest,
                                limit + 1);
        boolean more = found.size() > limit;
        List<Change> shown =
                found.stream()
                        .limit(limit)
                        .map(change -> visibility.shown(caller, change))
                        .toList();
        return new ChangePage(streams.epoch(), newest, clock.instant(), shown, more);
    }

    /// An order as committed. Whether the caller may see it is for the asker to say.
    public Optional<Order> findOrder(OrderId id) {
        return book.findByOrder(id).flatMap(record -> record.findOrder(id));
    }

    /// Orders of the cases in memory that fit, whatever their area.
    public Stream<Order> listOrders(Predicate<Order> which) {
        return book.state().cases().stream()
                .flatMap(record -> record.orders().stream())
                .filter(which);
    }

    /// An open case that a person has something to do with, besides one; whatever its area.
    public Optional<IncidentId> findCaseWith(String person, IncidentId except) {
        return book.listCasesWith(person).stream().filter(id -> !id.equals(except)).findFirst();
    }

    /// Tells every case in memory now, whatever its area, and from now on each as it is committed.
    public void watch(CaseWatch watch) {
        book.watch(watch);
    }

    private static void requireReader(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT, Role.HANDLER, Role.WALL);
    }
}
