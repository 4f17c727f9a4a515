package org.fengqiao.domain.statistics;

import java.util.OptionalDouble;

/// A share with both its numbers.
public record Ratio(int numerator, int denominator) {

    public Ratio {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }

    /// In per cent; absent where there is nothing to divide by.
    public OptionalDouble percent() {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * numerator / denominator);
    }
}
