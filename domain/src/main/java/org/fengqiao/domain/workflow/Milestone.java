package org.fengqiao.domain.workflow;

/// What statistics count a row of the workflow as. Rows without one only move a case; statistics
/// know no action and no state by name.
public enum Milestone {
    /// 立案: the case is accepted and filed.
    FILE,
    /// Verification on site is asked for 应核实.
    ASK_VERIFY,
    /// 核实: what was asked for is there.
    VERIFY,
    /// 派遣: a department gets the case.
    DISPATCH,
    /// 处置: handling is finished.
    FINISH,
    /// What counted as finished is not: the result was rejected, or the case goes back to its
    /// beginning.
    REOPEN,
    /// 返工: as [#REOPEN], after a check that failed.
    REWORK,
    /// A check on site is asked for 应核查.
    ASK_CHECK,
    /// 核查: what was asked for is there.
    CHECK,
    /// 延期: more time was given.
    EXTEND,
    /// 结案, also by force.
    CLOSE(true),
    /// 作废.
    VOID(true),
    /// 不予受理.
    NOT_ACCEPT(true);

    private final boolean end;

    Milestone() {
        this(false);
    }

    Milestone(boolean end) {
        this.end = end;
    }

    /// Whether it can only be reached with the end of a case.
    public boolean end() {
        return end;
    }
}
