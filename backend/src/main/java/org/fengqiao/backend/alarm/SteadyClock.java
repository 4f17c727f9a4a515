package org.fengqiao.backend.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The backend's clock, which stands still while the machine's is set back by less than a day: what
/// was overdue a moment ago is so still, and nobody is alarmed twice. One that is set back further
/// was wrong before, and is followed. Safe for any thread.
final class SteadyClock {

    /// Set back further than that is followed.
    static final Duration LARGEST_STEP = Duration.ofDays(1);

    private final Clock clock;
    private final AtomicReference<Instant> last;

    /// @param last the newest moment that was written down
    SteadyClock(Clock clock, Instant last) {
        this.clock = clock;
        this.last = new AtomicReference<>(last);
    }

    /// Whole milliseconds, as the log keeps them.
    Instant now() {
        Instant told = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last.updateAndGet(before ->
                told.isBefore(before) && !told.isBefore(before.minus(LARGEST_STEP))
                        ? before
                        : told);
    }

    /// What the machine's clock says; what people are promised by the clock on the wall ends by it.
    Instant told() {
        return clock.instant();
    }
}
