package org.fengqiao.console.alarm;

import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmState;

/// Which alarms the list shows.
enum AlarmFilter {
    ALL,
    CALLING,
    KNOWN,
    SHELVED;

    boolean fits(AlarmItem item) {
        return switch (this) {
            case ALL -> true;
            case CALLING -> item.state().calls();
            case KNOWN -> item.state() == AlarmState.ACKNOWLEDGED;
            case SHELVED -> item.state().shelved();
        };
    }
}
