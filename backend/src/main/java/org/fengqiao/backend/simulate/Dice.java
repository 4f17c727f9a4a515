package org.fengqiao.backend.simulate;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.wire.CommandId;

/// Chance that repeats itself: the same seed and the same question always give the same answer, in
/// whatever order the questions are asked.
final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    /// From 0 up to but not 1.
    double roll(Object... question) {
        return (hash(question) >>> 11) * 0x1.0p-53;
    }

    /// True in `share` of the questions.
    boolean happens(double share, Object... question) {
        return roll(question) < share;
    }

    /// Evenly between two bounds.
    double between(double low, double high, Object... question) {
        return low + (high - low) * roll(question);
    }

    <T> T pick(List<T> options, Object... question) {
        return options.get((int) (roll(question) * options.size()));
    }

    /// A whole sequence of chances for one question.
    RandomGenerator sequence(Object... question) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(hash(question));
    }

    /// The same question names the same command, so that a retry after a restart has no second
    /// effect.
    CommandId command(Object... question) {
        return new CommandId(new UUID(hash(question, "high"), hash(question, "low")).toString());
    }

    private long hash(Object[] question, String more) {
        return mix(hash(question) ^ hash(new Object[] {more}));
    }

    private long hash(Object... question) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (Object part : question) {
            String text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0x1f) * FNV_PRIME;
        }
        return mix(hash);
    }

    /// Finaliser of SplitMix64: spreads every bit over all others.
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
