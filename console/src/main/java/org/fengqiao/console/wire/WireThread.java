package org.fengqiao.console.wire;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;

/// The wire thread as a thread of its own. A task that fails is handed to the uncaught-exception
/// handler and does not end the thread.
public final class WireThread implements WireLoop, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WireThread.class.getName());
    private static final int CLOSE_WITHIN_S = 2;

    private final ScheduledThreadPoolExecutor executor;
    private final InstantSource clock;

    public WireThread(InstantSource clock) {
        this.clock = clock;
        executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("fengqiao-wire").factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// What comes after closing is dropped: the console is leaving.
    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(guarded(task));
        } catch (RejectedExecutionException e) {
            if (!executor.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public Subscription after(Duration delay, Runnable task) {
        if (executor.isShutdown()) {
            return Subscription.NONE;
        }
        Future<?> future =
                executor.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                Thread thread = Thread.currentThread();
                UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
                handler.uncaughtException(thread, e);
            }
        };
    }

    /// Lets what was handed over before finish, so that a command given in the last moment is in
    /// the outbox before the process ends. Blocks for up to two seconds.
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_WITHIN_S, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the wire thread was still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
