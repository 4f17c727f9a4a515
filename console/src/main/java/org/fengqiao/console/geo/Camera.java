package org.fengqiao.console.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Moves a viewport: at once, in flight, with a wheel, or gliding on after a push. It knows no
/// clock; the caller says what time it is, in nanoseconds.
public final class Camera {

    private static final double NANOS = 1e-9;

    /// After this time a glide has lost most of its speed; seconds.
    private static final double GLIDE_TIME = 0.32;

    /// After this time a wheel step is mostly done; seconds.
    private static final double WHEEL_TIME = 0.075;

    private static final double LEAST_SPEED = 12;

    private sealed interface Motion {
        record Still() implements Motion {}

        record Fly(Flight flight, long start, double seconds) implements Motion {}

        record Wheel(double x, double y, double zoom, long last) implements Motion {}

        record Glide(double speedX, double speedY, long last) implements Motion {}
    }

    private Viewport view;
    private Motion motion = new Motion.Still();
    private @Nullable Envelope limits;

    public Camera(Viewport start) {
        view = start;
    }

    public Viewport view() {
        return view;
    }

    /// Where the motion leads; the view itself at rest or while gliding.
    public Viewport aim() {
        return switch (motion) {
            case Motion.Still _ -> view;
            case Motion.Fly fly -> fly.flight().target();
            case Motion.Wheel wheel -> held(view.zoomedAt(wheel.x(), wheel.y(), wheel.zoom()));
            case Motion.Glide _ -> view;
        };
    }

    public boolean isMoving() {
        return !(motion instanceof Motion.Still);
    }

    /// Keeps the centre inside a box of world units from now on; null lifts it.
    public void limit(@Nullable Envelope world) {
        limits = world == null ? null : new Envelope(world);
        view = held(view);
    }

    private Viewport held(Viewport free) {
        Envelope box = limits;
        return box == null || box.isNull() ? free : free.heldIn(box);
    }

    /// Goes there at once; any motion ends.
    public void jump(Viewport target) {
        motion = new Motion.Still();
        view = held(target);
    }

    /// The size of the screen changed; a flight is cut short.
    public void resize(double width, double height) {
        if (motion instanceof Motion.Fly fly) {
            view = fly.flight().target();
            motion = new Motion.Still();
        }
        view = view.resized(width, height);
    }

    /// Flies there; farther ways take longer, but never more than a second and a half.
    ///
    /// @param pace 1 is the usual time, 0 jumps
    public void fly(Viewport target, double pace, long nanos) {
        Flight flight = new Flight(view, held(target.resized(view.width(), view.height())));
        double seconds = Math.min(1.5, 0.28 + 0.22 * flight.length()) * pace;
        if (seconds <= 0 || flight.length() < 1e-6) {
            jump(flight.target());
            return;
        }
        motion = new Motion.Fly(flight, nanos, seconds);
    }

    /// Zooms by a step while the anchor stays; steps in a row add up.
    public void wheel(double x, double y, double step, long nanos) {
        double from = motion instanceof Motion.Wheel wheel ? wheel.zoom() : view.zoom();
        double zoom = Math.clamp(from + step, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
        long last = motion instanceof Motion.Wheel wheel ? wheel.last() : nanos - 8_000_000;
        motion = new Motion.Wheel(x, y, zoom, last);
    }

    /// Pushes the paper at once; any motion ends.
    public void push(double dx, double dy) {
        motion = new Motion.Still();
        view = held(view.pannedBy(dx, dy));
    }

    /// Lets the paper go with a speed in pixels a second.
    public void release(double speedX, double speedY, long nanos) {
        if (Math.hypot(speedX, speedY) > 80) {
            motion = new Motion.Glide(speedX, speedY, nanos);
        }
    }

    public void stop() {
        motion = new Motion.Still();
    }

    /// Moves on to a time.
    ///
    /// @return whether there is more to come
    public boolean step(long nanos) {
        switch (motion) {
            case Motion.Still _ -> {}
            case Motion.Fly fly -> {
                double part = (nanos - fly.start()) * NANOS / fly.seconds();
                view = held(fly.flight().at(ease(Math.clamp(part, 0, 1))));
                if (part >= 1) {
                    motion = new Motion.Still();
                }
            }
            case Motion.Wheel wheel -> stepWheel(wheel, nanos);
            case Motion.Glide glide -> {
                double seconds = Math.max(0, (nanos - glide.last()) * NANOS);
                double left = Math.exp(-seconds / GLIDE_TIME);
                double way = GLIDE_TIME * (1 - left);
                view = held(view.pannedBy(glide.speedX() * way, glide.speedY() * way));
                double speedX = glide.speedX() * left;
                double speedY = glide.speedY() * left;
                motion =
                        Math.hypot(speedX, speedY) < LEAST_SPEED
                                ? new Motion.Still()
                                : new Motion.Glide(speedX, speedY, nanos);
            }
        }
        return isMoving();
    }

    private void stepWheel(Motion.Wheel wheel, long nanos) {
        double seconds = Math.max(0, (nanos - wheel.last()) * NANOS);
        double rest = (wheel.zoom() - view.zoom()) * Math.exp(-seconds / WHEEL_TIME);
        boolean arrived = Math.abs(rest) < 0.004;
        double zoom = arrived ? wheel.zoom() : wheel.zoom() - rest;
        view = held(view.zoomedAt(wheel.x(), wheel.y(), zoom));
        motion =
                arrived
                        ? new Motion.Still()
                        : new Motion.Wheel(wheel.x(), wheel.y(), wheel.zoom(), nanos);
    }

    private static double ease(double t) {
        return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    }
}
