package org.fengqiao.domain.order;

/// The rungs of the ladder an order climbs, lowest first; the last three end it.
public enum Rung {
    /// Left the console; known only there until the server has it.
    SENT,
    SERVER,
    DEVICE,
    READ,
    /// 签收
    ACKNOWLEDGED,
    /// 到场
    ARRIVED,
    /// 反馈; ends the order.
    FED_BACK,
    /// Refused by its recipient with a reason; ends the order.
    REFUSED,
    /// 撤回 by the sender before arrival, with a reason; ends the order.
    RECALLED;

    public boolean ends() {
        return this == FED_BACK || this == REFUSED || this == RECALLED;
    }

    /// Whether an order whose newest rung is this one may climb to `next`: upwards only, rungs may
    /// be skipped (a device may report read before delivered), refusal before arrival, recall
    /// before arrival.
    public boolean mayClimbTo(Rung next) {
        if (ends()) {
            return false;
        }
        return switch (next) {
            case SENT -> false;
            case REFUSED, RECALLED -> compareTo(ARRIVED) < 0;
            case SERVER, DEVICE, READ, ACKNOWLEDGED, ARRIVED, FED_BACK -> compareTo(next) < 0;
        };
    }
}
