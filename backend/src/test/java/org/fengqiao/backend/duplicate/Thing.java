package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.geodesy.LonLat;

/// Something that really happened, once, and may be reported several times.
///
/// @param from the thing it was made like, or its own id
/// @param name of its class, with the trouble as in `雨水井盖/1`
/// @param life from start to being put right
record Thing(
        int id,
        int from,
        Origin origin,
        String name,
        Spot spot,
        LonLat place,
        Instant start,
        Duration life) {

    /// Why it is there.
    enum Origin {
        ORDINARY,
        /// Of the same class within 50 m and 24 h, but another one.
        SIBLING,
        /// Told in the very words of another one some hundred metres away.
        SAME_TEXT,
        /// The same trouble at the same place on the next day.
        RECURRENCE
    }

    /// A place people name.
    record Spot(LonLat centre, String community, String landmark, String road, int number) {}

    String className() {
        return name.substring(0, name.indexOf('/'));
    }

    /// From 0.
    int trouble() {
        return Integer.parseInt(name.substring(name.indexOf('/') + 1)) - 1;
    }

    Instant end() {
        return start.plus(life);
    }
}
