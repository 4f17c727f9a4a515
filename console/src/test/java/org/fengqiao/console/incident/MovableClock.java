package org.fengqiao.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A server clock that stands until it is moved.
public final class MovableClock implements InstantSource {

    private Instant now = SampleIncidents.NOW;

    @Override
    public Instant instant() {
        return now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant instant) {
        now = instant;
    }
}
