package org.fengqiao.console.map.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.Letters;

/// Ink that makes pixels.
public final class PixelInk extends PixelShapes implements Ink {

    /// So much of a stripe on either side is a transition.
    private static final float SOFT = 0.1f;

    private final Graphics2D graphics;
    private final LabelForge forge;

    /// @param graphics stays the caller's
    public PixelInk(Graphics2D graphics, LabelForge forge) {
        super(graphics);
        this.graphics = graphics;
        this.forge = forge;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    @Override
    public void write(Letters letters) {
        Shape outline = forge.outline(letters);
        if (letters.haloWidth() > 0) {
            stroke(outline, LabelForge.haloPen(letters.haloWidth()), letters.halo());
        }
        fill(outline, letters.colour());
    }

    /// By a paint rather than by a clip, so that the edge of the shape is smooth.
    @Override
    public void hatch(Shape shape, Stripes stripes, int straight) {
        Color colour = new Color(straight, true);
        Color clear = new Color(straight & 0xffffff, true);
        float wide = (float) (stripes.width() / stripes.period());
        float soft = wide * SOFT;
        double half = stripes.period() / 2; // to the right and down as far as along a row
        graphics.setPaint(
                new LinearGradientPaint(
                        new Point2D.Double(stripes.start(), 0),
                        new Point2D.Double(stripes.start() + half, half),
                        new float[] {0, soft, wide - soft, wide, 1},
                        new Color[] {clear, colour, colour, clear, clear},
                        MultipleGradientPaint.CycleMethod.REPEAT));
        graphics.fill(shape);
    }

    @Override
    public void picture(BufferedImage image, Rectangle2D box) {
        AffineTransform into = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        into.scale(box.getWidth() / image.getWidth(), box.getHeight() / image.getHeight());
        graphics.drawImage(image, into, null);
    }

    @Override
    public void within(Shape shape, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        try {
            drawing.run();
        } finally { // a page goes on without what fails
            graphics.setClip(before);
        }
    }
}
