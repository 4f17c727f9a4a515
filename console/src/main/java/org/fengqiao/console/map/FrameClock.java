package org.fengqiao.console.map;

/// How long the last frames took to draw, for the diagnostics of the console and for benchmarks.
public final class FrameClock {

    private final long[] nanos = new long[256];
    private long count;

    void add(long duration) {
        nanos[(int) (count++ % nanos.length)] = duration;
    }

    /// Frames drawn since the start.
    public long count() {
        return count;
    }

    /// Median of the last frames in milliseconds; 0 before the first.
    public double medianMs() {
        return quantileMs(0.5);
    }

    /// A quantile of the last frames in milliseconds; 0 before the first.
    ///
    /// @param part 0 to 1
    public double quantileMs(double part) {
        int n = (int) Math.min(count, nanos.length);
        if (n == 0) {
            return 0;
        }
        long[] sorted = java.util.Arrays.copyOf(nanos, n);
        java.util.Arrays.sort(sorted);
        return sorted[Math.min(n - 1, (int) (part * n))] / 1e6;
    }
}
