package org.fengqiao.console.boundary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import org.fengqiao.console.theme.Texts;

/// Values of areas as they are written.
final class ValueWords {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private static final double LARGE = 1000;

    private ValueWords() {}

    /// Whole and large numbers whole; others, such as what is set against persons or ground, with
    /// three digits that count.
    static String of(double value, Relation relation) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        boolean whole = value == Math.rint(value) || Math.abs(value) >= LARGE;
        if (relation == Relation.ABSOLUTE && whole) {
            format.setMaximumFractionDigits(0);
            return format.format(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return format.format(rounded);
    }
}
