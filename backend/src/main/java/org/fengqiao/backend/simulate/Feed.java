package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.Snapshot;

/// Follows the cases as a colleague at a desk does: a snapshot, then what changed since, and plans
/// who does what next.
final class Feed {

    private static final int GONE = 410;

    /// Between two looks at what has changed.
    static final Duration REST = Duration.ofSeconds(30);

    private final Api api;
    private final String user;
    private final Cases cases;
    private final Planner planner;
    private final Agenda agenda;
    private final Deeds deeds;
    private final Duration rest;
    private final Consumer<Order> orders;
    private final Consumer<AreaCode> reported;

    /// @param orders told every order that is known or has changed
    /// @param reported told the grid of each new incident
    Feed(
            Api api,
            String user,
            Cases cases,
            Planner planner,
            Agenda agenda,
            Deeds deeds,
            Pace pace,
            Consumer<Order> orders,
            Consumer<AreaCode> reported) {
        this.api = api;
        this.user = user;
        this.cases = cases;
        this.planner = planner;
        this.agenda = agenda;
        this.deeds = deeds;
        this.rest = pace.of(REST);
        this.orders = orders;
        this.reported = reported;
    }

    /// Follows until interrupted.
    void run() throws InterruptedException {
        while (true) {
            Snapshot snapshot =
                    api.get(user, "/incidents/snapshot?endedWithinHours=1", Snapshot.class);
            cases.apply(snapshot);
            snapshot.orders().stream().filter(order -> !order.ended()).forEach(orders);
            for (Case c : cases.list()) {
                plan(c, snapshot.serverTime());
            }
            follow(snapshot.epoch(), snapshot.sequence());
        }
    }

    /// Returns when the backend can no longer say what changed since.
    private void follow(String epoch, long sequence) throws InterruptedException {
        long after = sequence;
        while (true) {
            try {
                ChangePage page =
                        api.get(
                                user,
                                "/changes?epoch=" + epoch + "&after=" + after + "&limit=500",
                                ChangePage.class);
                for (Change change : page.changes()) {
                    apply(change, page.serverTime());
                    after = change.sequence();
                }
                if (!page.more()) {
                    Rest.take(rest);
                }
            } catch (Api.Refused refused) {
                if (refused.status() != GONE) {
                    throw refused;
                }
                return;
            }
        }
    }

    private void apply(Change change, Instant now) {
        Order order = change.order();
        plan(cases.apply(change), now);
        if (order != null) {
            orders.accept(order);
        }
        if (change.entry().from() == null) {
            reported.accept(change.incident().grid());
        }
    }

    private void plan(Case c, Instant now) {
        planner.plan(c)
                .ifPresentOrElse(
                        deed -> agenda.put(c.id(), deed.due(), now, () -> carryOut(c, deed)),
                        () -> agenda.remove(c.id()));
    }

    /// Who is about to do something looks once more: another case may have changed. What is refused
    /// all the same is thought over, or the case would lie for ever.
    private void carryOut(Case c, Deed deed) {
        Instant now = Instant.now();
        if (!planner.plan(c).equals(Optional.of(deed))) {
            plan(c, now);
        } else if (deeds.carryOut(c, deed)) {
            cases.refused(c, deed.name(), now).ifPresent(again -> plan(again, now));
        }
    }
}
