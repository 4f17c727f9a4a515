package org.fengqiao.console.map.tile;

import java.util.Arrays;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.FillRaster;
import org.fengqiao.console.map.raster.LineRaster;
import org.locationtech.jts.geom.Envelope;

/// What a source paints one tile on: takes world units, makes pixels. Used by one thread at a time.
public final class TileCanvas {

    /// Columns and rows of a picture: the tile and one pixel around it, so that enlarged tiles meet
    /// without a seam.
    static final int STRIDE = TileKey.SIZE + 2;

    /// From one stripe to the next along a row, logical pixels.
    private static final double HATCH_PX = 9;

    private FillRaster fill = new FillRaster(STRIDE, STRIDE);
    private LineRaster line = new LineRaster(STRIDE, STRIDE);
    private final int[] group = new int[STRIDE * STRIDE];
    private int[] pixels = new int[0];
    private double scale;
    private double originX;
    private double originY;
    private double zoom;
    private double density;

    /// Begins a tile; the picture belongs to the caller afterwards.
    int[] begin(TileKey key, double pixelDensity, int background) {
        pixels = new int[STRIDE * STRIDE];
        Arrays.fill(pixels, background);
        zoom = key.zoom();
        density = pixelDensity;
        scale = key.scale(pixelDensity);
        originX = (double) key.column() * TileKey.SIZE - 1;
        originY = (double) key.row() * TileKey.SIZE - 1;
        return pixels;
    }

    /// Lets go of what was sent and not painted yet.
    void forget() {
        fill = new FillRaster(STRIDE, STRIDE);
        line = new LineRaster(STRIDE, STRIDE);
    }

    public double zoom() {
        return zoom;
    }

    /// Device pixels in a logical pixel: widths of a style are multiplied by it.
    public double density() {
        return density;
    }

    /// Size of a device pixel in world units.
    public double pixel() {
        return 1 / scale;
    }

    /// Columns and rows of the picture, what lies round the tile included.
    public int size() {
        return STRIDE;
    }

    /// Puts a picture of the same size over what is there.
    ///
    /// @param premultiplied ARGB, row by row
    public void picture(int[] premultiplied) {
        for (int i = 0; i < pixels.length; i++) {
            int above = premultiplied[i];
            if (above >>> 24 == 255) {
                pixels[i] = above;
            } else if (above != 0) {
                pixels[i] = Argb.over(pixels[i], above);
            }
        }
    }

    /// The tile in world units, wider by a margin for lines that reach in from outside.
    ///
    /// @param margin logical pixels
    public Envelope bounds(double margin) {
        double wider = margin * density;
        return new Envelope(
                (originX - wider) / scale,
                (originX + STRIDE + wider) / scale,
                (originY - wider) / scale,
                (originY + STRIDE + wider) / scale);
    }

    /// Takes rings to fill.
    public VertexSink fillSink() {
        return (x, y, first) -> fill.vertex(x * scale - originX, y * scale - originY, first);
    }

    /// Fills what was sent, over the picture.
    public void fill(int straight) {
        fill.blend(pixels, straight);
    }

    /// Begins areas that do not overlap each other.
    public void beginGroup() {
        Arrays.fill(group, 0);
    }

    /// Fills what was sent as one of the areas that do not overlap.
    public void fillInGroup(int straight) {
        fill.add(group, straight);
    }

    /// Hatches what was sent as one of the areas that do not overlap. The stripes lie fixed on the
    /// ground of a zoom, so that they go on from tile to tile.
    public void hatchInGroup(int straight) {
        int period = (int) Math.max(4, Math.round(HATCH_PX * density));
        fill.addStriped(
                group, straight, period, Math.floorMod((long) originX + (long) originY, period));
    }

    /// Puts the areas over the picture, without a seam between neighbours.
    public void endGroup() {
        for (int i = 0; i < group.length; i++) {
            if (group[i] != 0) {
                pixels[i] = Argb.over(pixels[i], group[i]);
            }
        }
    }

    /// Takes lines to stroke.
    ///
    /// @param width logical pixels
    /// @param dashes lengths of dash and gap in multiples of the width; empty for an unbroken line
    public VertexSink lineSink(double width, float[] dashes) {
        double wide = width * density;
        line.pen(wide);
        if (dashes.length > 0) {
            float[] lengths = new float[dashes.length];
            for (int i = 0; i < dashes.length; i++) {
                lengths[i] = (float) (dashes[i] * wide);
            }
            line.dashes(lengths);
        }
        return (x, y, first) -> line.vertex(x * scale - originX, y * scale - originY, first);
    }

    /// Strokes what was sent in one colour, over the picture.
    public void stroke(int straight) {
        line.blend(pixels, straight);
    }
}
