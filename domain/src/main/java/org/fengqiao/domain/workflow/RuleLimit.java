package org.fengqiao.domain.workflow;

/// Limits that a city sets once for all its cases, beside those of states and classes; rows of its
/// table `limits.csv`.
public enum RuleLimit {
    /// 报到时限: within which a department that was whistled for has to be there.
    REPORT_IN,
    /// How long each further rung of an unanswered supervision 督办 has.
    NEXT_RUNG,
    /// The longest that a suspension 挂账 may last.
    LONGEST_SUSPENSION,
    /// A demand 督办 whose answer may wait longer than that is none.
    LONGEST_SUPERVISION
}
