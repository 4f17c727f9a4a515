package org.fengqiao.console.map;

import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.FillRaster;
import org.fengqiao.console.map.raster.LineRaster;
import org.fengqiao.console.map.tile.TileCanvas;
import org.locationtech.jts.geom.Envelope;

/// One tile around a place, with the vertices counted that were sent to it.
final class CountingCanvas implements TileCanvas {

    private static final int SIZE = 256;

    private final int[] pixels = new int[SIZE * SIZE];
    private final FillRaster fill = new FillRaster(SIZE, SIZE);
    private final LineRaster line = new LineRaster(SIZE, SIZE);
    private final double zoom;
    private final double scale;
    private final double left;
    private final double top;
    private int count;

    CountingCanvas(double lon, double lat, double zoom) {
        this.zoom = zoom;
        scale = Viewport.scaleOf(zoom);
        left = Mercator.x(lon) * scale - SIZE / 2.0;
        top = Mercator.y(lat) * scale - SIZE / 2.0;
    }

    int count() {
        return count;
    }

    int[] pixels() {
        return pixels;
    }

    @Override
    public void besidePictures(Runnable painting) {
        painting.run();
    }

    @Override
    public double zoom() {
        return zoom;
    }

    @Override
    public double density() {
        return 1;
    }

    @Override
    public double pixel() {
        return 1 / scale;
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public void picture(int[] premultiplied) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Envelope bounds(double margin) {
        Envelope box =
                new Envelope(
                        left / scale, (left + SIZE) / scale, top / scale, (top + SIZE) / scale);
        box.expandBy(margin / scale);
        return box;
    }

    @Override
    public VertexSink fillSink() {
        return (x, y, first) -> {
            count++;
            fill.vertex(x * scale - left, y * scale - top, first);
        };
    }

    @Override
    public void fill(int straight) {
        fill.blend(pixels, straight);
    }

    @Override
    public void beginGroup() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillInGroup(int straight) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hatchInGroup(int straight) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endGroup() {
        throw new UnsupportedOperationException();
    }

    @Override
    public VertexSink lineSink(double width, float[] dashes) {
        line.pen(width);
        return (x, y, first) -> {
            count++;
            line.vertex(x * scale - left, y * scale - top, first);
        };
    }

    @Override
    public void stroke(int straight) {
        line.blend(pixels, straight);
    }
}
