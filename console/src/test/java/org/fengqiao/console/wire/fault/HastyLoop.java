package org.fengqiao.console.wire.fault;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.WireLoop;

/// A wire loop on which time runs faster, so that deadlines, silences and pauses between attempts
/// are gone through as they are, only more often.
final class HastyLoop implements WireLoop {

    private final WireLoop loop;
    private final int haste;
    private final Instant start;

    HastyLoop(WireLoop loop, int haste) {
        this.loop = loop;
        this.haste = haste;
        start = loop.now();
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public Subscription after(Duration delay, Runnable task) {
        return loop.after(delay.dividedBy(haste), task);
    }

    @Override
    public Instant now() {
        return start.plus(Duration.between(start, loop.now()).multipliedBy(haste));
    }
}
