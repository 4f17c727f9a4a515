package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;

/// What departments and their people ask for, and what is said to it: a department stands behind
/// most of what its people ask, the duty leader grants most of that. Pure.
final class Asking {

    private final Dice dice;
    private final Habits habits;

    Asking(Dice dice, Habits habits) {
        this.dice = dice;
        this.habits = habits;
    }

    /// What will be decided about everything that is asked for.
    List<Deed> listDecisions(Case c) {
        List<Deed> deeds = new ArrayList<>();
        for (OpenRequest request : c.incident().marks().requests()) {
            decision(c, request).ifPresent(deeds::add);
        }
        return deeds;
    }

    private Optional<Deed> decision(Case c, OpenRequest request) {
        String subject = request.subject();
        if (request.endorsed()) {
            Duration wait =
                    habits.colleagues(c)
                            ? habits.wait(c, "leader " + subject, 15, 90)
                            : forgotten(c, subject);
            Effect effect =
                    habits.happens(0.75, "grants " + subject, c) ? Effect.GRANT : Effect.REFUSE;
            return decide(c, request, Habits.LEADER, effect, wait);
        }
        String department = c.incident().department();
        if (department == null) {
            return Optional.empty();
        }
        Effect effect =
                habits.happens(0.85, "endorses " + subject, c) ? Effect.ENDORSE : Effect.REFUSE;
        return decide(
                c,
                request,
                Habits.department(department),
                effect,
                habits.wait(c, "office " + subject, 5, 40));
    }

    /// What is left to people waits for most of an hour; never sped up.
    private Duration forgotten(Case c, String subject) {
        return Duration.ofSeconds(
                Math.round(dice.between(40 * 60, 80 * 60, "forgotten", subject, c.id())));
    }

    private Optional<Deed> decide(
            Case c, OpenRequest request, String user, Effect effect, Duration wait) {
        Instant due = Habits.later(request.at().plus(wait), c.since());
        return habits.findRow(c, due, user, effect, request.subject())
                .flatMap(row -> habits.act(c, due, user, row.action(), fields(c, row, effect)));
    }

    private Map<String, String> fields(Case c, Transition row, Effect effect) {
        return effect == Effect.REFUSE && row.required().contains(Fields.REASON)
                ? Map.of(Fields.REASON, habits.say(Phrase.DECLINED, c))
                : Map.of();
    }

    /// What a department, or the person who handles the case, will ask for.
    List<Deed> listWishes(Case c) {
        List<Deed> deeds = new ArrayList<>();
        String department = c.incident().department();
        if (department != null && !c.incident().suspended()) {
            String asker = asker(c, department);
            moreTime(c, asker).ifPresent(deeds::add);
            standstill(c, asker).ifPresent(deeds::add);
        }
        return deeds;
    }

    private String asker(Case c, String department) {
        String handler = c.incident().handler();
        return handler != null && habits.happens(0.4, "own word", c)
                ? Habits.worker(handler)
                : Habits.department(department);
    }

    /// Who is slow asks while there is still time, not always.
    private Optional<Deed> moreTime(Case c, String asker) {
        Incident incident = c.incident();
        RunningClock clock = incident.caseClock();
        if (clock == null
                || c.tried("ASK_EXTEND")
                || !Handling.slow(habits, c)
                || !habits.happens(0.6, "asks for time", c)) {
            return Optional.empty();
        }
        Duration whole = Duration.between(clock.startedAt(), clock.deadline());
        Duration before =
                Duration.ofMillis(
                        Math.round(
                                whole.toMillis() * dice.between(0.05, 0.3, "asks when", c.id())));
        Instant due = Habits.later(clock.deadline().minus(before), soon(c));
        return habits.act(
                c,
                due,
                asker,
                "ASK_EXTEND",
                Map.of(Fields.REASON, habits.say(Phrase.ASKED_FOR_TIME, c)));
    }

    private Optional<Deed> standstill(Case c, String asker) {
        if (c.tried("ASK_SUSPEND") || !habits.happens(0.025, "asks for standstill", c)) {
            return Optional.empty();
        }
        Instant due = soon(c);
        // Never so short that it is over before it is granted.
        Instant until =
                due.plus(Duration.ofHours(3)).plus(habits.wait(c, "standstill", 8 * 60, 96 * 60));
        return habits.act(
                c,
                due,
                asker,
                "ASK_SUSPEND",
                Map.of(
                        Fields.REASON,
                        habits.say(Phrase.SUSPENDED, c),
                        Fields.UNTIL,
                        until.toString()));
    }

    private Instant soon(Case c) {
        return c.since().plus(habits.wait(c, "asks", 10, 40));
    }
}
