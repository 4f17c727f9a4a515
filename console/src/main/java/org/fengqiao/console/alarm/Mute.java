package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;

/// Silence for a while: it ends by itself, and how long it lasts still is shown all the time. Lamp
/// and banner go on. FX thread.
public final class Mute implements AutoCloseable {

    /// What is offered; the last is the longest there is.
    static final List<Duration> CHOICES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30));

    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<Duration> left =
            new ReadOnlyObjectWrapper<>(this, "left", Duration.ZERO);
    private final Subscription ticking;
    private Instant until = Instant.MIN;
    private Duration chosen = Duration.ZERO;

    /// @param now ticks once a second
    Mute(ObservableValue<Instant> now) {
        this.now = now;
        ticking = Subscription.listen(now, (_, _, at) -> tick(at));
    }

    void start(Duration duration) {
        chosen = duration;
        until = now.getValue().plus(duration);
        tick(now.getValue());
    }

    void end() {
        until = Instant.MIN;
        left.set(Duration.ZERO);
    }

    /// Five minutes, or an end to it.
    void toggle() {
        if (active()) {
            end();
        } else {
            start(CHOICES.getFirst());
        }
    }

    boolean active() {
        return !left.get().isZero();
    }

    /// How long it lasts still; zero where there is none.
    ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }

    Optional<Duration> find() {
        return active() ? Optional.of(left.get()) : Optional.empty();
    }

    private void tick(Instant at) {
        Duration rest = until.isAfter(at) ? Duration.between(at, until) : Duration.ZERO;
        if (rest.compareTo(chosen) > 0) {
            // The clock was set back: silence does not grow by that.
            until = at.plus(chosen);
            rest = chosen;
        }
        left.set(rest);
    }

    @Override
    public void close() {
        ticking.close();
    }
}
