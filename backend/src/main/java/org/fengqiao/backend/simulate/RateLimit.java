package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Spaces requests out so that the field as a whole never asks more often than a rate. A pause
/// saves up a burst of at most one second's worth.
final class RateLimit {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock(true);
    private final long spacing;
    private long next = System.nanoTime();

    RateLimit(double perSecond) {
        this.spacing = Math.round(SECOND / perSecond);
    }

    /// Waits for its turn.
    void acquire() throws InterruptedException {
        long wait;
        lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            next = Math.max(next, now - SECOND);
            wait = next - now;
            next += spacing;
        } finally {
            lock.unlock();
        }
        if (wait > 0) {
            Rest.take(Duration.ofNanos(wait));
        }
    }
}
