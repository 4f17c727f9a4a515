package org.fengqiao.console.handover;

/// How the handover stands for whoever sits at this desk.
enum Standing {
    /// There never was one.
    NONE,
    /// Built and signed by this person: it waits for the other one.
    WAITING,
    /// Built by another: this person can tick and sign.
    TAKING_OVER,
    /// Built, and this person only looks on.
    LOOKING_ON,
    /// Both have signed the newest one.
    SIGNED
}
