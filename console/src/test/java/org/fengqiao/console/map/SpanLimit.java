package org.fengqiao.console.map;

import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;

/// As fast as plain code puts markers on a picture: discs of 16 by 16 pixels, of each row the
/// opaque middle copied and the soft edge blended, one after the other as they come, and nothing
/// else. What this takes is the limit that the drawing of markers is measured against.
final class SpanLimit {

    private static final int SIDE = 16;
    private static final double RADIUS = 7;
    private static final double CORE = 6;
    private static final int[] COLOURS = {0x2ed573, 0xffa502, 0xff4757, 0xa55eea};

    private final int[][] discs = new int[COLOURS.length][];
    private final int[] begin = new int[SIDE];
    private final int[] opaque = new int[SIDE];
    private final double[] x;
    private final double[] y;
    private final int[] status;
    private final double originX;
    private final double originY;

    SpanLimit(BenchCity.Events events, Viewport view) {
        for (int i = 0; i < discs.length; i++) {
            discs[i] = disc(COLOURS[i]);
        }
        for (int row = 0; row < SIDE; row++) {
            begin[row] = first(row, 1);
            opaque[row] = first(row, 255);
        }
        x = new double[events.count()];
        y = new double[x.length];
        status = events.status();
        for (int i = 0; i < x.length; i++) {
            x[i] = Mercator.x(events.lon()[i]) * view.scale();
            y[i] = Mercator.y(events.lat()[i]) * view.scale();
        }
        originX = view.x() * view.scale() - view.width() / 2 + SIDE / 2.0;
        originY = view.y() * view.scale() - view.height() / 2 + SIDE / 2.0;
    }

    private static int[] disc(int colour) {
        int[] pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            double away = Math.hypot(i % SIDE - 7.5, i / SIDE - 7.5);
            double alpha = Math.clamp(RADIUS - away, 0, 1);
            double core = Math.clamp(CORE - away, 0, 1);
            int pixel = (int) (alpha * 255 + 0.5) << 24;
            for (int shift = 0; shift <= 16; shift += 8) {
                double channel = core * (colour >>> shift & 255) + (1 - core) * 255;
                pixel |= (int) (channel * alpha + 0.5) << shift;
            }
            pixels[i] = pixel;
        }
        return pixels;
    }

    /// The first column of a row that is at least so opaque; discs are symmetric.
    private int first(int row, int alpha) {
        int column = 0;
        while (column < SIDE / 2 && discs[0][row * SIDE + column] >>> 24 < alpha) {
            column++;
        }
        return column;
    }

    void draw(Surface surface) {
        int width = surface.width();
        int height = surface.height();
        int[] target = surface.pixels();
        for (int i = 0; i < x.length; i++) {
            int left = (int) (x[i] - originX);
            int top = (int) (y[i] - originY);
            if (left < 0 || left > width - SIDE) {
                continue;
            }
            int[] disc = discs[status[i]];
            int last = Math.min(SIDE, height - top);
            for (int row = Math.max(0, -top); row < last; row++) {
                int from = row * SIDE;
                int at = (top + row) * width + left;
                int soft = opaque[row];
                blend(disc, from, target, at, begin[row], soft);
                System.arraycopy(disc, from + soft, target, at + soft, SIDE - 2 * soft);
                blend(disc, from, target, at, SIDE - soft, SIDE - begin[row]);
            }
        }
    }

    private static void blend(int[] disc, int from, int[] target, int at, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int above = disc[from + i];
            int below = target[at + i];
            int part = 256 - (above >>> 24);
            int rb = (below & 0xff00ff) * part >>> 8 & 0xff00ff;
            int ag = (below >>> 8 & 0xff00ff) * part & 0xff00ff00;
            target[at + i] = above + rb + ag;
        }
    }
}
