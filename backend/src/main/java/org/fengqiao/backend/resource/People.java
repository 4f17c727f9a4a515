package org.fengqiao.backend.resource;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.Position;
import org.jspecify.annotations.Nullable;

/// Who there is to be sent, where they are and whether they are on duty. Safe for any thread.
public final class People {

    private final Resources resources;
    private final Positions positions;
    private final Duties duties;

    People(Resources resources, Positions positions, Duties duties) {
        this.resources = resources;
        this.positions = positions;
        this.duties = duties;
    }

    /// @param distanceM straight-line metres
    /// @param positionAt when that place was reported; null for the registered one
    public record Known(
            Resource person, double distanceM, @Nullable Instant positionAt, Duty duty) {}

    /// Those who are wanted, nearest first by where they are now; ties by id.
    public List<Known> listNear(LonLat centre, Predicate<Resource> wanted) {
        return resources.listForces().stream()
                .filter(wanted)
                .map(person -> known(person, centre))
                .sorted(
                        Comparator.comparingDouble(Known::distanceM)
                                .thenComparing(known -> known.person().id()))
                .toList();
    }

    private Known known(Resource person, LonLat centre) {
        String id = person.id().value();
        @Nullable Position reported = positions.find(id).orElse(null);
        LonLat place = reported == null ? person.position() : reported.position();
        return new Known(
                person,
                centre.distanceTo(place),
                reported == null ? null : reported.at(),
                duties.get(id));
    }
}
