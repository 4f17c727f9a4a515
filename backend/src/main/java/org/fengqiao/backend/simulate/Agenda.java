package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// What is due when, one entry for each key; a new entry replaces the old. Entries run on virtual
/// threads.
final class Agenda implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("field-agenda").daemon(true).factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Future<?>> entries = new HashMap<>();

    /// @param due on the server's clock; what is past due runs at once
    /// @param now on the same clock
    void put(String key, Instant due, Instant now, Runnable deed) {
        long wait = Math.max(0, Duration.between(now, due).toMillis());
        lock.lock();
        try {
            cancel(key);
            entries.put(
                    key,
                    clock.schedule(
                            () -> {
                                Thread.ofVirtual().name("field-" + key).start(deed);
                            },
                            wait,
                            TimeUnit.MILLISECONDS));
        } finally {
            lock.unlock();
        }
    }

    void remove(String key) {
        lock.lock();
        try {
            cancel(key);
        } finally {
            lock.unlock();
        }
    }

    private void cancel(String key) {
        Future<?> before = entries.remove(key);
        if (before != null) {
            before.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
