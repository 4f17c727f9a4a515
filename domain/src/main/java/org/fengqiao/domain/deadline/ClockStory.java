package org.fengqiao.domain.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that happened to one clock.
///
/// @param pauses that are over, in any order, may overlap
/// @param standing the pause that still goes on; null while the clock runs
/// @param endedAt when the clock stopped for good; null while it has not
public record ClockStory(
        Instant startedAt,
        TimeLimit limit,
        List<Extension> extensions,
        List<Pause> pauses,
        @Nullable Standstill standing,
        @Nullable Instant endedAt) {

    /// A pause without an end yet.
    public record Standstill(Instant since, String reason) {}

    public ClockStory {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
        if (endedAt != null && endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException(
                    "a clock cannot end before it starts: " + startedAt + ", " + endedAt);
        }
    }

    /// A clock that only ever ran.
    public static ClockStory running(Instant startedAt, TimeLimit limit) {
        return new ClockStory(startedAt, limit, List.of(), List.of(), null, null);
    }

    /// The story as it could be told at a moment: what came later is left out, a pause that was not
    /// over yet still goes on.
    ///
    /// @param now not before the start
    /// @throws IllegalArgumentException if it is
    ClockStory asOf(Instant now) {
        if (now.isBefore(startedAt)) {
            throw new IllegalArgumentException(
                    "the clock that starts at " + startedAt + " has no story at " + now);
        }
        @Nullable Instant ended = endedAt == null || endedAt.isAfter(now) ? null : endedAt;
        Instant known = ended == null ? now : ended;
        List<Pause> over = new ArrayList<>();
        @Nullable Standstill still = standing;
        if (still != null && still.since().isAfter(known)) {
            still = null;
        }
        for (Pause pause : pauses) {
            if (!pause.to().isAfter(known)) {
                over.add(pause);
            } else if (!pause.from().isAfter(known)
                    && (still == null || pause.from().isBefore(still.since()))) {
                still = new Standstill(pause.from(), pause.reason());
            }
        }
        return new ClockStory(
                startedAt,
                limit,
                extensions.stream().filter(more -> !more.at().isAfter(known)).toList(),
                over,
                still,
                ended);
    }

    /// The pauses over and the one that goes on, as if it were over then.
    List<Pause> pausesUntil(Instant moment) {
        if (standing == null) {
            return pauses;
        }
        List<Pause> all = new ArrayList<>(pauses);
        all.add(new Pause(standing.since(), moment, standing.reason()));
        return all;
    }
}
