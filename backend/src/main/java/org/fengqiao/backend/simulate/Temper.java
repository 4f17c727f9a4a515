package org.fengqiao.backend.simulate;

import org.fengqiao.domain.order.OrderId;

/// How the recipient of an order will take it.
enum Temper {
    /// The device gets it, nobody looks.
    SILENT,
    /// Reads it and does not sign.
    READS_ONLY,
    REFUSES,
    DOES;

    /// Nearly nine of ten orders are done.
    static Temper of(Dice dice, OrderId order) {
        double roll = dice.roll("temper", order);
        if (roll < 0.03) {
            return SILENT;
        }
        if (roll < 0.06) {
            return READS_ONLY;
        }
        return roll < 0.11 ? REFUSES : DOES;
    }
}
