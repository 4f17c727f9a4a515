package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.workflow.Fields;

/// What happened beside the straight way in some cases of the past: verified before filing, given
/// back, whistled for, urged, supervised, given more time, sent back for rework, asked about
/// afterwards. Each adds steps to those written so far.
final class PastTurns {

    private final CityModel city;
    private final CaseTexts texts;
    private final Dice dice;
    private final Steps.Actor leader;
    private final Steps.Actor desk;
    private final Steps.Actor office;
    private final Department department;
    private final Draft draft;
    private final String key;

    /// @param key the case's own, under which its dice are rolled
    PastTurns(
            PastLife.Setting setting,
            String key,
            Draft draft,
            Department department,
            Steps.Actor desk) {
        city = setting.city();
        texts = setting.texts();
        dice = setting.dice();
        leader = setting.leader();
        office = office(department);
        this.department = department;
        this.draft = draft;
        this.desk = desk;
        this.key = key;
    }

    static Steps.Actor office(Department department) {
        return new Steps.Actor(
                Habits.department(department.code()), department.nameZh(), Role.DEPARTMENT);
    }

    private boolean happens(double share, String what) {
        return dice.happens(share, what, key);
    }

    /// Before filing.
    void verify(Steps steps) {
        if (happens(0.05, "verify")) {
            steps.act(desk, "VERIFY", reason(Phrase.VERIFY))
                    .later(minutes("verified", 6, 25))
                    .act(desk, "VERIFY_DONE", Map.of(Fields.RESULT, say(Phrase.VERIFIED)))
                    .later(minutes("filed", 1, 5));
        }
    }

    /// Dispatched, and with some given back, disputed or not, until the department keeps it.
    void dispatch(Steps steps) {
        steps.act(desk, "DISPATCH", toDepartment());
        if (!happens(0.06, "returned")) {
            return;
        }
        giveBack(steps, "RETURN");
        if (happens(0.25, "returned again")) {
            giveBack(steps, "RETURN");
            if (happens(0.6, "disputed")) {
                steps.later(minutes("disputes", 8, 40))
                        .act(office, "RETURN_DISPUTED", reason(Phrase.RETURNED))
                        .later(minutes("adjudicated", 5, 28))
                        .act(
                                leader,
                                "ADJUDICATE",
                                Map.of(
                                        Fields.DEPARTMENT,
                                        department.code(),
                                        Fields.REASON,
                                        say(Phrase.ADJUDICATED)));
            }
        }
    }

    private void giveBack(Steps steps, String action) {
        steps.later(minutes("returns", 8, 40))
                .act(office, action, reason(Phrase.RETURNED))
                .later(minutes("dispatched again", 2, 12))
                .act(desk, "DISPATCH", toDepartment());
    }

    private Map<String, String> toDepartment() {
        return Map.of(Fields.DEPARTMENT, department.code());
    }

    /// Several departments were called; most were there within half an hour.
    void whistle(Steps steps, double share) {
        List<Department> called =
                city.listDepartments(draft.grid()).stream()
                        .filter(other -> !other.code().equals(department.code()))
                        .limit(2)
                        .toList();
        if (called.isEmpty() || !happens(share, "whistle")) {
            return;
        }
        steps.later(minutes("whistles", 3, 20))
                .act(
                        desk,
                        "WHISTLE",
                        Map.of(
                                Fields.DEPARTMENTS,
                                called.stream()
                                        .map(Department::code)
                                        .collect(Collectors.joining(" ")),
                                Fields.REASON,
                                say(Phrase.WHISTLED)));
        for (Department other : called) {
            steps.later(minutes("comes " + other.code(), 3, 14))
                    .act(office(other), "REPORT_IN", Map.of());
        }
    }

    /// Called a moment ago, and not everybody is there.
    ///
    /// @param now when the past ends
    void whistleLately(Steps steps, Instant now) {
        whistle(steps.notBefore(now.minus(minutes("called", 8, 45))), 1);
    }

    /// More time was asked for and given, where there was still time to ask.
    ///
    /// @return whether it was
    boolean extend(Steps steps, Instant deadline) {
        Duration until = minutes("asks", 10, 60);
        if (!steps.at().plus(until).isBefore(deadline)) {
            return false;
        }
        steps.later(until)
                .act(office, "ASK_EXTEND", reason(Phrase.ASKED_FOR_TIME))
                .later(minutes("granted", 10, 50))
                .act(leader, "GRANT_EXTEND", Map.of());
        return true;
    }

