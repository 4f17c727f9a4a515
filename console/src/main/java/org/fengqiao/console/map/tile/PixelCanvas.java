package org.fengqiao.console.map.tile;

import java.util.Arrays;
import java.util.function.Supplier;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.FillRaster;
import org.fengqiao.console.map.raster.LineRaster;
import org.locationtech.jts.geom.Envelope;

/// Makes the pixels of a tile. Used by one thread at a time.
final class PixelCanvas implements TileCanvas {

    /// Columns and rows of a picture: the tile and one pixel around it, so that enlarged tiles meet
    /// without a seam.
    static final int STRIDE = TileKey.SIZE + 2;

    /// From one stripe to the next along a row, logical pixels.
    private static final double HATCH_PX = 9;

    private FillRaster fill = new FillRaster(STRIDE, STRIDE);
    private LineRaster line = new LineRaster(STRIDE, STRIDE);
    private final int[] group = new int[STRIDE * STRIDE];
    private final Supplier<int[]> paper;
    private final boolean[] covered = new boolean[STRIDE * STRIDE];
    private int coveredCount;
    private int[] pixels = new int[0];
    private double scale;
    private double originX;
    private double originY;
    private double zoom;
    private double density;

    /// @param paper gives a picture of [#STRIDE] columns and rows to draw on, with whatever is on
    ///   it
    PixelCanvas(Supplier<int[]> paper) {
        this.paper = paper;
    }

    /// Begins a tile; the picture belongs to the caller afterwards.
    int[] begin(TileKey key, double pixelDensity, int background) {
        pixels = paper.get();
        Arrays.fill(pixels, background);
        Arrays.fill(covered, false);
        coveredCount = 0;
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

    @Override
    public double zoom() {
        return zoom;
    }

    @Override
    public double density() {
        return density;
    }

    @Override
    public double pixel() {
        return 1 / scale;
    }

    @Override
    public int size() {
        return STRIDE;
    }

    @Override
    public void picture(int[] premultiplied) {
        for (int i = 0; i < pixels.length; i++) {
            int above = premultiplied[i];
            if (above >>> 24 > 127 && !covered[i]) {
                covered[i] = true;
                coveredCount++;
            }
            if (above >>> 24 == 255) {
                pixels[i] = above;
            } else if (above != 0) {
                pixels[i] = Argb.over(pixels[i], above);
            }
        }
    }

    @Override
    public void besidePictures(Runnable painting) {
        if (coveredCount == pixels.length) {
            return;
        }
        int[] before = coveredCount == 0 ? pixels : pixels.clone();
        painting.run();
        for (int i = 0; coveredCount > 0 && i < pixels.length; i++) {
            if (covered[i]) {
                pixels[i] = before[i];
            }
        }
    }

    @Override
    public Envelope bounds(double margin) {
        double wider = margin * density;
        return new Envelope(
                (originX - wider) / scale,
                (originX + STRIDE + wider) / scale,
                (originY - wider) / scale,
                (originY + STRIDE + wider) / scale);
    }

    @Override
    public VertexSink fillSink() {
        return (x, y, first) -> fill.vertex(x * scale - originX, y * scale - originY, first);
    }

    @Override
    public void fill(int straight) {
        fill.blend(pixels, straight);
    }

    @Override
    public void beginGroup() {
        Arrays.fill(group, 0);
    }

    @Override
    public void fillInGroup(int straight) {
        fill.add(group, straight);
    }

    @Override
    public void hatchInGroup(int straight) {
        int period = (int) Math.max(4, Math.round(HATCH_PX * density));
        fill.addStriped(
                group, straight, period, Math.floorMod((long) originX + (long) originY, period));
    }

    @Override
    public void endGroup() {
        for (int i = 0; i < group.length; i++) {
            if (group[i] != 0) {
                pixels[i] = Argb.over(pixels[i], group[i]);
            }
        }
    }

    @Override
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

    @Override
    public void stroke(int straight) {
        line.blend(pixels, straight);
    }
}
