package org.fengqiao.console.map.paper;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.tile.TileCanvas;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Turns what the map paints into tiles into paths on a page, in logical pixels of the view.
final class PaperCanvas implements TileCanvas {

    /// Lines are simplified to such a part of a logical pixel, and pictures are so fine.
    private static final double FINE = 2;

    /// From one stripe of a hatch to the next along a row.
    private static final double HATCH_PX = 9;

    private static final int DECIMALS = 100;

    private final Ink ink;
    private final Viewport view;
    private final Map<Integer, Path2D> group = new LinkedHashMap<>();
    private final Map<Integer, Path2D> hatched = new LinkedHashMap<>();
    private Path2D fill = fresh();
    private Path2D line = fresh();
    private BasicStroke pen = new BasicStroke(1);
    private final BareGround bare;
    private @Nullable Shape bareShape;

    PaperCanvas(Ink ink, Viewport view) {
        this.ink = ink;
        this.view = view;
        bare = new BareGround(size());
    }

    private static Path2D fresh() {
        return new Path2D.Double(Path2D.WIND_EVEN_ODD);
    }

    /// Lets go of what was sent and not painted yet.
    void forget() {
        fill = fresh();
        line = fresh();
    }

    @Override
    public double zoom() {
        return view.zoom();
    }

    @Override
    public double density() {
        return 1;
    }

    @Override
    public double pixel() {
        return 1 / (view.scale() * FINE);
    }

    @Override
    public int size() {
        return (int) Math.ceil(Math.max(view.width(), view.height()) * FINE);
    }

    @Override
    public void picture(int[] premultiplied) {
        bare.cover(premultiplied);
        bareShape = null;
        int side = size();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, side, side, premultiplied);
        int width = (int) Math.ceil(view.width() * FINE);
        int height = (int) Math.ceil(view.height() * FINE);
        ink.picture(
                image.getSubimage(0, 0, width, height),
                new Rectangle2D.Double(0, 0, width / FINE, height / FINE));
    }

    @Override
    public void besidePictures(Runnable painting) {
        if (bare.isWhole()) {
            painting.run();
            return;
        }
        Shape shape = bareShape == null ? bare.shape(FINE) : bareShape;
        bareShape = shape;
        if (!shape.getBounds2D().isEmpty()) {
            ink.within(shape, painting);
        }
    }

    @Override
    public Envelope bounds(double margin) {
        Envelope box = view.bounds();
        box.expandBy(margin / view.scale());
        return box;
    }

    @Override
    public VertexSink fillSink() {
        return (x, y, first) -> add(fill, x, y, first);
    }

    private void add(Path2D path, double worldX, double worldY, boolean first) {
        double x = round(view.toScreenX(worldX));
        double y = round(view.toScreenY(worldY));
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static double round(double pixels) {
        return Math.rint(pixels * DECIMALS) / DECIMALS;
    }

    @Override
    public void fill(int straight) {
        ink.fill(fill, straight);
        fill = fresh();
    }

    @Override
    public void beginGroup() {
        group.clear();
        hatched.clear();
    }

    /// Areas of one colour become one path: neighbours meet without a hairline between them.
    @Override
    public void fillInGroup(int straight) {
        group.computeIfAbsent(straight, _ -> fresh()).append(fill, false);
        fill = fresh();
    }

    @Override
    public void hatchInGroup(int straight) {
        hatched.computeIfAbsent(straight, _ -> fresh()).append(fill, false);
        fill = fresh();
    }

    @Override
    public void endGroup() {
        group.forEach((colour, path) -> ink.fill(path, colour));
        hatched.forEach((colour, path) -> ink.hatch(path, stripes(), colour));
    }

    /// They lie fixed on the ground.
    private Stripes stripes() {
        double left = view.toWorldX(0) * view.scale();
        double top = view.toWorldY(0) * view.scale();
        return new Stripes(
                HATCH_PX,
                HATCH_PX / 3,
                -((left + top) % HATCH_PX),
                new Rectangle2D.Double(0, 0, view.width(), view.height()));
    }

    @Override
    public VertexSink lineSink(double width, float[] dashes) {
        float wide = (float) width;
        float[] lengths = dashes.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= wide;
        }
        pen =
                lengths.length == 0
                        ? new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(
                                wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
        return (x, y, first) -> add(line, x, y, first);
    }

    @Override
    public void stroke(int straight) {
        ink.stroke(line, pen, straight);
        line = fresh();
    }
}
