package org.fengqiao.domain.workflow;

/// Conditions a definition may name; each is a question to the incident and the user, never a step
/// of a process.
public enum Guard {
    /// The department named in the fields exists and its jurisdiction holds the incident.
    DEPARTMENT_SERVES_AREA,
    /// The user belongs to the department that holds the case, or is the person who handles it.
    HOLDS_CASE,
    /// The user is the person an unfinished order on this incident was sent to.
    IS_RECIPIENT,
    /// No order on this incident is unfinished.
    NO_OPEN_ORDER,
    /// The case is not suspended.
    NOT_SUSPENDED,
    /// The case is suspended.
    SUSPENDED
}
