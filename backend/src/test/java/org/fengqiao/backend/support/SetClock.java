package org.fengqiao.backend.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is set, forward or back. For any thread.
public final class SetClock extends Clock {

    private final AtomicReference<Instant> now;

    public SetClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public void set(Instant moment) {
        now.set(moment);
    }

    /// @param more negative puts it back
    public void put(Duration more) {
        now.updateAndGet(present -> present.plus(more));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments only");
    }
}
