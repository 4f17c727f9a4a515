package org.fengqiao.domain.incident;

/// How content the reporter is 满意度, as a follow-up visit finds.
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED,
    /// The reporter could not be reached: visited, but not among those asked.
    NOT_REACHED
}
