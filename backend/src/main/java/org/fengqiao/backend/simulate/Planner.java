package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.Resource;

/// Decides what colleagues at other desks and departments do next about a case. Pure: the same case
/// gives the same deed.
///
/// Colleagues take most of the mild cases and few of the grave ones; what they leave is for the
/// people at the console, and is relieved when its limit is nearly over or just past. Whatever a
/// real person has taken up is left to that person for longer still.
final class Planner {

    static final List<String> SEATS = List.of("seat-2", "seat-3", "seat-4");

    /// A duty leader among the colleagues.
    private static final String LEADER = "seat-leader";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration LONGEST_WORK = Duration.ofHours(8);

    /// Orders on one case before the department is left to handle it.
    private static final int MOST_ORDERS = 3;

    private final CityModel city;
    private final Shifts shifts;
    private final CaseTexts texts;
    private final Dice dice;
    private final Pace pace;

    Planner(CityModel city, Shifts shifts, CaseTexts texts, Dice dice, Pace pace) {
        this.city = city;
        this.shifts = shifts;
        this.texts = texts;
        this.dice = dice;
        this.pace = pace;
    }

    /// Empty where nobody simulated will do anything.
    Optional<Deed> plan(Case c) {
        if (!c.incident().open() || c.incident().suspended()) {
            return Optional.empty();
        }
        return switch (c.incident().state()) {
            case "pending_register" -> Optional.of(register(c));
            case "pending_dispatch" -> dispatch(c);
            case "pending_handle" -> handle(c);
            case "handling" -> handling(c);
            case "handle_finish" -> confirm(c);
            case "pending_check" -> Optional.of(check(c));
            case "pending_close" -> close(c);
            default -> Optional.empty();
        };
    }

    /// Whether colleagues take the case as part of their own work.
    boolean colleagues(Case c) {
        double share =
                switch (c.incident().grade()) {
                    case BLUE -> 0.70;
                    case YELLOW -> 0.55;
                    case ORANGE -> 0.20;
                    case RED -> 0.10;
                };
        return !c.human() && dice.happens(share, "colleagues", c.id());
    }

    private Deed register(Case c) {
        Instant due = desk(c, 3, 10);
        if (colleagues(c) && dice.happens(0.03, "refuse", c.id())) {
            return act(c, due, "NOT_ACCEPT", Map.of("reason", say(Phrase.NOT_ACCEPTED, c)));
        }
        if (colleagues(c) && dice.happens(0.02, "void", c.id())) {
            return new Deed.Act(due, LEADER, "VOID", Map.of("reason", say(Phrase.VOID, c)));
        }
        return act(c, due, "ACCEPT", Map.of());
    }

    private Optional<Deed> dispatch(Case c) {
        return city.findDepartment(incidentClass(c), c.incident().grid())
                .map(department ->
                        act(c, desk(c, 1, 5), "DISPATCH", Map.of("department", department.code())));
    }

    private Optional<Deed> handle(Case c) {
        List<Order> open = c.listOpenOrders();
        if (!open.isEmpty()) {
            return recall(c, open.getFirst());
        }
        boolean quick = dice.happens(0.55, "quick", c.id());
        if (colleagues(c) && quick && c.orders().size() < MOST_ORDERS) {
            Optional<Deed> order = issue(c);
            if (order.isPresent()) {
                return order;
            }
        }
        return departmentTakesUp(c);
    }

    private Optional<Deed> issue(Case c) {
        Instant due = desk(c, 1, 4);
        Predicate<Resource> unasked = person -> !c.recipients().contains(person.id().value());
        LonLat place = c.incident().position();
        return city.findNearestWorker(place, unasked.and(person -> shifts.onDuty(person, due)))
                .or(() -> city.findNearestWorker(place, unasked))
                .map(worker ->
                        new Deed.Issue(
                                due,
                                seat(c),
                                worker.id().value(),
                                texts.order(
                                        incidentClass(c), c.incident().address(), dice, c.id())));
    }

    /// An order on its way is waited for; a colleague takes back one that is not answered.
    private Optional<Deed> recall(Case c, Order order) {
        if (!colleagues(c) || order.rung().compareTo(Rung.READ) > 0) {
            return Optional.empty();
        }
        Duration patience = max(pace.of(MINUTE.multipliedBy(20)), MINUTE);
        return Optional.of(
                new Deed.Recall(
                        order.rungs().getFirst().at().plus(patience),
                        seat(c),
                        order.id(),
                        say(Phrase.NO_ANSWER, c)));
    }

