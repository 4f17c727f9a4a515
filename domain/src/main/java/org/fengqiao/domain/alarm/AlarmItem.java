package org.fengqiao.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One matter's alarm as it stands for one person. Immutable.
///
/// @param condition as it held last
/// @param raisedAt when it was raised last
/// @param clearedAt when the condition ceased to hold; null while it holds
/// @param times how often it was raised since this person last had done with it
/// @param shelvedUntil null while it is not put aside
/// @param acts of all people since it was raised last, oldest first
public record AlarmItem(
        AlarmCondition condition,
        AlarmState state,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        int times,
        @Nullable Instant shelvedUntil,
        List<AlarmAct> acts) {

    public AlarmItem {
        acts = List.copyOf(acts);
    }

    public AlarmKey key() {
        return condition.key();
    }

    /// One that nothing has happened to yet.
    static AlarmItem fresh(AlarmCondition condition) {
        return new AlarmItem(
                condition, AlarmState.NORMAL, condition.since(), null, 0, null, List.of());
    }

    /// What a line of the log makes of it for a person.
    ///
    /// @param me user id
    AlarmTurn next(AlarmEntry entry, String me, AlarmTable table) {
        String person = entry.person();
        if (person != null && !person.equals(me)) {
            return new AlarmTurn(this, withAct(AlarmAct.of(entry, person)), AlarmEffect.NOTHING);
        }
        AlarmStep step = table.step(state, inputFor(entry));
        if (step.effect() == AlarmEffect.REFUSE) {
            return new AlarmTurn(this, this, AlarmEffect.REFUSE);
        }
        AlarmItem after =
                person == null
                        ? turned(entry, step.to())
                        : withAct(AlarmAct.of(entry, person)).to(step.to(), entry.until());
        return new AlarmTurn(this, after, step.effect());
    }

    /// What was put aside was what had been seen: the same matter raised anew with a higher
    /// priority is another thing, and so is another call for help.
    private AlarmInput inputFor(AlarmEntry entry) {
        AlarmCondition now = entry.condition();
        return entry.input() == AlarmInput.RAISE
                        && state.shelved()
                        && now != null
                        && (now.kind() == AlarmKind.SOS
                                || now.priority().above(condition.priority()))
                ? AlarmInput.WORSEN
                : entry.input();
    }

    private AlarmItem turned(AlarmEntry entry, AlarmState to) {
        AlarmCondition now = entry.condition();
        if (now == null) {
            return new AlarmItem(condition, to, raisedAt, entry.at(), times, shelvedFor(to), acts);
        }
        boolean raised = entry.input() == AlarmInput.RAISE;
        return new AlarmItem(
                now,
                to,
                raised ? entry.at() : raisedAt,
                null,
                raised ? (state == AlarmState.NORMAL ? 1 : times + 1) : times,
                shelvedFor(to),
                raised && !to.shelved() ? List.of() : acts);
    }

    private @Nullable Instant shelvedFor(AlarmState to) {
        return to.shelved() ? shelvedUntil : null;
    }

    private AlarmItem to(AlarmState next, @Nullable Instant until) {
        return new AlarmItem(
                condition,
                next,
                raisedAt,
                clearedAt,
                times,
                until != null ? until : next.shelved() ? shelvedUntil : null,
                acts);
    }

    private AlarmItem withAct(AlarmAct act) {
        List<AlarmAct> all = new ArrayList<>(acts);
        all.add(act);
        return new AlarmItem(condition, state, raisedAt, clearedAt, times, shelvedUntil, all);
    }
}
