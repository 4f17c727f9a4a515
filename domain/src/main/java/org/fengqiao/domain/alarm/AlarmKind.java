package org.fengqiao.domain.alarm;

/// What may raise an alarm.
public enum AlarmKind {
    /// A red-grade incident was reported and nobody has taken it up.
    NEW_RED,
    /// An incident is near a deadline.
    NEAR_TIMEOUT,
    /// An incident is over a deadline.
    OVERDUE,
    /// An order was not signed for 签收 in time.
    ORDER_UNSIGNED,
    /// A worker calls for help.
    SOS,
    /// The console does not hear the backend. The only one that the console raises itself.
    LINK_DOWN
}
