package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// How the field's people go about things: who takes what up, how soon, in what words, and what the
/// workflow lets them do. Pure.
final class Habits {

    static final List<String> SEATS = List.of("seat-2", "seat-3", "seat-4");

    /// A duty leader among the colleagues.
    static final String LEADER = "seat-leader";

    private static final String DEPARTMENT = "dept-";
    private static final String WORKER = "worker-";

    private final CityModel city;
    private final WorkflowDefinition workflow;
    private final CaseTexts texts;
    private final Dice dice;
    private final Pace pace;

    Habits(CityModel city, WorkflowDefinition workflow, CaseTexts texts, Dice dice, Pace pace) {
        this.city = city;
        this.workflow = workflow;
        this.texts = texts;
        this.dice = dice;
        this.pace = pace;
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
        return !c.human() && happens(share, "colleagues", c);
    }

    /// When somebody at a desk gets round to it: a colleague soon, for a case left to real people
    /// only once nobody has come for long.
    Instant desk(Case c, double lowMinutes, double highMinutes) {
        return c.since()
                .plus(
                        colleagues(c)
                                ? pace.ofSeconds(between(c, lowMinutes * 60, highMinutes * 60))
                                : relief(c));
    }

    /// How long a case left to real people waits before it is relieved; never sped up.
    Duration relief(Case c) {
        double minutes = between(c, 9, 17) + (c.human() ? 25 : 0);
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    /// So many seconds of life, as they are here; one answer for a case in a state.
    Duration wait(Case c, double lowMinutes, double highMinutes) {
        return pace.ofSeconds(between(c, lowMinutes * 60, highMinutes * 60));
    }

    /// As [#wait], one answer for a case, whatever its state, and a question.
    Duration wait(Case c, String what, double lowMinutes, double highMinutes) {
        return pace.ofSeconds(dice.between(lowMinutes * 60, highMinutes * 60, what, c.id()));
    }

    /// The same in a case, whatever happens to it.
    boolean happens(double share, String what, Case c) {
        return dice.happens(share, what, c.id());
    }

    /// The same in a case until it moves.
    boolean happensThere(double share, String what, Case c) {
        return dice.happens(share, what, c.id(), c.since());
    }

    String say(Phrase phrase, Case c) {
        return texts.say(phrase, dice, c.id());
    }

    String result(Case c) {
        return texts.result(incidentClass(c), dice, c.id());
    }

    IncidentClass incidentClass(Case c) {
        return city.getClass(c.incident().classKey());
    }

    String seat(Case c) {
        return dice.pick(SEATS, "seat", c.id());
    }

    static String department(String code) {
        return DEPARTMENT + code;
    }

    static String worker(String resource) {
        return WORKER + resource;
    }

    /// What an operator does, if the workflow lets them.
    Optional<Deed> seatDoes(Case c, Instant due, String action, Map<String, String> fields) {
        return act(c, due, seat(c), action, fields);
    }

    /// An action, if the workflow lets that user take it when it is due, as the case stands.
    Optional<Deed> act(
            Case c, Instant due, String user, String action, Map<String, String> fields) {
        return workflow.find(c.incident().state(), action)
                .filter(row -> may(c, row, user, due))
                .map(_ -> new Deed.Act(due, user, action, fields));
    }

    /// The first row by hand with an effect on what is asked for that the user may take then.
    Optional<Transition> findRow(
            Case c, Instant due, String user, Effect effect, @Nullable String subject) {
        return workflow.listFrom(c.incident().state(), user(user).role()).stream()
                .filter(row ->
                        row.effects().stream()
                                .anyMatch(each ->
                                        each.effect() == effect
                                                && (subject == null
                                                        || subject.equals(each.subject()))))
                .filter(row -> may(c, row, user, due))
                .findFirst();
    }

    private boolean may(Case c, Transition row, String account, Instant at) {
        UserInfo user = user(account);
        return row.byHand()
                && row.roles().contains(user.role())
                && new Conditions(c.incident(), c.orders(), user, at).allows(row);
    }

    /// Who stands behind one of the field's accounts, as far as the workflow asks.
    private UserInfo user(String account) {
        AreaCode whole = city.areas().root().code();
        Role role =
                account.startsWith(DEPARTMENT)
                        ? Role.DEPARTMENT
                        : account.startsWith(WORKER)
                                ? Role.HANDLER
                                : account.equals(LEADER) ? Role.DUTY_LEADER : Role.OPERATOR;
        return new UserInfo(
                account,
                account,
                account,
                role,
                whole,
                role == Role.DEPARTMENT ? account.substring(DEPARTMENT.length()) : null,
                role == Role.HANDLER ? account.substring(WORKER.length()) : null);
    }

    private double between(Case c, double low, double high) {
        return dice.between(low, high, "wait", c.id(), c.incident().state());
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
