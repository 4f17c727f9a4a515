package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.workflow.Fields;

/// Decides what is done about an open case beside moving it: what is asked for and decided,
/// supervised and answered, whistled for and reported in to, urged. Pure.
final class OverlayPlanner {

    /// The shortest time a simulated leader gives for an answer, whatever the pace: the one who
    /// plans it does not know when exactly it will be said.
    private static final Duration SHORTEST_DEMAND = Duration.ofMinutes(10);

    private final CityModel city;
    private final Dice dice;
    private final Habits habits;
    private final Asking asking;

    OverlayPlanner(CityModel city, Dice dice, Habits habits, Asking asking) {
        this.city = city;
        this.dice = dice;
        this.habits = habits;
        this.asking = asking;
    }

    List<Deed> list(Case c) {
        List<Deed> deeds = new ArrayList<>(asking.listDecisions(c));
        deeds.addAll(asking.listWishes(c));
        List<Supervision> demands = c.incident().marks().supervisions();
        for (int i = 0; i < demands.size(); i++) {
            if (demands.get(i).awaited()) {
                answer(c, demands.get(i), i + 1).ifPresent(deeds::add);
            }
        }
        for (Whistle whistle : c.incident().marks().whistles()) {
            if (whistle.awaited()) {
                reportIn(c, whistle).ifPresent(deeds::add);
            }
        }
        if (habits.colleagues(c) && !c.incident().suspended()) {
            urge(c).ifPresent(deeds::add);
            supervise(c).ifPresent(deeds::add);
            whistle(c).ifPresent(deeds::add);
            care(c).ifPresent(deeds::add);
        }
        return deeds;
    }

    /// Most answer in time, some only once it has climbed, some never.
    private Optional<Deed> answer(Case c, Supervision demand, int number) {
        double manner = dice.roll("answers", c.id(), demand.at());
        Instant due;
        if (manner < 0.78 && demand.rung() == 0) {
            double share = 0.15 + 0.7 * dice.roll("answers when", c.id(), demand.at());
            long span = Duration.between(demand.at(), demand.dueAt()).toMillis();
            due = demand.at().plusMillis(Math.round(span * share));
        } else if (manner < 0.92 && demand.rung() > 0) {
            // A further rung has half an hour.
            double minutes = dice.between(2, 25, "answers late", c.id(), demand.at());
            due = demand.dueAt().minusSeconds(Math.round(minutes * 60));
        } else {
            return Optional.empty();
        }
        return reply(c, Habits.later(due, demand.at()), number);
    }

    /// What stands in the way of an end is answered by whoever wants the end, if nobody else does.
    ///
    /// @return the answer to the first demand that waits; empty where none does
    Optional<Deed> settle(Case c, Instant due) {
        List<Supervision> demands = c.incident().marks().supervisions();
        return IntStream.range(0, demands.size())
                .filter(i -> demands.get(i).awaited())
                .mapToObj(i -> habits.seatDoes(c, due, "REPLY_CENTRE", words(c, i + 1)))
                .findFirst()
                .flatMap(deed -> deed);
    }

    private Map<String, String> words(Case c, int number) {
        return Map.of(
                Fields.REPLY,
                habits.say(Phrase.REPLIED, c),
                Fields.SUPERVISION,
                String.valueOf(number));
    }

    private Optional<Deed> reply(Case c, Instant when, int number) {
        Map<String, String> words = words(c, number);
        String department = c.incident().department();
        Optional<Deed> office =
                department == null
                        ? Optional.empty()
                        : habits.act(c, when, Habits.department(department), "REPLY", words);
        return office.or(() -> habits.seatDoes(c, when, "REPLY_CENTRE", words));
    }

    private Optional<Deed> reportIn(Case c, Whistle whistle) {
        String key = "reports in " + whistle.department();
        boolean late = habits.happens(0.15, key, c);
        Instant due =
                late
                        ? whistle.dueAt().plus(habits.wait(c, key + " late", 5, 40))
                        : whistle.at().plus(habits.wait(c, key + " when", 4, 26));
        return habits.act(c, due, Habits.department(whistle.department()), "REPORT_IN", Map.of());
    }

    private Optional<Deed> urge(Case c) {
        return c.incident().marks().urged() > 0 || !habits.happens(0.5, "urges", c)
                ? Optional.empty()
                : deadline(c.incident())
                        .flatMap(passed ->
                                habits.seatDoes(
                                        c,
                                        Habits.later(passed, c.since())
                                                .plus(habits.wait(c, "urges when", 5, 30)),
                                        "URGE",
                                        Map.of(Fields.REASON, habits.say(Phrase.URGED, c))));
    }

    private Optional<Deed> supervise(Case c) {
        if (!c.incident().marks().supervisions().isEmpty()
                || !habits.happens(0.25, "supervises", c)) {
            return Optional.empty();
        }
        return deadline(c.incident())
                .flatMap(passed -> {
                    Instant at =
                            Habits.later(passed, c.since())
                                    .plus(habits.wait(c, "supervises when", 20, 90));
                    Duration given =
                            Habits.longer(habits.wait(c, "demands", 90, 240), SHORTEST_DEMAND);
                    return habits.act(
                            c,
                            at,
                            Habits.LEADER,
                            "SUPERVISE",
                            Map.of(
                                    Fields.REQUIREMENT,
                                    habits.say(Phrase.DEMANDED, c),
                                    Fields.DUE,
                                    at.plus(given).toString()));
                });
    }

    /// Several departments are called to where one alone does not get on.
    private Optional<Deed> whistle(Case c) {
        String holder = c.incident().department();
        if (holder == null
                || c.tried("WHISTLE")
                || !c.orders().isEmpty()
                || !habits.happens(0.03, "whistles", c)) {
            return Optional.empty();
        }
        String called =
                city.listDepartments(c.incident().grid()).stream()
                        .map(department -> department.code())
                        .filter(code -> !code.equals(holder))
                        .limit(3)
                        .collect(Collectors.joining(" "));
        return called.isEmpty()
                ? Optional.empty()
                : habits.seatDoes(
                        c,
                        c.since().plus(habits.wait(c, "whistles when", 5, 30)),
                        "WHISTLE",
                        Map.of(
                                Fields.DEPARTMENTS,
                                called,
                                Fields.REASON,
                                habits.say(Phrase.WHISTLED, c)));
    }

    /// The leader's eye on grave cases.
    private Optional<Deed> care(Case c) {
        Instant due = c.since().plus(habits.wait(c, "cares when", 2, 20));
        if (c.incident().grade() == Grade.RED && !c.tried("INSTRUCT")) {
            return habits.act(
                    c,
                    due,
                    Habits.LEADER,
                    "INSTRUCT",
                    Map.of(Fields.INSTRUCTION, habits.say(Phrase.INSTRUCTED, c)));
        }
        return !c.tried("EXPEDITE") && habits.happens(0.03, "expedites", c)
                ? habits.act(c, due, Habits.LEADER, "EXPEDITE", Map.of())
                : Optional.empty();
    }

    /// When the limit is over that counts for the whole case, or before filing for its stage.
    private static Optional<Instant> deadline(Incident incident) {
        RunningClock clock = incident.caseClock();
        return Optional.ofNullable(clock == null ? incident.stageClock() : clock)
                .map(RunningClock::deadline);
    }
}
