package org.fengqiao.console.map.paper;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.fengqiao.console.map.label.Letters;

/// What a page is drawn with: shapes, words and pictures.
public interface Ink extends ShapeInk {

    /// Writes one line.
    void write(Letters letters);

    /// Puts a picture into a box, stretched to fill it.
    void picture(BufferedImage image, Rectangle2D box);

    /// Draws only what falls into a box.
    void within(Rectangle2D box, Runnable drawing);
}
