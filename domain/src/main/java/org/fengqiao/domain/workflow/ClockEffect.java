package org.fengqiao.domain.workflow;

/// What a transition does to the incident's clocks; the whole-case clock first, then the stage
/// clock.
public enum ClockEffect {
    /// The stage clock of the state entered starts anew, or is none where that state has no limit;
    /// the case clock is left as it is.
    STAGE,
    /// As [#STAGE], but a stage clock that has run before goes on from where it was put away: what
    /// was used is used (rework does not restart the handle clock, and the registrar's clock stands
    /// still while somebody verifies on site).
    STAGE_ON,
    /// As [#STAGE], and the whole-case clock starts with the class's limit (立案). One that already
    /// runs goes on: filing again after a return gives no new time.
    START_CASE,
    /// Neither is touched (a note or an arrival moves nothing).
    KEEP,
    /// Both stand still (挂账).
    PAUSE,
    /// Both go on from where they stood.
    RESUME,
    /// The whole-case limit grows by once its own length (延期), the stage clock is left as it is.
    EXTEND,
    /// Both stop for good.
    STOP
}
