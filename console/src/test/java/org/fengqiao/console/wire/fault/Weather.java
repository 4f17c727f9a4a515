package org.fengqiao.console.wire.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What the line is going through, as everybody who passes bytes over it has to know. Safe for any
/// thread.
final class Weather {

    /// The best there is in a fault of bandwidth, in bytes a second; it halves from there.
    private static final int BANDWIDTH = 64 << 10;

    private static final long HALVES_EVERY_MS = 400;
    private static final int MOST_HALVES = 7;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Fault fault;
    private long since = System.nanoTime();
    private Random random = new Random(0);

    void begin(Fault next) {
        turn(next);
    }

    void clear() {
        turn(null);
    }

    private void turn(@Nullable Fault next) {
        lock.lock();
        try {
            fault = next;
            since = System.nanoTime();
            random = new Random(next == null ? 0 : next.seed());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean is(Fault.Kind kind) {
        lock.lock();
        try {
            return fault != null && fault.kind() == kind;
        } finally {
            lock.unlock();
        }
    }

    /// True now and then.
    boolean chance() {
        lock.lock();
        try {
            return random.nextInt(3) > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Holds whoever wants to pass some bytes for as long as this weather wants.
    void hold(int bytes) throws InterruptedException {
        lock.lock();
        try {
            Fault now = fault;
            long until = System.nanoTime() + (now == null ? 0 : held(now, bytes).toNanos());
            while (fault == now && now != null && until > System.nanoTime()) {
                changed.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration held(Fault now, int bytes) {
        return switch (now.kind()) {
            case STALL, STALL_AND_CUT, STALL_AND_KILL_CONSOLE -> now.lasting().plusDays(1);
            case DELAY -> Duration.ofMillis(random.nextLong(30, 500));
            case THROTTLE -> {
                long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
                long halves = Math.min(MOST_HALVES, passed / HALVES_EVERY_MS);
                yield Duration.ofNanos(1_000_000_000L * bytes / (BANDWIDTH >> halves));
            }
            case CUT, DROP_ANSWERS, DUPLICATE, KILL_CONSOLE, KILL_BACKEND -> Duration.ZERO;
        };
    }
}
