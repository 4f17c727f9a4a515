package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Cases that may be about the same thing 重复件, the likeliest first.
///
/// @param radiusM what counts as near, in metres; the search goes further
/// @param windowMinutes what counts as at the same time; the search goes further
/// @param more whether more were found than are shown
public record Duplicates(
        Instant serverTime,
        double radiusM,
        long windowMinutes,
        List<Candidate> found,
        boolean more) {

    public Duplicates {
        found = List.copyOf(found);
    }

    /// What is known of an incident that is being registered.
    ///
    /// @param title may be empty while nothing is typed yet, as description and address may
    /// @param occurredAt null takes the present moment
    public record Draft(
            ClassKey classKey,
            LonLat position,
            String title,
            String description,
            String address,
            @Nullable Instant occurredAt) {}

    /// A case and what speaks for it; wording that is the reader's.
    ///
    /// @param likeness 0 to 1; grows with every reason below
    /// @param distanceM straight-line metres, over a sphere
    /// @param minutesEarlier how long before the one searched for it happened; negative after it
    /// @param textLikeness 0 to 1 over the words of title, description and address; null where one
    ///   of the two has no words
    /// @param sharedWords the rarest first
    /// @param endedBetween whether the earlier of the two had ended before the later one happened,
    ///   which speaks for something that has come back
    public record Candidate(
            Incident incident,
            double likeness,
            double distanceM,
            long minutesEarlier,
            ClassRelation classRelation,
            @Nullable Double textLikeness,
            List<String> sharedWords,
            boolean endedBetween) {

        public Candidate {
            sharedWords = List.copyOf(sharedWords);
        }
    }

    /// That an incident which has arrived may be the same thing as another: the likeliest
    /// candidate.
    ///
    /// @param candidate number of the other
    /// @param likeness 0 to 1
    public record Likeliest(IncidentId incident, IncidentId candidate, double likeness) {}

    /// How two classes stand to one another. Two standards may both have a class of one name.
    public enum ClassRelation {
        /// The same class, or one of the same name.
        SAME,
        SAME_MAJOR,
        OTHER
    }
}
