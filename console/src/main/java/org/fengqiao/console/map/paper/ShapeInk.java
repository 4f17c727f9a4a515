package org.fengqiao.console.map.paper;

import java.awt.BasicStroke;
import java.awt.Shape;

/// What symbols are drawn with, in the units of the page, x to the right and y down. What is drawn
/// later covers what was drawn before. Colours are straight ARGB. Used by one thread at a time.
public interface ShapeInk {

    /// Fills a shape by its own winding rule.
    void fill(Shape shape, int straight);

    void stroke(Shape shape, BasicStroke pen, int straight);

    /// Draws with the origin elsewhere and everything so many times larger.
    void at(double x, double y, double factor, Runnable drawing);
}
