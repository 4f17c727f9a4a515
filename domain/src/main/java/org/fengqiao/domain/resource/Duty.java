package org.fengqiao.domain.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The duty of a person as far as it is known.
///
/// @param since when the state began, by the person's device; null where it is unknown, and only
///   there
public record Duty(DutyState state, @Nullable Instant since) {

    public static final Duty UNKNOWN = new Duty(DutyState.UNKNOWN, null);

    public Duty {
        if ((state == DutyState.UNKNOWN) != (since == null)) {
            throw new IllegalArgumentException(
                    "a duty has begun at some time unless it is unknown: "
                            + state
                            + " since "
                            + since);
        }
    }
}
