package org.fengqiao.console.map.paper;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.console.map.label.Letters;

/// Remembers what was drawn, to draw it again with other ink: taken down on one thread, it may be
/// drawn on another.
public final class Sketch implements Ink {

    private final List<Consumer<Ink>> strokes = new ArrayList<>();

    @Override
    public void fill(Shape shape, int straight) {
        strokes.add(ink -> ink.fill(shape, straight));
    }

    @Override
    public void stroke(Shape shape, BasicStroke pen, int straight) {
        strokes.add(ink -> ink.stroke(shape, pen, straight));
    }

    @Override
    public void write(Letters letters) {
        strokes.add(ink -> ink.write(letters));
    }

    @Override
    public void hatch(Shape shape, Stripes stripes, int straight) {
        strokes.add(ink -> ink.hatch(shape, stripes, straight));
    }

    @Override
    public void picture(BufferedImage image, Rectangle2D box) {
        strokes.add(ink -> ink.picture(image, box));
    }

    @Override
    public void at(double x, double y, double factor, Runnable drawing) {
        Sketch inner = apart(drawing);
        strokes.add(ink -> ink.at(x, y, factor, () -> inner.drawWith(ink)));
    }

    @Override
    public void within(Shape shape, Runnable drawing) {
        Sketch inner = apart(drawing);
        strokes.add(ink -> ink.within(shape, () -> inner.drawWith(ink)));
    }

    /// The drawing is done with this sketch; what it adds is taken out again.
    private Sketch apart(Runnable drawing) {
        int before = strokes.size();
        drawing.run();
        List<Consumer<Ink>> added = strokes.subList(before, strokes.size());
        Sketch inner = new Sketch();
        inner.strokes.addAll(added);
        added.clear();
        return inner;
    }

    /// Draws everything again.
    public void drawWith(Ink ink) {
        strokes.forEach(stroke -> stroke.accept(ink));
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
