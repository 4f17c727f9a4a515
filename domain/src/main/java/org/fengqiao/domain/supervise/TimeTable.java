package org.fengqiao.domain.supervise;

import java.util.Arrays;

/// Times in ascending order; what share of them is longer than a time. Immutable.
final class TimeTable {

    private final long[] seconds;

    private TimeTable(long[] sorted) {
        seconds = sorted;
    }

    /// @param seconds in any order
    static TimeTable of(long[] seconds) {
        long[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new TimeTable(sorted);
    }

    int size() {
        return seconds.length;
    }

    long longest() {
        return seconds.length == 0 ? 0 : seconds[seconds.length - 1];
    }

    /// The empirical survival function; 0 where there are no times.
    double longerThan(double time) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return seconds.length == 0 ? 0 : (seconds.length - low) / (double) seconds.length;
    }
}
