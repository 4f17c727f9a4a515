package org.fengqiao.domain.alarm;

/// Where an alarm stands for one person; the names are those of ISA-18.2, whose latching alarm this
/// is.
public enum AlarmState {
    /// Nothing the matter, and nothing to acknowledge.
    NORMAL,
    /// The condition holds and this person has not said to have seen it.
    UNACKNOWLEDGED,
    /// The condition holds and this person knows.
    ACKNOWLEDGED,
    /// The condition came and went and this person has not said to have seen it.
    RETURNED,
    /// Put aside by this person for a time, with a reason; the condition holds.
    SHELVED,
    /// Put aside by this person for a time; the condition does not hold just now.
    SHELVED_NORMAL;

    /// Whether the person is still to look at it.
    public boolean calls() {
        return this == UNACKNOWLEDGED || this == RETURNED;
    }

    public boolean shelved() {
        return this == SHELVED || this == SHELVED_NORMAL;
    }
}
