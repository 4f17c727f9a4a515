package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.dispatch.FieldOrders;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.NowAndThen;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Accounts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// The field's people living at full speed: the same reporters, planner and errands as in the
/// sample city, at the pace of life, but what is due next is done at once on a clock that is put
/// forward to it. Workers have as many hands as they have orders; nothing else is easier than in
/// the field.
final class Life {

    private static final Pace PACE = new Pace(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final String DESK = Habits.SEATS.getFirst();

    private final LifeBackend backend;
    private final Instant end;
    private final Ledger ledger;
    private final Incidents incidents;
    private final FieldOrders orders;
    private final Accounts accounts;
    private final NowAndThen nowAndThen;
    private final CityModel city;
    private final CaseTexts texts = CaseTexts.load();
    private final Dice dice;
    private final Errands errands;
    private final Cases cases = new Cases();
    private final Planner planner;
    private final Reports reports;
    private final DueList due = new DueList();
    private final LifeFigures figures;
    private final LifeChecks checks;
    private long sequence;

    Life(LifeBackend backend, Path folder, LifeOptions options, Instant end) throws IOException {
        this.backend = backend;
        this.end = end;
        ledger = backend.get(Ledger.class);
        incidents = backend.get(Incidents.class);
        orders = backend.get(FieldOrders.class);
        accounts = backend.get(Accounts.class);
        nowAndThen = new NowAndThen(backend.context());
        dice = new Dice(options.seed());
        errands = new Errands(dice);
        city =
                new CityModel(
                        BoundaryFile.load(folder.resolve("boundaries.fgb")),
                        IncidentClassFile.load(folder.resolve("classes.json")),
                        DepartmentFile.load(folder.resolve("departments.json")),
                        ResourceFile.load(folder.resolve("resources.ndjson.gz")).stream()
                                .filter(resource -> resource.kind().isForce())
                                .toList(),
                        dice);
        ZoneId zone = ZoneId.of(CityManifest.load(folder).timezone());
        WorkflowDefinition workflow = backend.get(WorkflowDefinition.class);
        planner =
                new Planner(
                        city,
                        new Shifts(city, dice, zone),
                        workflow,
                        texts,
                        dice,
                        PACE,
                        cases::findTwin);
        reports = new Reports(new Drafts(city, texts, dice), dice, zone, options.perHour());
        figures = new LifeFigures(workflow);
        checks = new LifeChecks(workflow);
    }

    LifeFigures figures() {
        return figures;
    }

    LifeChecks checks() {
        return checks;
    }

    /// Lives until the end.
    void run() {
        Instant start = backend.clock().instant();
        nextReport(Reports.slot(start));
        due.put("sweep", start.plus(SWEEP), this::sweep);
        Optional<DueList.Entry> next = due.poll(end);
        while (next.isPresent()) {
            backend.clock().advanceTo(next.get().due());
            next.get().task().run();
            follow();
            next = due.poll(end);
        }
        backend.clock().advanceTo(end);
    }

    private void sweep() {
        nowAndThen.sweep();
        due.put("sweep", backend.clock().instant().plus(SWEEP), this::sweep);
    }

    /// From a slot on; the first in which something is reported.
    private void nextReport(long from) {
        for (long slot = from; Reports.start(slot).isBefore(end); slot++) {
            Optional<Draft> draft = reports.find(slot);
            if (draft.isPresent()) {
                long found = slot;
                due.put("report", Reports.start(slot), () -> report(draft.get(), found));
                return;
            }
        }
    }

    private void report(Draft draft, long slot) {
        submit(draft.account(), reports.command(draft, slot), "REPORT", "");
        nextReport(slot + 1);
    }

    /// @return whether it was refused
    private boolean submit(String account, Command command, String what, String where) {
        Outcome outcome = ledger.submit(caller(account), command).join();
        if (outcome instanceof Outcome.Refused refused) {
            figures.refuse(
                    what + " " + refused.code(),
                    where + ": " + what + " by " + account + ": " + refused.reason());
            return true;
        }
        return false;
    }

    private Caller caller(String account) {
        return new Caller(
                accounts.find(account)
                        .orElseThrow(() -> new IllegalStateException("no account " + account)),
                Locale.SIMPLIFIED_CHINESE,
                "life",
                "life-" + account);
    }

    /// Takes note of all that has changed, as a desk does, and plans what comes of it.
    private void follow() {
        ChangePage page;
        do {
            page = incidents.listChanges(caller(DESK), null, sequence, 500);
            for (Change change : page.changes()) {
                sequence = change.sequence();
                figures.take(change);
                Case c = cases.apply(change);
                checks.look(c);
                plan(c);
                planDue(c.incident());
                Order order = change.order();
                if (order != null) {
                    plan(c, order);
                }
            }
        } while (page.more());
    }

    private void plan(Case c) {
        planner.plan(c)
                .ifPresentOrElse(
                        deed -> due.put(c.id(), deed.due(), () -> carryOut(c, deed)),
                        () -> due.remove(c.id()));
    }

    private void carryOut(Case c, Deed deed) {
        if (!planner.plan(c).equals(Optional.of(deed))) {
            plan(c); // another case has changed
            return;
        }
        Command command = Deeds.command(dice, c, deed);
        String where = c.id() + " in " + c.incident().state();
        if (submit(deed.user(), command, deed.name().split(" ")[0], where)) {
            cases.refused(c, deed.name(), backend.clock().instant()).ifPresent(this::plan);
        }
    }

    /// When something happens to a case by itself.
    private void planDue(Incident incident) {
        Instant first = incident.suspended() ? incident.marks().resumeAt() : null;
        for (Supervision each : incident.marks().supervisions()) {
            if (each.awaited()
                    && each.rung() < Supervision.TOP_RUNG
                    && (first == null || each.dueAt().isBefore(first))) {
                first = each.dueAt();
            }
        }
        String key = "due " + incident.id();
        if (first == null || !incident.open()) {
            due.remove(key);
        } else {
            due.put(key, first, nowAndThen::takeWhatIsDue);
        }
    }

    private void plan(Case c, Order order) {
        Instant now = backend.clock().instant();
        String key = "order " + order.id();
        if (order.rung() == Rung.SERVER) {
            due.put(
                    key,
                    now.plus(errands.delivery(order, PACE)),
                    () -> climb(Workforce.GATEWAY, order, new RungReport(Rung.DEVICE, null, null)));
            return;
        }
        errands.next(
                        order,
                        texts.result(city.getClass(c.incident().classKey()), dice, order.id()),
                        texts.say(Phrase.REFUSED, dice, order.id()))
                .ifPresentOrElse(
                        next ->
                                due.put(
                                        key,
                                        now.plus(next.after()).plus(way(c, order, next)),
                                        () -> climb(c, order, next)),
                        () -> due.remove(key));
    }

    private Duration way(Case c, Order order, Errands.Climb next) {
        return next.walks()
                ? city.findPerson(order.recipient())
                        .map(Resource::position)
                        .map(home -> Walk.duration(home, c.incident().position()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private void climb(Case c, Order order, Errands.Climb next) {
        climb(
                Habits.worker(order.recipient()),
                order,
                new RungReport(
                        next.rung(), next.note(), next.walks() ? c.incident().position() : null));
    }

    private void climb(String account, Order order, RungReport report) {
        Caller caller = caller(account);
        try {
            ledger.commit(moment -> orders.decide(moment, caller, order.id(), report));
        } catch (Refusal refusal) {
            figures.refuse(
                    report.rung() + " " + refusal.code(), order.id() + ": " + refusal.getMessage());
        }
    }
}
