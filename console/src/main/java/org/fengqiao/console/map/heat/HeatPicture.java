package org.fengqiao.console.map.heat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.fengqiao.console.geo.HeatGrid;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.Surface;
import org.locationtech.jts.geom.Envelope;

/// A heat map painted for one zoom, larger than the view it was painted for. While the view stays
/// on it, a frame costs one pass over the pixels it colours. Immutable.
final class HeatPicture {

    private final double zoom;
    private final double scale;
    private final int width;
    private final int height;
    private final long left;
    private final long top;
    private final int[] pixels;

    /// Of each row the first column that is coloured and the one after the last.
    private final int[] begins;

    private final int[] ends;

    private HeatPicture(
            double zoom, double scale, int width, int height, long left, long top, int[] pixels) {
        this.zoom = zoom;
        this.scale = scale;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.pixels = pixels;
        begins = new int[height];
        ends = new int[height];
        for (int row = 0; row < height; row++) {
            int begin = 0;
            int end = width;
            while (begin < end && pixels[row * width + begin] == 0) {
                begin++;
            }
            while (end > begin && pixels[row * width + end - 1] == 0) {
                end--;
            }
            begins[row] = begin;
            ends[row] = end;
        }
    }

    /// Paints; any thread.
    ///
    /// @param density device pixels in a logical one
    /// @param margin of the view on each side, as a part of its size
    /// @param top weight per square world unit that has the last colour
    static HeatPicture paint(
            HeatGrid grid,
            Viewport view,
            double density,
            double margin,
            double top,
            HeatRamp ramp) {
        double scale = view.scale() * density;
        Envelope part = widened(view, margin);
        long left = (long) Math.floor(part.getMinX() * scale);
        long upper = (long) Math.floor(part.getMinY() * scale);
        int width = (int) Math.ceil(part.getWidth() * scale);
        int height = (int) Math.ceil(part.getHeight() * scale);
        int[] colours = ramp.premultiplied();
        int[] pixels = new int[width * height];
        float[] samples = new float[width];
        float toStep = (float) ((colours.length - 1) / top);
        for (int row = 0; row < height; row++) {
            if (grid.row((left + 0.5) / scale, (upper + row + 0.5) / scale, 1 / scale, samples)) {
                int at = row * width;
                for (int i = 0; i < width; i++) {
                    int step = Math.min(colours.length - 1, (int) (samples[i] * toStep + 0.5f));
                    pixels[at + i] = colours[step];
                }
            }
        }
        return new HeatPicture(view.zoom(), scale, width, height, left, upper, pixels);
    }

    /// A view's box with a margin around it, world units.
    static Envelope widened(Viewport view, double margin) {
        Envelope box = view.bounds();
        box.expandBy(box.getWidth() * margin, box.getHeight() * margin);
        return box;
    }

    double zoom() {
        return zoom;
    }

    /// Whether it was painted for the very scale of a view and reaches over all of it.
    boolean covers(Viewport view, double density) {
        Envelope box = view.bounds();
        return zoom == view.zoom()
                && scale == view.scale() * density
                && box.getMinX() * scale >= left
                && box.getMinY() * scale >= top
                && box.getMaxX() * scale <= left + width
                && box.getMaxY() * scale <= top + height;
    }

    /// Where a frame lies in the world.
    ///
    /// @param originX device pixels from the west end of the world to the frame's left
    /// @param originY device pixels from the north end of the world to the frame's top
    /// @param scale device pixels in a world unit
    record Place(double originX, double originY, double scale) {}

    /// Draws it over a frame.
    void draw(Surface surface, Place place) {
        if (place.scale == scale) {
            shift(surface, (int) (left - (long) place.originX), (int) (top - (long) place.originY));
            return;
        }
        int[] row = new int[surface.width()];
        for (int i = 0; i < surface.height(); i++) {
            fetch(i, place, row);
            over(surface, i, row);
        }
    }

    /// Draws what lies between two pictures over a frame.
    ///
    /// @param part 0 draws the first, 256 the second
    static void drawBetween(
            HeatPicture from, HeatPicture to, int part, Surface surface, Place place) {
        int[] one = new int[surface.width()];
        int[] other = new int[surface.width()];
        for (int i = 0; i < surface.height(); i++) {
            from.fetch(i, place, one);
            to.fetch(i, place, other);
            for (int k = 0; k < one.length; k++) {
                one[k] = between(one[k], other[k], part);
            }
            over(surface, i, one);
        }
    }

    private void shift(Surface surface, int dx, int dy) {
        int[] target = surface.pixels();
        int from = Math.max(0, -dy);
        int to = Math.min(height, surface.height() - dy);
        for (int row = from; row < to; row++) {
            int begin = Math.max(begins[row], -dx);
            int end = Math.min(ends[row], surface.width() - dx);
            int at = row * width;
            int there = (row + dy) * surface.width() + dx;
            for (int i = begin; i < end; i++) {
                target[there + i] = Argb.over(target[there + i], pixels[at + i]);
            }
        }
    }

    private static void over(Surface surface, int row, int[] above) {
        int[] target = surface.pixels();
        int at = row * surface.width();
        for (int i = 0; i < above.length; i++) {
            if (above[i] != 0) {
                target[at + i] = Argb.over(target[at + i], above[i]);
            }
        }
    }

    /// What it shows in a row of a frame, each pixel the nearest of its own: a picture so soft
    /// shows no steps, and it is stretched for tenths of a second only, while the map zooms.
    private void fetch(int frameRow, Place place, int[] out) {
        double step = scale / place.scale;
        int row = (int) Math.floor((place.originY + frameRow + 0.5) * step - top);
        if (row < 0 || row >= height) {
            Arrays.fill(out, 0);
            return;
        }
        int at = row * width;
        double first = (place.originX + 0.5) * step - left;
        for (int i = 0; i < out.length; i++) {
            int column = (int) Math.floor(first + i * step);
            out[i] = column >= begins[row] && column < ends[row] ? pixels[at + column] : 0;
        }
    }

    private static int between(int a, int b, int part) {
        int rb = a & 0xff00ff;
        int ag = a >>> 8 & 0xff00ff;
        rb += ((b & 0xff00ff) - rb) * part >> 8;
        ag += ((b >>> 8 & 0xff00ff) - ag) * part >> 8;
        return (ag & 0xff00ff) << 8 | rb & 0xff00ff;
    }

    /// Puts it on a page, in logical pixels of a view.
    void sketch(Viewport view, Ink ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        double factor = view.scale() / scale;
        ink.picture(
                image,
                new Rectangle2D.Double(
                        view.toScreenX(left / scale),
                        view.toScreenY(top / scale),
                        width * factor,
                        height * factor));
    }
}
