package org.fengqiao.console.map.paper;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.fengqiao.console.map.label.Letters;

/// What a page is drawn with, in the units of the page, x to the right and y down. What is drawn
/// later covers what was drawn before. Colours are straight ARGB. Used by one thread at a time.
public interface Ink {

    /// Fills a shape by its own winding rule.
    void fill(Shape shape, int straight);

    void stroke(Shape shape, BasicStroke pen, int straight);

    /// Writes one line.
    void write(Letters letters);

    /// Puts a picture into a box, stretched to fill it.
    void picture(BufferedImage image, Rectangle2D box);

    /// Draws with the origin elsewhere and everything so many times larger.
    void at(double x, double y, double factor, Runnable drawing);

    /// Draws only what falls into a box.
    void within(Rectangle2D box, Runnable drawing);
}
