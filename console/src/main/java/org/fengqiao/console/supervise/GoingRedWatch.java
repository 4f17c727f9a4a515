package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.fengqiao.domain.wire.GoingRedList;

/// Asks the backend what is going red; what was told last stays, with its age. FX thread.
final class GoingRedWatch extends Watch<GoingRedList> {

    private final ObservableValue<Instant> now;

    /// @param question of the backend; its answer comes on any thread
    /// @param fx runs on the FX thread
    /// @param now ticks once a second
    GoingRedWatch(
            Supplier<CompletableFuture<GoingRedList>> question,
            Executor fx,
            ObservableValue<Instant> now) {
        super("what is going red", question, fx, now);
        this.now = now;
    }

    List<GoingRedList.Item> list() {
        return find().map(GoingRedList::found).orElse(List.of());
    }

    /// How old what was told last is; absent before the first answer.
    Optional<Duration> findAge() {
        return find().map(last -> Duration.between(last.serverTime(), now.getValue()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /// Whether the backend has not learnt yet how long stages take, so that it can tell of nothing.
    boolean learning() {
        return find().filter(last -> last.learnt() == 0).isPresent();
    }
}
