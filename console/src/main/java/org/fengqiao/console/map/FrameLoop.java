package org.fengqiao.console.map;

import java.util.function.LongFunction;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// When a frame is drawn: at each pulse while something moves, every twentieth of a second for what
/// moves without hurry, not at all while the picture is final.
final class FrameLoop extends AnimationTimer {

    private static final long SOON_NANOS = 45_000_000;

    /// What the drawing of a frame left to do.
    ///
    /// @param more whether another frame is needed at the next pulse
    /// @param soon whether another is needed a little later
    /// @param settled whether the picture is final
    record Drawn(boolean more, boolean soon, boolean settled) {}

    private final LongFunction<Drawn> drawing;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled");
    private long restUntil;
    private boolean running;
    private boolean ended;

    /// @param drawing draws the frame of a time in nanoseconds
    FrameLoop(LongFunction<Drawn> drawing) {
        this.drawing = drawing;
    }

    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// Something changed: a frame is drawn at the next pulse.
    void wake() {
        restUntil = 0;
        settled.set(false);
        if (!running && !ended) {
            running = true;
            start();
        }
    }

    /// Draws no more frames, whatever still wakes it: a tile that was under way, a server's answer.
    void end() {
        ended = true;
        running = false;
        stop();
    }

    /// Draws a frame now.
    ///
    /// @return whether more are needed until the picture is final
    boolean drawNow(long nanos) {
        Drawn drawn = drawing.apply(nanos);
        restUntil = drawn.more() || !drawn.soon() ? 0 : nanos + SOON_NANOS;
        settled.set(drawn.settled());
        return drawn.more() || restUntil > 0;
    }

    @Override
    public void handle(long pulse) {
        long nanos = System.nanoTime();
        if (nanos >= restUntil && !drawNow(nanos)) {
            running = false;
            stop();
        }
    }
}
