package org.fengqiao.console.geo;

/// A flight between two views that feels of even speed: out, across, in. After van Wijk and Nuij,
/// "Smooth and efficient zooming and panning", InfoVis 2003, with ρ = 1.42.
public final class Flight {

    private static final double RHO = 1.42;
    private static final double RHO2 = RHO * RHO;

    private final Viewport from;
    private final Viewport to;
    private final double w0;
    private final double u1;
    private final double r0;
    private final double length;
    private final boolean inPlace;

    /// @param to its size is what every view of the flight has
    public Flight(Viewport from, Viewport to) {
        this.from = from.resized(to.width(), to.height());
        this.to = to;
        double extent = Math.max(to.width(), to.height());
        w0 = extent / from.scale();
        double w1 = extent / to.scale();
        u1 = Math.hypot(to.x() - from.x(), to.y() - from.y());
        inPlace = u1 < w0 * 1e-6;
        if (inPlace) {
            r0 = 0;
            length = Math.abs(Math.log(w1 / w0)) / RHO;
        } else {
            r0 = turn(w1, w0, 1);
            length = Math.abs(turn(w1, w1, -1) - r0) / RHO;
        }
    }

    private double turn(double w1, double w, int sign) {
        double part = w1 * w1 - w0 * w0 + sign * RHO2 * RHO2 * u1 * u1;
        double b = part / (2 * w * RHO2 * u1);
        return -asinh(b);
    }

    private static double asinh(double b) {
        double magnitude = Math.abs(b);
        return Math.copySign(Math.log(magnitude + Math.sqrt(magnitude * magnitude + 1)), b);
    }

    /// How long the way is, in units in which one is a comfortable third of a second or so.
    public double length() {
        return length;
    }

    public Viewport target() {
        return to;
    }

    /// The view after a part of the way.
    ///
    /// @param part 0 at the start, 1 at the target; anything beyond is the target
    public Viewport at(double part) {
        if (part >= 1) {
            return to;
        }
        double t = Math.max(0, part);
        if (inPlace) {
            double zoom = from.zoom() + (to.zoom() - from.zoom()) * t;
            double x = from.x() + (to.x() - from.x()) * t;
            double y = from.y() + (to.y() - from.y()) * t;
            return new Viewport(x, y, zoom, to.width(), to.height());
        }
        double s = t * length;
        double angle = RHO * s + r0;
        double cosh = Math.cosh(r0);
        double u = w0 / RHO2 * (cosh * Math.tanh(angle) - Math.sinh(r0)) / u1;
        double w = w0 * cosh / Math.cosh(angle);
        double zoom = from.zoom() + Math.log(w0 / w) / Math.log(2);
        return new Viewport(
                from.x() + (to.x() - from.x()) * u,
                from.y() + (to.y() - from.y()) * u,
                zoom,
                to.width(),
                to.height());
    }
}
