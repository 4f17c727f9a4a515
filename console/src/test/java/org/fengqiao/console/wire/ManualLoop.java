package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.fengqiao.console.fx.Subscription;

/// A wire loop whose time stands still until the test moves it.
final class ManualLoop implements WireLoop {

    private record Timer(Instant due, long order, Runnable task) {}

    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final List<Timer> timers = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private long order;
    private boolean running;
    private int given;

    /// How many tasks it has been given.
    int given() {
        return given;
    }

    @Override
    public void execute(Runnable task) {
        given++;
        ready.add(task);
        run();
    }

    @Override
    public Subscription after(Duration delay, Runnable task) {
        Timer timer = new Timer(now.plus(delay), order++, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public Instant now() {
        return now;
    }

    /// Moves time on, running each timer at its own moment.
    void pass(Duration duration) {
        Instant until = now.plus(duration);
        while (true) {
            Timer next =
                    timers.stream()
                            .filter(timer -> !timer.due().isAfter(until))
                            .min(Comparator.comparing(Timer::due).thenComparing(Timer::order))
                            .orElse(null);
            if (next == null) {
                break;
            }
            timers.remove(next);
            now = next.due();
            execute(next.task());
        }
        now = until;
    }

    private void run() {
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
                task.run();
            }
        } finally {
            running = false;
        }
    }
}
