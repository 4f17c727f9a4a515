package org.fengqiao.console.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A person an order can be sent to.
///
/// @param id resource id
/// @param kind what they are, in the user's language, e.g. 网格员
/// @param metres straight line from the incident; null where the position is not known
/// @param positionAge age of the position that distance was worked out from; null where only the
///   registered place is known, so that nobody knows whether they are on duty
/// @param busy whether the backend knows of an unfinished order to them
public record Recipient(
        String id,
        String name,
        String kind,
        @Nullable Double metres,
        @Nullable Duration positionAge,
        boolean busy) {

    /// Older positions say little about where somebody is now, and whether they are on duty.
    public static final Duration FRESH = Duration.ofMinutes(10);

    /// Somebody whose device reports is taken to be on duty; the field keeps no other duty state.
    public boolean reporting() {
        return positionAge != null && positionAge.compareTo(FRESH) <= 0;
    }
}