    /// What was asked for waits for the leader, or for the department to stand behind it.
    ///
    /// @param at when it is asked for
    void ask(Steps steps, String action, Instant at, Optional<Resource> handler) {
        boolean own = handler.isPresent() && happens(0.35, "own word");
        Steps.Actor asker =
                own
                        ? handler.map(person ->
                                        new Steps.Actor(
                                                Habits.worker(person.id().value()),
                                                person.name(),
                                                Role.HANDLER))
                                .orElseThrow()
                        : office;
        boolean standstill = action.equals("ASK_SUSPEND");
        Map<String, String> fields =
                standstill
                        ? Map.of(
                                Fields.REASON,
                                say(Phrase.SUSPENDED),
                                Fields.UNTIL,
                                at.plus(days("until", 2, 9)).toString())
                        : reason(Phrase.ASKED_FOR_TIME);
        steps.notBefore(at).act(asker, action, fields);
        if (own && happens(0.6, "endorsed")) {
            steps.later(minutes("endorsed", 2, 9))
                    .act(office, standstill ? "ENDORSE_SUSPEND" : "ENDORSE_EXTEND", Map.of());
        }
    }

    /// Stands still with the leader's leave until a day to come.
    void suspend(Steps steps, Instant at, Instant now) {
        steps.notBefore(at)
                .act(
                        leader,
                        "SUSPEND",
                        Map.of(
                                Fields.REASON,
                                say(Phrase.SUSPENDED),
                                Fields.UNTIL,
                                now.plus(days("until", 0.2, 9)).toString()));
    }

    /// Who was late heard of it: an urge, and for some a demand, answered or not.
    ///
    /// @param now when the past ends
    void press(Steps steps, Instant now) {
        if (happens(0.5, "urge")) {
            steps.later(minutes("urged", 4, 20))
                    .act(desk, "URGE", Map.of(Fields.REASON, say(Phrase.URGED)));
        }
        if (happens(0.3, "supervise")) {
            Instant asked = now.minus(minutes("demanded", 10, 200));
            boolean answered = happens(0.4, "answered");
            Instant due =
                    answered ? asked.plus(Duration.ofHours(4)) : now.plus(minutes("due", -40, 180));
            steps.notBefore(asked);
            Instant latest = steps.at().plus(Duration.ofMinutes(5));
            steps.act(
                    leader,
                    "SUPERVISE",
                    Map.of(
                            Fields.REQUIREMENT,
                            say(Phrase.DEMANDED),
                            Fields.DUE,
                            Habits.later(due, latest).toString()));
            if (answered) {
                steps.later(minutes("replies", 3, 60))
                        .act(office, "REPLY", Map.of(Fields.REPLY, say(Phrase.REPLIED)));
            }
        }
    }

    /// Whether the check found something left to do.
    boolean rework(Steps steps) {
        boolean again = happens(0.05, "rework");
        if (again) {
            steps.later(minutes("checked badly", 2, 15)).act(desk, "REWORK", reason(Phrase.REWORK));
        }
        return again;
    }

    /// Checked by telephone or on site, and closed.
    void close(Steps steps) {
        if (happens(0.07, "check")) {
            steps.later(minutes("sent to check", 2, 12))
                    .act(desk, "CHECK", reason(Phrase.CHECK))
                    .later(minutes("check", 8, 26))
                    .act(desk, "CHECK_DONE", Map.of(Fields.RESULT, say(Phrase.CHECKED)));
        } else {
            steps.later(minutes("check", 2, 20)).act(desk, "CHECK_PASS", Map.of());
        }
        steps.later(minutes("close", 1, 8)).act(desk, "CLOSE", Map.of());
    }

    /// Some reporters were asked how content they are, mostly by the next day.
    void evaluate(Steps steps) {
        if (happens(0.4, "visited")) {
            steps.later(minutes("visit", 60, 26 * 60))
                    .act(
                            desk,
                            "EVALUATE",
                            Map.of(Fields.SATISFACTION, Afterlife.satisfaction(dice, key).name()));
        }
    }

    /// Some departments did not take a timeout for theirs.
    void appeal(Steps steps) {
        if (happens(0.3, "appeal")) {
            steps.later(minutes("appeals", 30, 300))
                    .act(office, "APPEAL", reason(Phrase.APPEALED))
                    .later(minutes("heard", 60, 900));
            if (happens(0.5, "right")) {
                steps.act(leader, "GRANT_APPEAL", Map.of());
            } else {
                steps.act(leader, "REFUSE_APPEAL", reason(Phrase.DECLINED));
            }
        }
    }

    private Map<String, String> reason(Phrase phrase) {
        return Map.of(Fields.REASON, say(phrase));
    }

    private String say(Phrase phrase) {
        return texts.say(phrase, dice, key);
    }

    private Duration minutes(String what, double low, double high) {
        return Duration.ofMillis(Math.round(dice.between(low, high, what, key) * 60_000));
    }

    private Duration days(String what, double low, double high) {
        return minutes(what, low * 1440, high * 1440);
    }
}
