package org.fengqiao.console.map.paper;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.fengqiao.console.map.label.Letters;

/// What a page is drawn with: shapes, words and pictures.
public interface Ink extends ShapeInk {

    /// Writes one line.
    void write(Letters letters);

    /// Puts a picture into a box, stretched to fill it.
    void picture(BufferedImage image, Rectangle2D box);

    /// Fills a shape with stripes, by its own winding rule. Takes as long as a fill, however
    /// crooked the shape is.
    void hatch(Shape shape, Stripes stripes, int straight);

    /// Draws only what falls into a shape.
    void within(Shape shape, Runnable drawing);
}
