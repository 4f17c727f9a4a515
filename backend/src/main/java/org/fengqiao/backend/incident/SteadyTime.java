package org.fengqiao.backend.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.wire.ClockSetBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time by which the ledger dates: that of the clock, except that it never runs backwards, also
/// not across a restart. While the clock is behind what was written already, time stands still. For
/// the writer's thread.
final class SteadyTime {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyTime.class);

    private final List<ClockSetBack> unwritten = new ArrayList<>();
    private Instant held;
    private Instant lastTold;

    /// @param newest the latest moment in the flow log; [Instant#MIN] where it is empty
    SteadyTime(Instant newest) {
        held = newest;
        lastTold = newest;
    }

    /// The moment to date by, in whole milliseconds. A clock that was put back is told to the log
    /// here, once, and then waits for the audit in [#listUnwritten].
    ///
    /// @param told by the clock
    Instant read(Instant told) {
        // A line holds what its writer had cut, or it would look put back by less than that.
        Instant now = told.truncatedTo(ChronoUnit.MILLIS);
        if (now.isBefore(lastTold)) {
            // No number yet: the trail gives it.
            ClockSetBack setBack = new ClockSetBack(0, lastTold, now, held);
            LOG.error(
                    "the clock was put back by {} s, from {} to {}; everything is dated {} until"
                            + " it has come there again",
                    setBack.by().toMillis() / 1000.0,
                    lastTold,
                    now,
                    held);
            unwritten.add(setBack);
        }
        lastTold = now;
        held = now.isBefore(held) ? held : now;
        return held;
    }

    /// What the audit has not been told yet.
    List<ClockSetBack> listUnwritten() {
        return List.copyOf(unwritten);
    }

    /// The audit has them now.
    void written() {
        unwritten.clear();
    }
}
