package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.Resource;

/// How colleagues send people out and take back orders that nobody answers. Pure.
final class Ordering {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Orders on one case before the department is left to handle it.
    private static final int MOST_ORDERS = 3;

    private final CityModel city;
    private final Shifts shifts;
    private final CaseTexts texts;
    private final Dice dice;
    private final Pace pace;
    private final Habits habits;

    Ordering(CityModel city, Shifts shifts, CaseTexts texts, Dice dice, Pace pace, Habits habits) {
        this.city = city;
        this.shifts = shifts;
        this.texts = texts;
        this.dice = dice;
        this.pace = pace;
        this.habits = habits;
    }

    /// An order to somebody who has had none on this case yet.
    Optional<Deed> issue(Case c) {
        if (!habits.colleagues(c) || c.orders().size() >= MOST_ORDERS) {
            return Optional.empty();
        }
        Instant due = habits.desk(c, 1, 4);
        Predicate<Resource> unasked = person -> !c.recipients().contains(person.id().value());
        LonLat place = c.incident().position();
        return city.findNearestWorker(place, unasked.and(person -> shifts.onDuty(person, due)))
                .or(() -> city.findNearestWorker(place, unasked))
                .map(worker ->
                        new Deed.Issue(
                                due,
                                habits.seat(c),
                                worker.id().value(),
                                texts.order(
                                        habits.incidentClass(c),
                                        c.incident().address(),
                                        dice,
                                        c.id())));
    }

    /// An order on its way is waited for; a colleague takes back one that is not answered.
    Optional<Deed> recall(Case c, List<Order> open) {
        Order order = open.getFirst();
        if (!habits.colleagues(c) || order.rung().compareTo(Rung.READ) > 0) {
            return Optional.empty();
        }
        Duration patience = Habits.longer(pace.of(MINUTE.multipliedBy(20)), MINUTE);
        return Optional.of(
                new Deed.Recall(
                        order.rungs().getFirst().at().plus(patience),
                        habits.seat(c),
                        order.id(),
                        habits.say(Phrase.NO_ANSWER, c)));
    }

    /// What is done about an order that is open though it is needed no more: those nobody has
    /// arrived on are taken back, the others are waited for.
    Optional<Deed> letGo(Case c, List<Order> open) {
        Order order = open.getFirst();
        return order.recallable() && habits.colleagues(c)
                ? Optional.of(
                        new Deed.Recall(
                                habits.desk(c, 1, 5),
                                habits.seat(c),
                                order.id(),
                                habits.say(Phrase.NOT_NEEDED, c)))
                : Optional.empty();
    }
}
