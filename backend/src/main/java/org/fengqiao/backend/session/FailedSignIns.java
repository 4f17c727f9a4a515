package org.fengqiao.backend.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.problem.Refusal;

/// Slows down guessing: after five failures of one name from one terminal it waits. By terminal
/// too, or anybody could lock the duty leader out. Safe for any thread.
final class FailedSignIns {

    private static final int ALLOWED = 5;

    /// More names than an honest site has; the eldest are forgotten beyond it.
    private static final int MOST_REMEMBERED = 10_000;

    private final Duration wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failures> byName =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    FailedSignIns(Duration wait) {
        this.wait = wait;
    }

    /// @throws Refusal `too-many-failures` with the seconds to wait
    void check(String user, String terminal, Instant now) {
        lock.lock();
        try {
            Failures failures = byName.get(key(user, terminal));
            if (failures != null && failures.count() >= ALLOWED) {
                Duration left = Duration.between(now, failures.last().plus(wait));
                if (left.isPositive()) {
                    throw new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "too-many-failures",
                            null,
                            left.plusMillis(999).toSeconds());
                }
                byName.remove(key(user, terminal));
            }
        } finally {
            lock.unlock();
        }
    }

    void count(String user, String terminal, Instant now) {
        lock.lock();
        try {
            byName.merge(
                    key(user, terminal),
                    new Failures(1, now),
                    (before, _) -> new Failures(before.count() + 1, now));
        } finally {
            lock.unlock();
        }
    }

    void forget(String user, String terminal) {
        lock.lock();
        try {
            byName.remove(key(user, terminal));
        } finally {
            lock.unlock();
        }
    }

    private static String key(String user, String terminal) {
        return terminal + " " + user;
    }

    private record Failures(int count, Instant last) {}
}
