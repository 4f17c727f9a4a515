package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEffect;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRule;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.AlarmStep;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;

/// What people do: at desks about alarms, in the field when they call for help. Each request is
/// done once, however often it comes. Safe for any thread.
final class AlarmActs {

    private final AlarmBook book;
    private final ActStore acts;
    private final AlarmRules rules;

    AlarmActs(AlarmBook book, ActStore acts, AlarmRules rules) {
        this.book = book;
        this.acts = acts;
        this.rules = rules;
    }

    /// Acknowledges, puts aside or takes back, for the caller alone.
    ///
    /// @throws Refusal if the request is none; single alarms are refused in the answer
    Alarms.Done act(Caller caller, Alarms.Act act) {
        check(act);
        return once(caller, act.id(), act, draft -> act(draft, caller, act));
    }

    /// Raises, repeats or ends the caller's call for help.
    ///
    /// @throws Refusal `no-sos` where the city takes none this way
    Alarms.Done call(Caller caller, Alarms.Sos sos) {
        FieldChecks.optional(sos.note(), FieldChecks.TEXT, "note");
        String worker = caller.user().resource();
        if (worker == null) {
            throw Refusal.forbidden("not-allowed-role", caller.role());
        }
        Optional<AlarmRule> rule = rules.find(AlarmKind.SOS);
        if (rule.isEmpty() && !sos.over()) {
            throw Refusal.rule("no-sos", null);
        }
        return once(caller, sos.id(), sos, draft -> call(draft, caller, worker, sos, rule));
    }

    private Alarms.Done once(
            Caller caller,
            String id,
            Record request,
            Function<AlarmDraft, List<AlarmKey>> decision) {
        return book.write(draft -> {
            Optional<Alarms.Done> before = acts.find(caller, id, request);
            if (before.isPresent()) {
                return before.get();
            }
            List<AlarmKey> refused = decision.apply(draft);
            Alarms.Done done = new Alarms.Done(id, draft.sequence(), refused);
            draft.alongside(() -> acts.append(caller, request, done, draft.at()));
            return done;
        });
    }

    /// @return keys of those for which it cannot be done
    private List<AlarmKey> act(AlarmDraft draft, Caller caller, Alarms.Act act) {
        Integer minutes = act.minutes();
        @Nullable Instant until =
                minutes == null
                        ? null
                        : book.clock()
                                .told()
                                .truncatedTo(ChronoUnit.MILLIS)
                                .plus(Duration.ofMinutes(minutes));
        List<AlarmKey> refused = new ArrayList<>();
        for (AlarmKey key : new LinkedHashSet<>(act.keys())) {
            Optional<Matter> matter =
                    draft.findEver(key).filter(m -> caller.covers(m.condition().area()));
            Optional<AlarmStep> step = matter.map(m -> step(m, caller, act.input()));
            if (step.isEmpty() || step.get().effect() == AlarmEffect.REFUSE) {
                refused.add(key);
            } else if (until != null || step.get().effect() != AlarmEffect.NOTHING) {
                draft.act(
                        matter.get(),
                        act.input(),
                        caller.user().id(),
                        caller.user().nameZh(),
                        act.reason(),
                        until);
            }
        }
        return refused;
    }

    private static AlarmStep step(Matter matter, Caller caller, AlarmInput input) {
        AlarmState state =
                matter.find(caller.user().id()).map(item -> item.state()).orElse(AlarmState.NORMAL);
        return AlarmTable.packaged().step(state, input);
    }

    private static void check(Alarms.Act act) {
        switch (act.input()) {
            case SHELVE -> {
                @Nullable String reason = act.reason();
                FieldChecks.required(reason == null ? "" : reason, FieldChecks.TEXT, "reason");
                Integer minutes = act.minutes();
                if (minutes == null) {
                    throw Refusal.rule("missing-field", "minutes", "minutes");
                }
                if (minutes < 1 || minutes > Alarms.LONGEST_SHELF_MINUTES) {
                    throw Refusal.rule(
                            "out-of-range",
                            "minutes",
                            "minutes",
                            minutes,
                            0,
                            Alarms.LONGEST_SHELF_MINUTES);
                }
            }
            case ACKNOWLEDGE, UNSHELVE -> {
                if (act.reason() != null) {
                    throw Refusal.rule("only-of-shelving", "reason", "reason");
                }
                if (act.minutes() != null) {
                    throw Refusal.rule("only-of-shelving", "minutes", "minutes");
                }
            }
            case RAISE, WORSEN, EASE, CLEAR, EXPIRE ->
                    throw Refusal.rule(
                            "unknown-value",
                            "input",
                            act.input(),
                            List.of(
                                    AlarmInput.ACKNOWLEDGE,
                                    AlarmInput.SHELVE,
                                    AlarmInput.UNSHELVE));
        }
    }

    /// @return the call's own key where it is to end and does not stand
    private static List<AlarmKey> call(
            AlarmDraft draft,
            Caller caller,
            String worker,
            Alarms.Sos sos,
            Optional<AlarmRule> rule) {
        AlarmKey key = AlarmKey.ofSos(worker);
        Optional<AlarmCondition> standing =
                draft.find(key).filter(Matter::standing).map(Matter::condition);
        if (sos.over()) {
            standing.ifPresent(condition -> draft.clear(condition, sos.note()));
            return standing.isPresent() ? List.of() : List.of(key);
        }
        AlarmCondition call =
                new AlarmCondition(
                        key,
                        AlarmKind.SOS,
                        rule.orElseThrow().priority(),
                        caller.user().nameZh(),
                        caller.user().jurisdiction(),
                        null,
                        null,
                        standing.map(AlarmCondition::since).orElse(draft.at()));
        if (standing.isPresent()) {
            // Whoever has acknowledged the first call or put it aside must hear of the second.
            draft.worsen(call, sos.note());
        } else {
            draft.raise(call, sos.note());
        }
        return List.of();
    }
}
