package org.fengqiao.domain.supervise;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.incident.ClassKey;

/// One time that something took.
///
/// @param key what is timed
/// @param holder whoever had the case: code of a department or of a command centre
/// @param took counted as the clock in question counts, suspensions left out
/// @param at when it was over
public record StageSample(Key key, ClassKey classKey, String holder, Duration took, Instant at) {

    /// What is timed; only times of one key are compared.
    ///
    /// @param state in which the case was, from entering it on
    /// @param working whether working time is counted, or all time
    public record Key(String state, Until until, boolean working) {}

    /// How far is timed.
    public enum Until {
        /// Until the states that share its stage clock are left.
        STAGE_LEFT,
        /// Until the case ended, whatever came between.
        CASE_ENDED
    }

    public StageSample {
        if (took.isNegative()) {
            throw new IllegalArgumentException("nothing takes less than no time: " + took);
        }
    }
}
