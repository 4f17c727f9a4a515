package org.fengqiao.console.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// The one clock all countdowns follow: the server's time in whole seconds, as a property of the FX
/// thread. Every countdown on screen therefore changes in the same pulse.
///
/// It looks five times a second, so a shown second is at most 0.2 s late.
public final class SecondTicker implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.millis(200);

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline timeline;

    /// @param clock the server's time, e.g. the wire's server clock
    public SecondTicker(InstantSource clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(second());
        timeline = new Timeline(new KeyFrame(LOOK_EVERY, _ -> now.set(second())));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    private Instant second() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public void start() {
        timeline.play();
    }

    @Override
    public void close() {
        timeline.stop();
    }

    /// Changes once a second while started.
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }
}
