package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.Fields;

/// What departments do with cases that are with them. Pure.
final class Handling {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WORK = Duration.ofHours(8);

    private final CityModel city;
    private final Shifts shifts;
    private final Dice dice;
    private final Pace pace;
    private final Habits habits;
    private final Ordering ordering;

    Handling(
            CityModel city, Shifts shifts, Dice dice, Pace pace, Habits habits, Ordering ordering) {
        this.city = city;
        this.shifts = shifts;
        this.dice = dice;
        this.pace = pace;
        this.habits = habits;
        this.ordering = ordering;
    }

    Optional<Deed> pending(Case c) {
        List<Order> open = c.listOpenOrders();
        if (!open.isEmpty()) {
            return ordering.recall(c, open);
        }
        Optional<Deed> order =
                habits.happens(0.55, "quick", c) ? ordering.issue(c) : Optional.empty();
        return order.isPresent() ? order : takeUp(c);
    }

    private Optional<Deed> takeUp(Case c) {
        String department = c.incident().department();
        if (department == null) {
            return Optional.empty();
        }
        String office = Habits.department(department);
        // A person at the console shall have time to send somebody.
        Duration wait = habits.colleagues(c) ? habits.wait(c, 10, 90) : habits.relief(c);
        Instant due = c.since().plus(wait);
        if (wantsToReturn(c)) {
            Map<String, String> why = Map.of(Fields.REASON, habits.say(Phrase.RETURNED, c));
            Optional<Deed> back =
                    habits.act(c, due, office, "RETURN", why)
                            .or(() -> habits.act(c, due, office, "RETURN_DISPUTED", why));
            if (back.isPresent()) {
                return back;
            }
        }
        LonLat place = c.incident().position();
        Department holder = city.getDepartment(department);
        return city.findHandler(holder, place, person -> shifts.onDuty(person, due))
                .or(() -> city.findHandler(holder, place, _ -> true))
                .flatMap(person ->
                        habits.act(
                                c,
                                due,
                                office,
                                "ASSIGN",
                                Map.of(
                                        Fields.HANDLER,
                                        person.id().value(),
                                        Fields.CONFIRMED,
                                        "yes")));
    }

    /// Few give a case back, but who has given it back once often does so again.
    private boolean wantsToReturn(Case c) {
        int before = c.incident().marks().timesTaken("RETURN");
        double share = before == 0 ? 0.05 : before == 1 ? 0.4 : 0.6;
        return dice.happens(share, "bounce", c.id(), before);
    }

    Optional<Deed> handling(Case c) {
        String department = c.incident().department();
        if (department == null || !c.listOpenOrders().isEmpty()) {
            return Optional.empty();
        }
        String office = Habits.department(department);
        if (!c.tried("HAND_BACK") && habits.happens(0.02, "hand back", c)) {
            Optional<Deed> back =
                    habits.act(
                            c,
                            c.since().plus(habits.wait(c, 15, 60)),
                            office,
                            "HAND_BACK",
                            Map.of(Fields.REASON, habits.say(Phrase.HANDED_BACK, c)));
            if (back.isPresent()) {
                return back;
            }
        }
        return habits.act(
                c,
                c.since().plus(service(c)),
                office,
                "SUBMIT",
                Map.of(Fields.RESULT, habits.result(c)));
    }

    Optional<Deed> finished(Case c) {
        String department = c.incident().department();
        if (department == null) {
            return Optional.empty();
        }
        Instant due = c.since().plus(habits.wait(c, 2, 20));
        String office = Habits.department(department);
        return habits.happensThere(0.04, "reject", c)
                ? habits.act(
                        c,
                        due,
                        office,
                        "REJECT",
                        Map.of(Fields.REASON, habits.say(Phrase.REJECTED, c)))
                : habits.act(c, due, office, "CONFIRM", Map.of());
    }

    /// Whether the department will be too slow with a case, if it gets no more time.
    static boolean slow(Habits habits, Case c) {
        return habits.happens(0.08, "slow", c);
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
        if (clock != null && slow(habits, c)) {
            return Habits.longer(Duration.between(c.since(), clock.deadline()), Duration.ZERO)
                    .plusMillis(Math.round(whole.toMillis() * share / 4));
        }
        double speed = Math.max(1, pace.scale() / 4);
        Duration work = Duration.ofMillis(Math.round(whole.toMillis() * share / speed));
        return Habits.longer(MINUTE, work.compareTo(LONGEST_WORK) > 0 ? LONGEST_WORK : work);
    }
}
