package org.fengqiao.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A supervision 督办: what a leader demands of whoever holds the case, and whether it was answered.
///
/// @param requirement in words
/// @param by user id of the leader
/// @param dueAt until when an answer is due
/// @param rung how far up it has climbed unanswered: 0 the holder, 1 the holder's head, 2 the
///   centre above, 3 the city's duty leader
/// @param reply the answer in words; null while it is awaited
public record Supervision(
        String requirement,
        String by,
        String byName,
        Instant at,
        Instant dueAt,
        int rung,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    /// The highest rung there is.
    public static final int TOP_RUNG = 3;

    public boolean awaited() {
        return repliedAt == null;
    }
}
