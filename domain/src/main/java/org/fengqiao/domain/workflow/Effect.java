package org.fengqiao.domain.workflow;

/// What a transition does to the marks of a case beside moving it; each is a primitive that a
/// definition combines, never a step of a process. Those about a request are written
/// `NAME:SUBJECT`; see [Consequence].
public enum Effect {
    /// Something is asked for: a department's own word is endorsed at once, a person's waits for
    /// the department.
    ASK(true),
    /// The department stands behind what one of its people asks for.
    ENDORSE(true),
    /// What was asked for is given; the row says what that does to clocks and state.
    GRANT(true),
    /// What was asked for is not given, or is taken back.
    REFUSE(true),
    /// The case goes to the command centre above; with the city's it stays.
    ESCALATE(false),
    /// The case goes back to the command centre below, towards its place; with the lowest it stays.
    HAND_DOWN(false),
    /// The person who handled the case does so no more; their department keeps it.
    FREE_HANDLER(false),
    /// The department and its person have the case no more.
    FREE_DEPARTMENT(false),
    /// 吹哨: the departments in `departments` are called to report in.
    WHISTLE(false),
    /// 报到: the user's department is there.
    REPORT_IN(false),
    /// 未报到: it is noted of the departments that should be there by now that they are not.
    MISS_REPORT_IN(false),
    /// 评价: the reporter's satisfaction is noted.
    EVALUATE(false),
    /// The case becomes a duplicate under the incident in `master`.
    LINK(false),
    /// The case stands for itself again.
    UNLINK(false),
    /// 催办: one more.
    URGE(false),
    /// 督办: `requirement` is to be met and answered by `due`.
    SUPERVISE(false),
    /// What one supervision asked is answered: the one numbered in `supervision`, or the only one
    /// that waits.
    REPLY(false),
    /// A supervision went unanswered: it climbs to the next of those who hear of it.
    CLIMB(false),
    /// 置顶 and taking it back.
    PIN(false),
    UNPIN(false),
    /// 加急.
    EXPEDITE(false),
    /// Counts as in time in statistics, whatever the clock says (超时申诉).
    EXEMPT(false),
    /// 签收: the department has it in hand; from then on its time in the ledger is signed for.
    SIGN(false),
    /// 退单: counts in the ledger as given back.
    GIVE_BACK(false),
    /// The suspension ends by itself at `until`, or after the longest that one may last.
    SUSPEND_UNTIL(false);

    private final boolean asks;

    Effect(boolean asks) {
        this.asks = asks;
    }

    /// Whether it is about something asked for, and so is written with a subject.
    boolean asks() {
        return asks;
    }
}
