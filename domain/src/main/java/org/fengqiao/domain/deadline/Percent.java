package org.fengqiao.domain.deadline;

import java.math.BigDecimal;

/// Shares as people write them. Decimal throughout: 0.07 is `7%`, not `7.000000000000001%`.
final class Percent {

    private Percent() {}

    static String write(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString()
                + "%";
    }

    /// @param text ending in `%`
    static double read(String text) {
        return new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2).doubleValue();
    }
}
