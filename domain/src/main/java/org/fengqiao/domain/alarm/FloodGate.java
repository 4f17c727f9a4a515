package org.fengqiao.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Collapses a flood: when many alarms are announced within a minute, most of them go into one
/// banner, and only what is worse than all before it, or a reminder from time to time, is heard.
/// None is lost: each is in the list all the same. Not safe for use by several threads at once.
public final class FloodGate {

    /// Alarms within the window that are announced one by one. EEMUA 191 calls ten in ten minutes a
    /// flood; before that a person still reads each.
    static final int ONE_BY_ONE = 5;

    static final Duration WINDOW = Duration.ofSeconds(60);

    /// Between two sounds of a flood.
    static final Duration REMINDER = Duration.ofSeconds(15);

    private final Deque<Instant> lately = new ArrayDeque<>();
    private boolean flooded;
    private int grouped;
    private Priority loudest = Priority.LOW;
    private @Nullable Instant lastSound;

    /// @param now never before the one of the last call
    public Loudness announce(Priority priority, Instant now) {
        forget(now);
        lately.addLast(now);
        if (!flooded && lately.size() <= ONE_BY_ONE) {
            lastSound = now;
            return new Loudness(true, true);
        }
        boolean worse = !flooded || priority.above(loudest);
        if (worse) {
            loudest = priority;
        }
        flooded = true;
        grouped++;
        boolean due = lastSound == null || !lastSound.plus(REMINDER).isAfter(now);
        if (worse || due) {
            lastSound = now;
            return new Loudness(true, false);
        }
        return new Loudness(false, false);
    }

    /// The flood is over once so few came within the window that the next may come alone.
    private void forget(Instant now) {
        while (!lately.isEmpty() && !lately.getFirst().plus(WINDOW).isAfter(now)) {
            lately.removeFirst();
        }
        if (flooded && lately.size() < ONE_BY_ONE) {
            flooded = false;
            grouped = 0;
        }
    }

    /// Whether alarms are being collapsed at a moment.
    public boolean flooded(Instant now) {
        forget(now);
        return flooded;
    }

    /// How many the flood's banner stands for.
    public int grouped() {
        return grouped;
    }
}
