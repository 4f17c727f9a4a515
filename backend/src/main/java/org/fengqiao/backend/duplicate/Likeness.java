package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.util.List;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.jspecify.annotations.Nullable;

/// How alike two cases are, and why. Pure.
///
/// @param score 0 to 1, by [Weights]
/// @param distanceM over a sphere ([org.fengqiao.domain.geodesy.LonLat#distanceTo]), at most 0.5 %
///   off the ellipsoid: 0.3 m at 50 m, where a telephone's position is some ten metres off
/// @param earlier how long before the one searched for the other happened; negative after it
/// @param text null where one of the two has no words
/// @param sharedWords the rarest first
record Likeness(
        double score,
        double distanceM,
        Duration earlier,
        ClassRelation relation,
        @Nullable Double text,
        List<String> sharedWords,
        boolean endedBetween) {

    /// @param distanceM between the two
    /// @param counts over the cases at hand
    static Likeness of(
            Sketch searched,
            Sketch other,
            double distanceM,
            WordCounts counts,
            Weights weights,
            DuplicateOptions options) {
        Duration earlier = Duration.between(other.at(), searched.at());
        ClassRelation relation = searched.kind().relationTo(other.kind());
        @Nullable Double text = counts.likeness(searched.words(), other.words());
        boolean ended = searched.endedBetween(other);
        double score =
                weights.likeness(
                        distanceM / options.radiusM(),
                        options.windows(earlier),
                        relation,
                        text,
                        ended);
        return new Likeness(
                score,
                distanceM,
                earlier,
                relation,
                text,
                counts.listShared(searched.words(), other.words()),
                ended);
    }
}