    private Optional<Deed> departmentTakesUp(Case c) {
        String department = c.incident().department();
        if (department == null) {
            return Optional.empty();
        }
        // A person at the console shall have time to send somebody.
        Instant due =
                colleagues(c)
                        ? c.since().plus(pace.ofSeconds(between(c, 600, 5400)))
                        : c.since().plus(relief(c));
        long turn = c.incident().revision();
        if (c.orders().isEmpty() && dice.happens(0.04, "bounce", c.id(), turn)) {
            return Optional.of(
                    new Deed.Act(
                            due,
                            account(department),
                            "RETURN",
                            Map.of("reason", say(Phrase.RETURNED, c))));
        }
        LonLat place = c.incident().position();
        return city.findHandler(incidentClass(c), place, person -> shifts.onDuty(person, due))
                .or(() -> city.findHandler(incidentClass(c), place, _ -> true))
                .map(person ->
                        new Deed.Act(
                                due,
                                account(department),
                                "ASSIGN",
                                Map.of("handler", person.id().value())));
    }

    private Optional<Deed> handling(Case c) {
        String department = c.incident().department();
        if (department == null || !c.listOpenOrders().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Deed.Act(
                        c.since().plus(service(c)),
                        account(department),
                        "SUBMIT",
                        Map.of("result", texts.result(incidentClass(c), dice, c.id()))));
    }

    private Optional<Deed> confirm(Case c) {
        String department = c.incident().department();
        if (department == null) {
            return Optional.empty();
        }
        Instant due = c.since().plus(pace.ofSeconds(between(c, 120, 1200)));
        long turn = c.incident().revision();
        return Optional.of(
                dice.happens(0.04, "reject", c.id(), turn)
                        ? new Deed.Act(
                                due,
                                account(department),
                                "REJECT",
                                Map.of("reason", say(Phrase.REJECTED, c)))
                        : new Deed.Act(due, account(department), "CONFIRM", Map.of()));
    }

    private Deed check(Case c) {
        Instant due = desk(c, 2, 10);
        long turn = c.incident().revision();
        return colleagues(c) && dice.happens(0.05, "rework", c.id(), turn)
                ? act(c, due, "REWORK", Map.of("reason", say(Phrase.REWORK, c)))
                : act(c, due, "CHECK_PASS", Map.of());
    }

    /// Closing waits until no order is open; those nobody has arrived on are taken back.
    private Optional<Deed> close(Case c) {
        Instant due = desk(c, 1, 5);
        for (Order order : c.listOpenOrders()) {
            return order.recallable() && colleagues(c)
                    ? Optional.of(
                            new Deed.Recall(due, seat(c), order.id(), say(Phrase.NOT_NEEDED, c)))
                    : Optional.empty();
        }
        return Optional.of(act(c, due, "CLOSE", Map.of()));
    }

    /// How long a department works on a case: most well within its limit, some beyond. A fifth of
    /// the scale's speed, so that a city that starts with a thousand open cases neither drowns nor
    /// runs dry.
    private Duration service(Case c) {
        RunningClock clock = c.incident().caseClock();
        Duration whole =
                clock == null
                        ? Duration.ofHours(4)
                        : Duration.between(clock.startedAt(), clock.deadline());
        double share = 0.1 + 0.8 * Math.pow(dice.roll("service", c.id()), 1.5);
        if (clock != null && dice.happens(0.06, "slow", c.id())) {
            return max(Duration.between(c.since(), clock.deadline()), Duration.ZERO)
                    .plusMillis(Math.round(whole.toMillis() * share / 4));
        }
        double speed = Math.max(1, pace.scale() / 4);
        Duration work = Duration.ofMillis(Math.round(whole.toMillis() * share / speed));
        return max(MINUTE, work.compareTo(LONGEST_WORK) > 0 ? LONGEST_WORK : work);
    }

    /// When somebody at a desk gets round to it: a colleague soon, for a case left to real people
    /// only once nobody has come for long.
    private Instant desk(Case c, double lowMinutes, double highMinutes) {
        return c.since()
                .plus(
                        colleagues(c)
                                ? pace.ofSeconds(between(c, lowMinutes * 60, highMinutes * 60))
                                : relief(c));
    }

    private Duration relief(Case c) {
        double minutes = between(c, 9, 17) + (c.human() ? 25 : 0);
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    private double between(Case c, double low, double high) {
        return dice.between(low, high, "wait", c.id(), c.incident().state());
    }

    private Deed act(Case c, Instant due, String action, Map<String, String> fields) {
        return new Deed.Act(due, seat(c), action, fields);
    }

    private String say(Phrase phrase, Case c) {
        return texts.say(phrase, dice, c.id());
    }

    private String seat(Case c) {
        return dice.pick(SEATS, "seat", c.id());
    }

    private static String account(String department) {
        return "dept-" + department;
    }

    private IncidentClass incidentClass(Case c) {
        return city.getClass(c.incident().classKey());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
