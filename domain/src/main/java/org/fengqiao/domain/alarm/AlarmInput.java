package org.fengqiao.domain.alarm;

/// What happens to an alarm.
public enum AlarmInput {
    /// The condition begins to hold.
    RAISE,
    /// It holds still, with a higher priority; or a worker calls for help again.
    WORSEN,
    /// It holds still, with a lower priority.
    EASE,
    /// It has ceased to hold.
    CLEAR,
    /// A person says to have seen it.
    ACKNOWLEDGE,
    /// A person puts it aside, with a reason and a time.
    SHELVE,
    /// A person takes it back before its time.
    UNSHELVE,
    /// The time it was put aside for is over.
    EXPIRE;

    /// Whether it is one person's and concerns nobody else's alarm.
    public boolean personal() {
        return switch (this) {
            case RAISE, WORSEN, EASE, CLEAR -> false;
            case ACKNOWLEDGE, SHELVE, UNSHELVE, EXPIRE -> true;
        };
    }
}
