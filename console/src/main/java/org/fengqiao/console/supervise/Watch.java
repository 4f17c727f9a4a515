package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.jspecify.annotations.Nullable;

/// Asks the backend something again and again: every minute, and soon after something changed. One
/// question at a time; what was told last stays while nothing new comes. FX thread.
class Watch<T> implements AutoCloseable {

    static final Duration EVERY = Duration.ofSeconds(60);

    /// Changes come in bursts, and the backend itself learns of them a second later.
    static final Duration AFTER_CHANGE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final String what;
    private final Supplier<CompletableFuture<T>> question;
    private final Executor fx;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<@Nullable T> told =
            new ReadOnlyObjectWrapper<>(this, "told", null);
    private final Subscription ticking;
    private Instant askAt = Instant.MIN;
    private boolean underway;
    private boolean failed;
    private boolean closed;

    /// @param what is asked, for the log
    /// @param question of the backend; its answer comes on any thread
    /// @param fx runs on the FX thread
    /// @param now ticks once a second
    Watch(
            String what,
            Supplier<CompletableFuture<T>> question,
            Executor fx,
            ObservableValue<Instant> now) {
        this.what = what;
        this.question = question;
        this.fx = fx;
        this.now = now;
        ticking = Subscription.listen(now, (_, _, time) -> tick(time));
    }

    /// Null before the first answer.
    ReadOnlyObjectProperty<@Nullable T> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What was told last; absent before the first answer.
    Optional<T> find() {
        return Optional.ofNullable(told.get());
    }

    /// Whether the last question was not answered.
    boolean failed() {
        return failed;
    }

    /// Something changed: asks again before its time.
    void changed() {
        askBy(now.getValue().plus(AFTER_CHANGE));
    }

    /// Something was done of which the answer must tell: asks again at the next tick.
    void askSoon() {
        askBy(now.getValue());
    }

    private void askBy(Instant soon) {
        askAt = askAt.isBefore(soon) ? askAt : soon;
    }

    private void tick(Instant time) {
        // A clock set back must not make it wait for hours.
        boolean late = askAt.isAfter(time.plus(EVERY));
        if (!underway && !closed && (late || !askAt.isAfter(time))) {
            underway = true;
            askAt = time.plus(EVERY);
            question.get()
                    .whenComplete((answer, failure) -> fx.execute(() -> take(answer, failure)));
        }
    }

    private void take(@Nullable T answer, @Nullable Throwable failure) {
        underway = false;
        if (closed) {
            return;
        }
        failed = failure != null;
        if (answer != null) {
            told.set(answer);
        } else {
            LOG.log(System.Logger.Level.WARNING, what + " could not be asked", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        ticking.close();
    }
}
