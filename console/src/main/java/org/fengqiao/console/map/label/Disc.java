package org.fengqiao.console.map.label;

/// A disc in logical pixels, y downwards: a marker or a badge.
public record Disc(double x, double y, double radius) {

    /// Whether some of a box lies nearer to the disc than a clearance.
    public boolean isNear(Box box, double clearance) {
        double dx = x - Math.clamp(x, box.left(), box.right());
        double dy = y - Math.clamp(y, box.top(), box.bottom());
        double reach = radius + clearance;
        return dx * dx + dy * dy < reach * reach;
    }

    /// The least box around it.
    public Box box() {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }
}
