package org.fengqiao.backend.simulate;

/// How far a case of the past has come, and how it stands against its limit.
enum Fate {
    CLOSED_IN_TIME(0.585),
    CLOSED_LATE(0.05),
    NOT_ACCEPTED(0.02),
    VOID(0.015),
    /// Being handled, limit far.
    HANDLING(0.20),
    /// Being handled, less than a fifth of the limit left.
    HANDLING_NEAR(0.045),
    HANDLING_OVERDUE(0.05),
    SUSPENDED(0.01),
    /// Handled lately, waiting to be checked.
    CHECKING(0.01),
    /// Reported minutes ago.
    FRESH(0.011),
    /// Reported, and nobody has come to it in time.
    WAITING_OVERDUE(0.004);

    private final double share;

    Fate(double share) {
        this.share = share;
    }

    /// @param chance 0 up to but not 1
    static Fate of(double chance) {
        double left = chance;
        for (Fate fate : values()) {
            left -= fate.share;
            if (left < 0) {
                return fate;
            }
        }
        return CLOSED_IN_TIME;
    }
}
