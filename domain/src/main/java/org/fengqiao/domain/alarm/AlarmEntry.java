package org.fengqiao.domain.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the alarm log: everything that ever happened to an alarm, in the order it happened.
/// Whoever applies the same lines comes to the same alarms.
///
/// @param sequence without holes, from 1
/// @param at on the backend's clock
/// @param condition as it holds from now on; given where the input is the condition's own, other
///   than CLEAR
/// @param person user id; given where the input is a person's
/// @param reason of putting it aside, or what a worker said who called for help; null otherwise
/// @param until when it was put aside to; null otherwise
public record AlarmEntry(
        long sequence,
        Instant at,
        AlarmKey key,
        AlarmInput input,
        @Nullable AlarmCondition condition,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String reason,
        @Nullable Instant until) {

    /// @throws IllegalArgumentException if what the input needs is missing
    public AlarmEntry {
        boolean holds = !input.personal() && input != AlarmInput.CLEAR;
        if (holds != (condition != null)) {
            throw new IllegalArgumentException(input + " of " + key + ": the condition is wrong");
        }
        if (input.personal() != (person != null)) {
            throw new IllegalArgumentException(input + " of " + key + ": the person is wrong");
        }
        if ((input == AlarmInput.SHELVE) != (until != null)) {
            throw new IllegalArgumentException(input + " of " + key + ": the time is wrong");
        }
    }
}
