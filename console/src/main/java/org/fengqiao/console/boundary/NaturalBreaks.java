package org.fengqiao.console.boundary;

import java.util.Arrays;

/// Cuts sorted values into classes so that the squared deviations from the classes' means sum up to
/// the least possible (Fisher 1958, known to cartographers as Jenks).
///
/// Exact, by dynamic programming; as the best cut moves up with the end of the values, each round
/// halves its search: O(classes · n · log n), some milliseconds for all grids of a large city.
final class NaturalBreaks {

    private final double[] sums;
    private final double[] squares;

    private NaturalBreaks(double[] sorted) {
        sums = new double[sorted.length + 1];
        squares = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            // From the first value on: smaller numbers lose less in the difference of squares.
            double value = sorted[i] - sorted[0];
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
    }

    /// @param sorted ascending, at least one
    /// @return the class of each value, 0 the lowest; fewer than `most` where there are fewer
    ///   values
    static int[] classes(double[] sorted, int most) {
        int n = sorted.length;
        int count = Math.min(most, n);
        NaturalBreaks breaks = new NaturalBreaks(sorted);
        int[][] cuts = new int[count][n + 1];
        double[] cost = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = breaks.deviation(0, end);
        }
        for (int k = 1; k < count; k++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            breaks.fill(cost, next, cuts[k], k + 1, n, k, n - 1);
            cost = next;
        }
        int[] classes = new int[n];
        int end = n;
        for (int k = count - 1; k >= 0; k--) {
            Arrays.fill(classes, cuts[k][end], end, k);
            end = cuts[k][end];
        }
        return classes;
    }

    /// The best last cut for each end from `low` to `high`, which lies between `from` and `to`.
    private void fill(
            double[] cost, double[] next, int[] cuts, int low, int high, int from, int to) {
        if (low > high) {
            return;
        }
        int end = (low + high) >>> 1;
        int best = from;
        for (int cut = from; cut <= Math.min(to, end - 1); cut++) {
            double sum = cost[cut] + deviation(cut, end);
            if (sum < next[end]) {
                next[end] = sum;
                best = cut;
            }
        }
        cuts[end] = best;
        fill(cost, next, cuts, low, end - 1, from, best);
        fill(cost, next, cuts, end + 1, high, best, to);
    }

    /// Squared deviations from the mean of the values from `start` (included) to `end` (excluded).
    private double deviation(int start, int end) {
        double sum = sums[end] - sums[start];
        return squares[end] - squares[start] - sum * sum / (end - start);
    }
}
