package org.fengqiao.domain.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One person's alarms, put together from the log. Not safe for use by several threads at once.
public final class PersonalAlarms {

    private final String me;
    private final AlarmTable table;
    private final Map<AlarmKey, AlarmItem> items = new HashMap<>();

    /// @param me user id
    public PersonalAlarms(String me, AlarmTable table) {
        this.me = me;
        this.table = table;
    }

    /// Applies a line. Lines must come in the order of their sequence.
    ///
    /// @return what it did; absent where it concerns no alarm this person has
    public Optional<AlarmTurn> apply(AlarmEntry entry) {
        AlarmCondition condition = entry.condition();
        AlarmItem before = items.get(entry.key());
        if (before == null && condition == null) {
            return Optional.empty();
        }
        AlarmItem standing = before != null ? before : AlarmItem.fresh(condition(entry));
        AlarmTurn turn = standing.next(entry, me, table);
        if (turn.after().state() == AlarmState.NORMAL) {
            items.remove(entry.key());
        } else {
            items.put(entry.key(), turn.after());
        }
        return Optional.of(turn);
    }

    private static AlarmCondition condition(AlarmEntry entry) {
        AlarmCondition condition = entry.condition();
        if (condition == null) {
            throw new IllegalStateException(entry.key() + " has no condition");
        }
        return condition;
    }

    /// What such an input would do, without doing it.
    public AlarmEffect foresee(AlarmKey key, AlarmInput input) {
        AlarmItem item = items.get(key);
        return table.step(item == null ? AlarmState.NORMAL : item.state(), input).effect();
    }

    public Optional<AlarmItem> find(AlarmKey key) {
        return Optional.ofNullable(items.get(key));
    }

    /// All that are not normal, in no order.
    public List<AlarmItem> list() {
        return List.copyOf(items.values());
    }
}
