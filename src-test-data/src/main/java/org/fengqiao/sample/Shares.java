package org.fengqiao.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits whole numbers so that the parts add up exactly.
final class Shares {

    private Shares() {}

    /// Splits by weight with the method of largest remainders.
    ///
    /// @param atLeast what every part gets in any case
    static int[] split(int total, double[] weights, int atLeast) {
        int n = weights.length;
        int rest = total - n * atLeast;
        if (rest < 0) {
            throw new IllegalArgumentException(
                    total + " is too little for " + n + " parts of at least " + atLeast);
        }
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[n];
        double[] remainder = new double[n];
        int given = 0;
        for (int i = 0; i < n; i++) {
            double exact = rest * weights[i] / sum;
            parts[i] = (int) exact;
            remainder[i] = exact - parts[i];
            given += parts[i];
        }
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -remainder[i])
                                        .thenComparing(i -> i))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int k = 0; k < rest - given; k++) {
            parts[order[k]]++;
        }
        for (int i = 0; i < n; i++) {
            parts[i] += atLeast;
        }
        return parts;
    }
}
