package org.fengqiao.domain.workflow;

/// What a transition does to the incident's clocks; the whole-case clock first, then the stage
/// clock.
public enum ClockEffect {
    /// The stage clock of the state entered starts, or is none where that state has no limit; the
    /// case clock is left as it is (so rework does not restart the handle clock).
    STAGE,
    /// As [#STAGE], and the whole-case clock starts with the class's limit (立案). One that already
    /// runs goes on: filing again after a return gives no new time.
    START_CASE,
    /// Neither is touched (a note or an arrival moves nothing).
    KEEP,
    /// Both stand still (挂账, 核实).
    PAUSE,
    /// Both go on from where they stood.
    RESUME,
    /// Both stop for good.
    STOP
}
