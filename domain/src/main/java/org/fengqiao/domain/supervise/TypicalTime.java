package org.fengqiao.domain.supervise;

import java.time.Duration;
import java.util.List;

/// How long something takes, as far as what is known of this class and holder, of this class, and
/// of all tells, each weighed by how much there is of it. Immutable.
///
/// The three are pooled step by step: with `n` times at a level and `S` the survival function that
/// the wider levels give, the level's own empirical one `Sₙ` makes it `(n·Sₙ + k·S) / (n + k)`.
/// This is the posterior mean of a distribution under a Dirichlet process prior of strength `k`
/// around `S` (T. S. Ferguson, A Bayesian Analysis of Some Nonparametric Problems, Annals of
/// Statistics 1, 1973, pp. 209–230); `k` is in times, so that with as many of its own a level
/// counts half. That the wider level also holds the narrower one's times is accepted: it makes the
/// mean no less one.
public final class TypicalTime {

    /// Strength of the prior. Not fitted: below ten times quantiles are hardly worth their name.
    static final int STRENGTH = 10;

    /// Seconds to which a quantile is found.
    private static final double EXACT_S = 1;

    /// Which times say most.
    public enum Level {
        CLASS_AND_HOLDER,
        CLASS,
        ALL
    }

    private final List<TimeTable> tables;
    private final double[] weights;
    private final Level level;

    /// @param tables of the levels in their order
    TypicalTime(List<TimeTable> tables) {
        this.tables = tables;
        weights = new double[tables.size()];
        double left = 1;
        for (int i = 0; i < weights.length; i++) {
            int n = tables.get(i).size();
            boolean widest = i == weights.length - 1;
            weights[i] = widest ? left : left * n / (n + STRENGTH);
            left -= weights[i];
        }
        int most = 0;
        for (int i = 1; i < weights.length; i++) {
            most = weights[i] > weights[most] ? i : most;
        }
        level = Level.values()[most];
    }

    public Level level() {
        return level;
    }

    /// How many times there are at that level.
    public int samples() {
        return tables.get(level.ordinal()).size();
    }

    /// How likely it takes longer than `elapsed + more`, as it has taken `elapsed` already.
    ///
    /// Where it has lasted longer than everything known, nothing is left to count; then it is as
    /// likely as not that it lasts as long again, and `elapsed / (elapsed + more)` in general (the
    /// scale-free rule of J. R. Gott, Nature 363, 1993, pp. 315–319).
    public double likelihood(Duration elapsed, Duration more) {
        double e = elapsed.toSeconds();
        double d = more.toSeconds();
        double now = longerThan(e);
        return now > 0 ? longerThan(e + d) / now : e / (e + d);
    }

    /// Within which further time it is over with that probability, as it has taken `elapsed`
    /// already.
    ///
    /// @param share above 0 and below 1; 0.5 gives the median
    public Duration left(Duration elapsed, double share) {
        double e = elapsed.toSeconds();
        double now = longerThan(e);
        if (now <= 0) {
            return Duration.ofSeconds(Math.round(e * share / (1 - share)));
        }
        double low = 0;
        double high = tables.stream().mapToLong(TimeTable::longest).max().orElse(0) - e;
        double wanted = now * (1 - share);
        while (high - low > EXACT_S) {
            double middle = (low + high) / 2;
            if (longerThan(e + middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Duration.ofSeconds(Math.round(high));
    }

    private double longerThan(double seconds) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * tables.get(i).longerThan(seconds);
        }
        return sum;
    }
}
