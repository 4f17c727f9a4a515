package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.GoingRedList;
import org.jspecify.annotations.Nullable;

/// Asks the backend what is going red: every minute, and soon after something changed. One question
/// at a time; what was told last stays, with its age, while nothing new comes. FX thread.
final class GoingRedWatch implements AutoCloseable {

    static final Duration EVERY = Duration.ofSeconds(60);

    /// Changes come in bursts, and the backend itself learns of them a second later.
    static final Duration AFTER_CHANGE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(GoingRedWatch.class.getName());

    private final Supplier<CompletableFuture<GoingRedList>> question;
    private final Executor fx;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<@Nullable GoingRedList> told =
            new ReadOnlyObjectWrapper<>(this, "told", null);
    private final Subscription ticking;
    private Instant askAt = Instant.MIN;
    private boolean underway;
    private boolean failed;
    private boolean closed;

    /// @param question of the backend; its answer comes on any thread
    /// @param fx runs on the FX thread
    /// @param now ticks once a second
    GoingRedWatch(
            Supplier<CompletableFuture<GoingRedList>> question,
            Executor fx,
            ObservableValue<Instant> now) {
        this.question = question;
        this.fx = fx;
        this.now = now;
        ticking = Subscription.listen(now, (_, _, time) -> tick(time));
    }

    /// Null before the first answer.
    ReadOnlyObjectProperty<@Nullable GoingRedList> toldProperty() {
        return told.getReadOnlyProperty();
    }

    List<GoingRedList.Item> list() {
        GoingRedList last = told.get();
        return last == null ? List.of() : last.found();
    }

    /// How old what was told last is; absent before the first answer.
    Optional<Duration> findAge() {
        return Optional.ofNullable(told.get())
                .map(last -> Duration.between(last.serverTime(), now.getValue()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /// Whether the backend has not learnt yet how long stages take, so that it can tell of nothing.
    boolean learning() {
        GoingRedList last = told.get();
        return last != null && last.learnt() == 0;
    }

    /// Whether the last question was not answered.
    boolean failed() {
        return failed;
    }

    /// Something changed: asks again before its time.
    void changed() {
        Instant soon = now.getValue().plus(AFTER_CHANGE);
        askAt = askAt.isBefore(soon) ? askAt : soon;
    }

    private void tick(Instant time) {
        // A clock set back must not make it wait for hours.
        boolean late = askAt.isAfter(time.plus(EVERY));
        if (!underway && !closed && (late || !askAt.isAfter(time))) {
            underway = true;
            askAt = time.plus(EVERY);
            question.get().whenComplete((list, failure) -> fx.execute(() -> take(list, failure)));
        }
    }

    private void take(@Nullable GoingRedList list, @Nullable Throwable failure) {
        underway = false;
        if (closed) {
            return;
        }
        failed = failure != null;
        if (list != null) {
            told.set(list);
        } else {
            LOG.log(System.Logger.Level.WARNING, "what is going red could not be asked", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        ticking.close();
    }
}
