package org.fengqiao.console.wire;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.domain.retry.Backoff;
import org.jspecify.annotations.Nullable;

/// Asks a question until it is answered: one at a time, after a failure again with growing pauses.
/// Asked for while one is underway, it is asked once more, because the answer that comes may be
/// older than the reason. Safe for any thread; questions and answers run without its lock.
public final class Asking<T> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Asking.class.getName());

    private final String what;
    private final Supplier<CompletableFuture<T>> question;
    private final Consumer<T> answer;
    private final Backoff backoff;
    private final Function<Duration, Executor> later;
    private boolean underway;
    private boolean again;
    private boolean closed;
    private int failures;

    /// @param what is asked for, for the log
    /// @param answer takes each answer, on the thread that brings it
    /// @param later runs a task after a time
    public Asking(
            String what,
            Supplier<CompletableFuture<T>> question,
            Consumer<T> answer,
            Backoff backoff,
            Function<Duration, Executor> later) {
        this.what = what;
        this.question = question;
        this.answer = answer;
        this.backoff = backoff;
        this.later = later;
    }

    public void ask() {
        synchronized (this) {
            again = underway;
            if (underway || closed) {
                return;
            }
            underway = true;
        }
        put();
    }

    private void put() {
        question.get().whenComplete(this::take);
    }

    private void take(@Nullable T found, @Nullable Throwable failure) {
        if (found != null) {
            answer.accept(found);
        }
        Duration pause;
        synchronized (this) {
            boolean done = failure == null && !again;
            again = false;
            failures = failure == null ? 0 : failures + 1;
            if (done || closed) {
                underway = false;
                return;
            }
            pause = failure == null ? Duration.ZERO : backoff.delay(failures);
        }
        if (failure != null) {
            LOG.log(
                    WARNING,
                    "{0}: no answer, asked again in {1}: {2}",
                    what,
                    pause,
                    Failures.reason(failure));
        }
        later.apply(pause).execute(this::putUnlessClosed);
    }

    private void putUnlessClosed() {
        synchronized (this) {
            if (closed) {
                underway = false;
                return;
            }
        }
        put();
    }

    /// Nothing more is asked; an answer underway is still taken.
    @Override
    public synchronized void close() {
        closed = true;
    }
}
