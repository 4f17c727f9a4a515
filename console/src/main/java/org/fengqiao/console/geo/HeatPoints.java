package org.fengqiao.console.geo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Points that weigh, for a density. Immutable as long as nobody writes into the arrays.
///
/// @param x world units
/// @param y world units
/// @param weight of each; 1 counts points
public record HeatPoints(double[] x, double[] y, float[] weight) {

    public static final HeatPoints NONE =
            new HeatPoints(new double[0], new double[0], new float[0]);

    public HeatPoints {
        if (x.length != y.length || x.length != weight.length) {
            throw new IllegalArgumentException(
                    x.length + " x, " + y.length + " y, " + weight.length + " weights");
        }
    }

    public int size() {
        return x.length;
    }

    /// Equal where the same points come in the same order.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeatPoints that
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && Arrays.equals(weight, that.weight);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
