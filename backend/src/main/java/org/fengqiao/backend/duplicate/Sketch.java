package org.fengqiao.backend.duplicate;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.jspecify.annotations.Nullable;

/// What of a case or a draft is compared with others.
///
/// @param at when it happened
/// @param endedAt null while open
/// @param words of all its texts, sorted and distinct
record Sketch(LonLat place, Instant at, @Nullable Instant endedAt, Kind kind, List<String> words) {

    /// A class by what matters here.
    ///
    /// @param name Chinese; two standards name the same thing alike
    /// @param major likewise
    record Kind(ClassKey key, String name, String major) {

        static Kind of(IncidentClass incidentClass) {
            return new Kind(incidentClass.key(), incidentClass.nameZh(), incidentClass.majorZh());
        }

        /// Of a class that the city no longer has: like itself only.
        static Kind unknown(ClassKey key) {
            return new Kind(key, key.toString(), key.toString());
        }

        ClassRelation relationTo(Kind other) {
            if (key.equals(other.key) || name.equals(other.name)) {
                return ClassRelation.SAME;
            }
            return major.equals(other.major) ? ClassRelation.SAME_MAJOR : ClassRelation.OTHER;
        }
    }

    Sketch withWords(List<String> others) {
        return new Sketch(place, at, endedAt, kind, others);
    }

    /// Whether the earlier of the two had ended when the later one happened.
    boolean endedBetween(Sketch other) {
        Sketch earlier = at.isAfter(other.at) ? other : this;
        Sketch later = earlier == this ? other : this;
        return earlier.endedAt != null && earlier.endedAt.isBefore(later.at);
    }
}
