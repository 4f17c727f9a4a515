package org.fengqiao.console.map;

import java.util.function.DoubleUnaryOperator;
import org.fengqiao.console.geo.Viewport;
import org.locationtech.jts.geom.Envelope;

/// Where the world lies in logical pixels, on the screen or on a page.
///
/// @param pixel what is smaller is left out, world units
/// @param x column of a place in world units
/// @param y row of a place in world units
/// @param world what is seen, world units
record Plane(
        double zoom, double pixel, DoubleUnaryOperator x, DoubleUnaryOperator y, Envelope world) {

    static Plane of(Frame frame) {
        double density = frame.density();
        return new Plane(
                frame.viewport().zoom(),
                1 / (frame.viewport().scale() * density),
                x -> frame.deviceX(x) / density,
                y -> frame.deviceY(y) / density,
                frame.viewport().bounds());
    }

    /// On paper, which is finer than a screen.
    static Plane of(Viewport view) {
        return new Plane(
                view.zoom(), 0.5 / view.scale(), view::toScreenX, view::toScreenY, view.bounds());
    }
}
