package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.workflow.Fields;

/// Decides what is done about a case that has ended: some reporters are asked how content they are,
/// some departments appeal against a timeout. Pure.
final class Afterlife {

    private final Dice dice;
    private final Habits habits;
    private final Asking asking;

    Afterlife(Dice dice, Habits habits, Asking asking) {
        this.dice = dice;
        this.habits = habits;
        this.asking = asking;
    }

    Optional<Deed> plan(Case c) {
        Instant ended = c.incident().endedAt();
        if (ended == null || !habits.colleagues(c)) {
            return Optional.empty();
        }
        List<Deed> deeds = new ArrayList<>(asking.listDecisions(c));
        evaluate(c, ended).ifPresent(deeds::add);
        appeal(c, ended).ifPresent(deeds::add);
        return deeds.stream().min(Comparator.comparing(Deed::due));
    }

    private Optional<Deed> evaluate(Case c, Instant ended) {
        if (!habits.happens(0.4, "visits", c)) {
            return Optional.empty();
        }
        Satisfaction found = satisfaction(dice, c.id());
        return habits.seatDoes(
                c,
                ended.plus(habits.wait(c, "visits when", 120, 36 * 60)),
                "EVALUATE",
                Map.of(Fields.SATISFACTION, found.name()));
    }

    /// Made up: nothing is measured, but most are content and a few are not found.
    static Satisfaction satisfaction(Dice dice, Object key) {
        double roll = dice.roll("satisfaction", key);
        if (roll < 0.63) {
            return Satisfaction.SATISFIED;
        }
        if (roll < 0.85) {
            return Satisfaction.BASICALLY_SATISFIED;
        }
        return roll < 0.93 ? Satisfaction.DISSATISFIED : Satisfaction.NOT_REACHED;
    }

    private Optional<Deed> appeal(Case c, Instant ended) {
        String department = c.incident().department();
        if (department == null || c.tried("APPEAL") || !habits.happens(0.3, "appeals", c)) {
            return Optional.empty();
        }
        return habits.act(
                c,
                ended.plus(habits.wait(c, "appeals when", 30, 8 * 60)),
                Habits.department(department),
                "APPEAL",
                Map.of(Fields.REASON, habits.say(Phrase.APPEALED, c)));
    }
}
