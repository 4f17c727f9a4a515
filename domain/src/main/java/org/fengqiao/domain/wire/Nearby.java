package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.jspecify.annotations.Nullable;

/// Resources around a place, nearest first.
///
/// @param radiusM straight-line metres that were searched
/// @param more whether the radius holds more than the limit let through
public record Nearby(
        LonLat centre, double radiusM, Instant serverTime, List<Found> found, boolean more) {

    public Nearby {
        found = List.copyOf(found);
    }

    /// @param distanceM straight-line metres from the centre, over a sphere; never a travel
    ///   distance
    /// @param position where the resource is now, or its registered place where nothing newer is
    ///   known
    /// @param positionAt when it reported that position; null for a registered place
    /// @param duty whether a person is on duty; null for what does no duty
    /// @param busy whether it has an unfinished order
    public record Found(
            Resource resource,
            double distanceM,
            LonLat position,
            @Nullable Instant positionAt,
            @Nullable Duty duty,
            boolean busy) {

        public Found {
            if (resource.kind().isForce() != (duty != null)) {
                throw new IllegalArgumentException(
                        resource.id()
                                + ": people have a duty, if an unknown one, and nothing else");
            }
        }
    }
}
