package org.fengqiao.console.map.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws shapes into pixels. Used by one thread at a time.
public class PixelShapes implements ShapeInk {

    private final Graphics2D graphics;

    /// @param graphics stays the caller's
    public PixelShapes(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void fill(Shape shape, int straight) {
        graphics.setColor(new Color(straight, true));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, BasicStroke pen, int straight) {
        graphics.setColor(new Color(straight, true));
        graphics.setStroke(pen);
        graphics.draw(shape);
    }

    @Override
    public void at(double x, double y, double factor, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(factor, factor);
        try {
            drawing.run();
        } finally { // a page goes on without what fails
            graphics.setTransform(before);
        }
    }
}
