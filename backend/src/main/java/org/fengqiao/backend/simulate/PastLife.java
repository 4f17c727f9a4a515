package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;

/// Makes up the steps of one case of the past, from its report to where its fate has brought it.
final class PastLife {

    private static final int MOST_TRIES = 12;

    /// What all cases of the past have in common.
    ///
    /// @param desks the operators, one of whom takes a case up
    /// @param zone of the city
    record Setting(
            CityModel city,
            CaseTexts texts,
            Dice dice,
            ZoneId zone,
            PastTimes times,
            Steps.Actor leader,
            List<Steps.Actor> desks) {}

    private final CityModel city;
    private final CaseTexts texts;
    private final Dice dice;
    private final ZoneId zone;
    private final PastTimes times;
    private final Steps.Actor leader;
    private final String key;
    private final Draft draft;
    private final Department department;
    private final Instant now;
    private final TimeLimit limit;
    private final Steps.Actor desk;
    private final PastTurns turns;

    /// @param key the case's own, under which its dice are rolled
    /// @param now when the past ends
    PastLife(Setting setting, String key, Draft draft, Department department, Instant now) {
        city = setting.city();
        texts = setting.texts();
        dice = setting.dice();
        zone = setting.zone();
        times = setting.times();
        leader = setting.leader();
        this.key = key;
        this.draft = draft;
        this.department = department;
        this.now = now;
        limit = draft.incidentClass().standards().get(draft.standard()).limit();
        desk = dice.pick(setting.desks(), "desk", key);
        turns = new PastTurns(setting, key, draft, department, desk);
    }

    /// The steps of a life of this kind, all before now.
    List<ImportedCase.Step> live(Fate fate) {
        return switch (fate) {
            case CLOSED_IN_TIME, CLOSED_LATE -> closed(fate == Fate.CLOSED_LATE);
            case NOT_ACCEPTED ->
                    report(past(0))
                            .later(minutes("accept", 2, 14))
                            .act(desk, "NOT_ACCEPT", Map.of("reason", say(Phrase.NOT_ACCEPTED)))
                            .list();
            case VOID ->
                    report(past(0))
                            .later(minutes("accept", 2, 14))
                            .act(leader, "VOID", Map.of("reason", say(Phrase.VOID)))
                            .list();
            case HANDLING -> handling(fate, dice.between(0.02, 0.75, "share", key));
            case HANDLING_NEAR -> handling(fate, dice.between(0.82, 0.985, "share", key));
            case HANDLING_OVERDUE -> handling(fate, dice.between(1.02, 1.6, "share", key));
            case SUSPENDED -> suspended();
            case CHECKING -> checking();
            case FRESH -> fresh();
            case WAITING_OVERDUE -> report(now.minus(minutes("late", 17, 55))).list();
        };
    }

    private List<ImportedCase.Step> fresh() {
        Steps steps = report(now.minus(minutes("fresh", 0.3, 13)));
        if (dice.happens(0.5, "accepted", key)) {
            steps.later(minutes("accept", 0.5, 9)).act(desk, "ACCEPT", Map.of());
        } else if (dice.happens(0.15, "ask void", key)) {
            steps.later(minutes("accept", 0.5, 9))
                    .act(desk, "ASK_VOID", Map.of("reason", say(Phrase.VOID)));
        }
        return steps.listUntil(now);
    }

    /// With a share of the limit gone by now.
    private List<ImportedCase.Step> handling(Fate fate, double share) {
        Instant accepted = times.startedBefore(now, limit, share);
        Steps steps = accepted(accepted).later(minutes("dispatch", 1, 12));
        turns.dispatch(steps);
        steps.later(minutes("assign", 10, 120));
        Optional<Resource> handler = assign(steps);
        switch (fate) {
            case HANDLING -> besideHandling(steps, accepted, handler);
            case HANDLING_NEAR -> {
                if (dice.happens(0.1, "asks", key)) {
                    turns.ask(steps, "ASK_EXTEND", now.minus(minutes("asked", 3, 45)), handler);
                }
            }
            case HANDLING_OVERDUE -> turns.press(steps, now);
            default -> {}
        }
        return steps.listUntil(now);
    }

    private void besideHandling(Steps steps, Instant accepted, Optional<Resource> handler) {
        double beside = dice.roll("beside", key);
        Instant asked = now.minus(minutes("asked", 5, 180));
        if (beside < 0.03) {
            turns.extend(steps, times.after(accepted, limit, 1));
        } else if (beside < 0.042) {
            turns.ask(steps, "ASK_EXTEND", asked, handler);
        } else if (beside < 0.05) {
            turns.ask(steps, "ASK_SUSPEND", asked, handler);
        } else if (beside < 0.065) {
            turns.whistleLately(steps, now);
        } else if (beside < 0.085) {
            turns.whistle(steps, 1);
        }
    }

    private List<ImportedCase.Step> suspended() {
        double share = dice.between(0.2, 0.6, "share", key);
        Instant accepted = times.startedBefore(now, limit, share);
        Steps steps = accepted(accepted).later(minutes("dispatch", 1, 12));
        dispatch(steps);
        steps.later(minutes("assign", 10, 120));
        assign(steps);
        if (steps.at().isBefore(now)) {
            Duration since = Duration.between(steps.at(), now);
            turns.suspend(
                    steps,
                    steps.at().plusMillis(Math.round(since.toMillis() * dice.roll("pause", key))),
                    now);
        }
        return steps.listUntil(now);
    }

