package org.fengqiao.console.wire;

import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.wire.Alarms;

/// Hears the alarm log, in order and without holes, on the wire thread: it offers to its inbox and
/// returns at once.
public interface AlarmListener {

    /// All alarms that are not normal; replaces all that was heard before.
    void onSnapshot(Alarms.Snapshot snapshot);

    /// The next line after the snapshot or the line before.
    void onEntry(AlarmEntry entry);
}
