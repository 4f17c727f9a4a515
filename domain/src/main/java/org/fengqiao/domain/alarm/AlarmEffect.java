package org.fengqiao.domain.alarm;

/// What a step of an alarm does to the person in front of it.
public enum AlarmEffect {
    NOTHING,
    /// Sound, banner, spoken line.
    ANNOUNCE,
    /// It need not be heard any more.
    QUIET,
    /// The person cannot do that to an alarm in this state.
    REFUSE
}
