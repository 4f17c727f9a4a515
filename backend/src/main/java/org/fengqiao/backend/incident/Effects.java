package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.MarksEdit;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Consequence;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.RuleLimit;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Does to the marks of a case what a row of the workflow says. It knows effects, no action by
/// name. Pure.
final class Effects {

    private Effects() {}

    /// Fields of a command together with those of the request it grants.
    static Map<String, String> complete(
            Transition transition, Marks marks, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        for (Consequence each : transition.effects()) {
            if (each.effect() == Effect.GRANT) {
                marks.findRequest(each.subject())
                        .ifPresent(request -> {
                            request.fields().forEach(all::putIfAbsent);
                            all.putIfAbsent(Fields.REASON, request.reason());
                        });
            }
        }
        return all;
    }

    /// How an action is counted.
    ///
    /// @param counted whether some guard counts the action
    /// @param by the department for which some guard counts it; null where none does
    record Counting(boolean counted, @Nullable String by) {}

    /// The marks after a transition.
    ///
    /// @param fields as [#complete] gives them, checked
    /// @param on the case before the step
    /// @param ends whether the case ends with it
    /// @param limits when each of the city's limits is used up that begins now
    static Marks apply(
            Transition transition,
            Incident on,
            Map<String, String> fields,
            Counting counting,
            boolean ends,
            Caller caller,
            Instant at,
            Function<RuleLimit, Instant> limits) {
        MarksEdit edit = on.marks().edit();
        if (counting.counted()) {
            edit.took(transition.action());
        }
        if (counting.by() != null) {
            edit.took(transition.action(), counting.by());
        }
        for (Consequence each : transition.effects()) {
            apply(each, on, edit, fields, caller, at, limits);
        }
        if (transition.clock() == ClockEffect.RESUME || ends) {
            edit.resumeAt(null);
        }
        return edit.made();
    }

    private static void apply(
            Consequence consequence,
            Incident on,
            MarksEdit edit,
            Map<String, String> fields,
            Caller caller,
            Instant at,
            Function<RuleLimit, Instant> limits) {
        Marks marks = on.marks();
        switch (consequence.effect()) {
            case ASK -> edit.ask(request(subject(consequence), fields, caller, at));
            case ENDORSE -> edit.endorse(subject(consequence));
            case GRANT, REFUSE -> edit.settle(subject(consequence));
            case ESCALATE -> marks.centreAbove().ifPresent(edit::centre);
            case HAND_DOWN -> marks.centreBelow(on.grid()).ifPresent(edit::centre);
            case WHISTLE ->
                    edit.whistles(
                            whistles(
                                    get(fields, Fields.DEPARTMENTS),
                                    at,
                                    limits.apply(RuleLimit.REPORT_IN)));
            case REPORT_IN -> edit.whistles(reportIn(marks, caller, at));
            case MISS_REPORT_IN -> edit.whistles(missed(marks, at));
            case EVALUATE ->
                    edit.satisfaction(Satisfaction.valueOf(get(fields, Fields.SATISFACTION)));
            case LINK -> edit.master(new IncidentId(get(fields, Fields.MASTER)));
            case UNLINK -> edit.master(null);
            case URGE -> edit.urge();
            case SUPERVISE -> edit.supervise(supervision(fields, caller, at));
            case REPLY ->
                    Replies.find(marks, fields)
                            .ifPresent(index ->
                                    edit.supervision(
                                            index,
                                            each -> reply(each, get(fields, Fields.REPLY), at)));
            case CLIMB -> edit.supervisions(each -> climb(each, at, limits));
            case PIN -> edit.pinned(true);
            case UNPIN -> edit.pinned(false);
            case EXPEDITE -> edit.expedite();
            case EXEMPT -> edit.exempt();
            case SIGN, GIVE_BACK -> {} // told by the log, for the ledger of holders
            case FREE_HANDLER, FREE_DEPARTMENT -> {} // done to the case itself
            case SUSPEND_UNTIL -> edit.resumeAt(until(fields.get(Fields.UNTIL), limits));
        }
    }

    private static String subject(Consequence consequence) {
        return Objects.requireNonNull(consequence.subject(), "a request has a subject");
    }

    private static String get(Map<String, String> fields, String key) {
        return Objects.requireNonNull(fields.get(key), () -> "the row requires " + key);
    }

    private static OpenRequest request(
            String subject, Map<String, String> fields, Caller caller, Instant at) {
        Map<String, String> asked = new HashMap<>(fields);
        asked.remove(Fields.REASON);
        return new OpenRequest(
                subject,
                caller.role() != Role.HANDLER,
                caller.user().id(),
                caller.shownName(),
                at,
                fields.getOrDefault(Fields.REASON, ""),
                asked);
    }

    private static List<Whistle> whistles(String departments, Instant at, Instant dueAt) {
        return new TreeSet<>(List.of(departments.strip().split(" +")))
                .stream().map(code -> Whistle.blown(code, at, dueAt)).toList();
    }

    private static List<Whistle> reportIn(Marks marks, Caller caller, Instant at) {
        return marks.whistles().stream()
                .map(each ->
                        each.awaited() && each.department().equals(caller.user().department())
                                ? each.reportedIn(at)
                                : each)
                .toList();
    }

    private static List<Whistle> missed(Marks marks, Instant at) {
        return marks.whistles().stream()
                .map(each -> each.overdue(at) && each.missedAt() == null ? each.missed(at) : each)
                .toList();
    }

    private static Supervision supervision(Map<String, String> fields, Caller caller, Instant at) {
        return new Supervision(
                get(fields, Fields.REQUIREMENT),
                caller.user().id(),
                caller.shownName(),
                at,
                Instant.parse(get(fields, Fields.DUE)),
                0,
                null,
                null);
    }

    private static Supervision reply(Supervision of, String words, Instant at) {
        return of.awaited()
                ? new Supervision(
                        of.requirement(),
                        of.by(),
                        of.byName(),
                        of.at(),
                        of.dueAt(),
                        of.rung(),
                        words,
                        at)
                : of;
    }

    private static Supervision climb(
            Supervision of, Instant at, Function<RuleLimit, Instant> limits) {
        return of.awaited() && !of.dueAt().isAfter(at) && of.rung() < Supervision.TOP_RUNG
                ? new Supervision(
                        of.requirement(),
                        of.by(),
                        of.byName(),
                        of.at(),
                        limits.apply(RuleLimit.NEXT_RUNG),
                        of.rung() + 1,
                        null,
                        null)
                : of;
    }

    private static Instant until(@Nullable String moment, Function<RuleLimit, Instant> limits) {
        return moment == null ? limits.apply(RuleLimit.LONGEST_SUSPENSION) : Instant.parse(moment);
    }
}
