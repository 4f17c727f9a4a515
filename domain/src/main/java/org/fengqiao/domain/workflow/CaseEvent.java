package org.fengqiao.domain.workflow;

/// What happens by itself and then takes the row that names it.
public enum CaseEvent {
    /// The moment at which a suspension ends by itself has come.
    RESUME_DUE,
    /// A supervision has passed its deadline without an answer.
    REPLY_OVERDUE,
    /// A department that was whistled for has not reported in in time.
    REPORT_IN_OVERDUE,
    /// The incident that this one is a duplicate of has ended.
    MASTER_ENDED
}
