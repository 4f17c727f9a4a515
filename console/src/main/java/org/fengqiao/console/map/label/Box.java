package org.fengqiao.console.map.label;

/// A box in logical pixels, y downwards.
public record Box(double left, double top, double right, double bottom) {

    /// Whether the two have more than an edge in common.
    public boolean meets(Box other) {
        return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
    }

    public Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    public Box moved(double dx, double dy) {
        return new Box(left + dx, top + dy, right + dx, bottom + dy);
    }

    /// The least box around both.
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
