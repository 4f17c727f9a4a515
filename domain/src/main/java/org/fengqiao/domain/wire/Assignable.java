package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/// The people a case can be assigned to by whoever asks, nearest to the incident first.
///
/// @param more whether there are more than were let through
public record Assignable(Instant serverTime, List<Person> found, boolean more) {

    public Assignable {
        found = List.copyOf(found);
    }

    /// @param id as it travels in the field `handler`
    /// @param phone masked, as in `138****1234`; null where nobody can be called
    /// @param distanceM straight-line metres from the incident, over a sphere; never a travel
    ///   distance
    /// @param positionAt when the person reported the position that is measured from; null for the
    ///   registered place
    /// @param busyWith another open case the person is on; null for none
    public record Person(
            String id,
            String name,
            ResourceKind kind,
            @Nullable String phone,
            double distanceM,
            @Nullable Instant positionAt,
            Duty duty,
            @Nullable IncidentId busyWith) {}
}
