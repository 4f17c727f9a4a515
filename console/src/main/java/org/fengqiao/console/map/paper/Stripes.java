package org.fengqiao.console.map.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Stripes that rise to the right at 45 degrees, in the units of a page.
///
/// @param period from one to the next along a row
/// @param width of each along a row
/// @param start where on the upper edge of the page one begins
/// @param page where there are any
public record Stripes(double period, double width, double start, Rectangle2D page) {

    public Stripes {
        if (!(width > 0 && width < period)) {
            throw new IllegalArgumentException("stripes of " + width + " in " + period);
        }
    }

    /// How wide the pen is that draws them along [#lines].
    public double thickness() {
        return width / Math.sqrt(2);
    }

    /// The middle lines of all stripes that meet a box.
    public Path2D lines(Rectangle2D box) {
        Path2D lines = new Path2D.Double();
        Rectangle2D seen = page.createIntersection(box);
        if (seen.isEmpty()) {
            return lines;
        }
        double low = seen.getMaxY() + period;
        double high = seen.getMinY() - period;
        double middle = start + width / 2;
        double last = seen.getMaxX() + seen.getMaxY() + period;
        double first = seen.getMinX() + seen.getMinY() - period;
        double at = middle + Math.floor((first - middle) / period) * period;
        for (; at <= last; at += period) {
            lines.append(new Line2D.Double(at - low, low, at - high, high), false);
        }
        return lines;
    }
}