    private List<ImportedCase.Step> checking() {
        Instant accepted = times.startedBefore(now, limit, dice.between(0.1, 0.5, "share", key));
        Steps steps = accepted(accepted).later(minutes("dispatch", 1, 12));
        dispatch(steps);
        steps.later(minutes("assign", 3, 20));
        assign(steps);
        Instant done = now.minus(minutes("done", 1, 22));
        submit(steps.later(minutes("work", 5, 10)).notBefore(done));
        return steps.listUntil(now);
    }

    /// A life that has come to its end before now; tried ever earlier until it has.
    private List<ImportedCase.Step> closed(boolean late) {
        Duration back = Duration.ZERO;
        for (int attempt = 0; ; attempt++) {
            Steps steps = whole(past(attempt).minus(back), late);
            if (!steps.at().isAfter(now)) {
                turns.evaluate(steps);
                if (late) {
                    turns.appeal(steps);
                }
                return steps.listUntil(now);
            }
            if (attempt > MOST_TRIES) {
                throw new IllegalStateException("no past for " + key + " with " + limit);
            }
            back = back.plus(Duration.between(now, steps.at()));
        }
    }

    private Steps whole(Instant reported, boolean late) {
        Steps steps = report(reported).later(minutes("accept", 1, 13));
        turns.verify(steps);
        steps.act(desk, "ACCEPT", Map.of());
        Instant accepted = steps.at();
        turns.dispatch(steps.later(minutes("dispatch", 1, 12)));
        Optional<Resource> worker = city.findWorkerOf(draft.grid());
        double share =
                late
                        ? dice.between(1.05, 1.9, "share", key)
                        : dice.between(0.05, 0.6, "share", key);
        if (worker.isPresent() && !late && dice.happens(0.45, "order", key)) {
            byOrder(steps, worker.get(), times.after(accepted, limit, share));
        } else {
            assign(steps.later(minutes("assign", 5, 25)));
            turns.whistle(steps, 0.02);
            boolean more =
                    !late
                            && dice.happens(0.1, "more time", key)
                            && turns.extend(steps, times.after(accepted, limit, 1));
            Instant done = times.after(accepted, limit, more ? share + 0.7 : share);
            submit(steps.later(minutes("work", 5, 20)).notBefore(done));
        }
        if (turns.rework(steps)) {
            assign(steps.later(minutes("assign", 5, 25)));
            submit(steps.later(minutes("work", 5, 20)));
        }
        turns.close(steps);
        return steps;
    }

    private void byOrder(Steps steps, Resource worker, Instant done) {
        Steps.Actor person = new Steps.Actor("worker-" + worker.id(), worker.name(), Role.HANDLER);
        Steps.Actor gateway = new Steps.Actor("gateway", texts.name("gateway"), Role.GATEWAY);
        String id = worker.id().value();
        String text = texts.order(draft.incidentClass(), draft.address(), dice, key);
        steps.later(minutes("issue", 1, 4))
                .order(desk, id, Rung.SERVER, Map.of(ImportedCase.TEXT, text))
                .later(Duration.ofSeconds(2))
                .order(gateway, id, Rung.DEVICE, Map.of())
                .later(minutes("read", 0.3, 2))
                .order(person, id, Rung.READ, Map.of())
                .later(minutes("acknowledge", 0.4, 2))
                .order(person, id, Rung.ACKNOWLEDGED, Map.of())
                .later(minutes("way", 3, 18))
                .order(person, id, Rung.ARRIVED, Map.of())
                .later(minutes("work", 6, 20))
                .notBefore(done)
                .order(person, id, Rung.FED_BACK, Map.of("result", result()));
    }

    private Steps report(Instant at) {
        Role role = draft.account().startsWith("worker-") ? Role.HANDLER : Role.REPORTER;
        String name =
                city.findWorkerOf(draft.grid())
                        .filter(_ -> role == Role.HANDLER)
                        .map(Resource::name)
                        .orElseGet(() -> texts.name(draft.account()));
        return new Steps(at).act(new Steps.Actor(draft.account(), name, role), "REPORT", Map.of());
    }

    private Steps accepted(Instant accepted) {
        return report(accepted.minus(minutes("accept", 1, 13)))
                .notBefore(accepted)
                .act(desk, "ACCEPT", Map.of());
    }

    private void dispatch(Steps steps) {
        steps.act(desk, "DISPATCH", Map.of("department", department.code()));
    }

    private Optional<Resource> assign(Steps steps) {
        Optional<Resource> handler = city.findHandler(department, draft.position(), _ -> true);
        handler.ifPresent(
                person -> steps.act(office(), "ASSIGN", Map.of("handler", person.id().value())));
        return handler;
    }

    private void submit(Steps steps) {
        steps.act(office(), "SUBMIT", Map.of("result", result()))
                .later(minutes("confirm", 2, 15))
                .act(office(), "CONFIRM", Map.of());
    }

    private Steps.Actor office() {
        return PastTurns.office(department);
    }

    private String say(Phrase phrase) {
        return texts.say(phrase, dice, key);
    }

    private String result() {
        return texts.result(draft.incidentClass(), dice, key);
    }

    /// A moment of the last 30 days, lately more often, by day more often than by night.
    private Instant past(int attempt) {
        for (int i = 0; ; i++) {
            double days = 30 * Math.pow(dice.roll("past", key, attempt, i), 2.2);
            Instant at = now.minusSeconds(Math.round(days * 86_400) + 900);
            double fit = texts.rhythm(draft.incidentClass()).at(Rhythm.hourOfDay(at, zone)) / 2.5;
            if (i >= MOST_TRIES || dice.happens(fit, "fit", key, attempt, i)) {
                return at;
            }
        }
    }

    private Duration minutes(String what, double low, double high) {
        return Duration.ofMillis(Math.round(dice.between(low, high, what, key) * 60_000));
    }
}
