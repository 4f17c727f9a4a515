package org.fengqiao.domain.handover;

/// The parts of a handover sheet, in the order they are read.
///
/// Every open incident stands under exactly one of [#OVERDUE], [#NEAR], [#UNHANDLED] and
/// [#IN_HAND], or under [#PAUSED] while it is suspended; the others come on top of that.
public enum Section {
    /// 超时
    OVERDUE,
    /// 即将超时
    NEAR,
    /// 未立案: reported and not filed.
    UNHANDLED,
    /// 未签收指令: orders that nobody has acknowledged.
    ORDER,
    /// 停表: suspended cases, and clocks that stand still for another reason.
    PAUSED,
    /// 督办中: supervisions without an answer.
    SUPERVISION,
    /// 待审批: requests without a decision, also on cases that have ended (an appeal).
    REQUEST,
    /// 待报到: departments that were whistled for and have not reported in.
    WHISTLE,
    /// 重复件: open cases that others are linked to.
    CLUSTER,
    /// 未兑现承诺, from the duty log.
    PROMISE,
    /// 重点: pinned, expedited, or of red grade.
    IMPORTANT,
    /// 在办: all other open cases.
    IN_HAND
}
