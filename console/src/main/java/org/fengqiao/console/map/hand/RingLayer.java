package org.fengqiao.console.map.hand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.Frame;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.LayerHost;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// A dashed ring around each of many places, under their markers: what was gathered by hand. Where
/// markers are gathered into badges it is a dot, because hundreds of rings hide the map. One
/// picture drawn many times, so that ten thousand cost no more than as many markers.
public final class RingLayer implements Layer {

    private static final double RADIUS_PX = 17;
    private static final double DOT_PX = 3;
    private static final Color CASING = new Color(0xffffff);
    private static final Color INK = new Color(0xc2186b);

    private final String id;
    private final double ringsFromZoom;
    private double[] x = {};
    private double[] y = {};
    private double scale = 1;
    private Sprite ring = Sprite.EMPTY;
    private Sprite dot = Sprite.EMPTY;
    private double madeFor;
    private @Nullable LayerHost host;

    /// @param ringsFromZoom dots are drawn below this zoom
    public RingLayer(String id, double ringsFromZoom) {
        this.id = id;
        this.ringsFromZoom = ringsFromZoom;
    }

    @Override
    public String id() {
        return id;
    }

    /// @param worldX world units, as many as `worldY`
    public void show(double[] worldX, double[] worldY) {
        if (!Arrays.equals(x, worldX) || !Arrays.equals(y, worldY)) {
            x = worldX.clone();
            y = worldY.clone();
            if (host != null) {
                host.repaint();
            }
        }
    }

    public int size() {
        return x.length;
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle style) {
        host = layerHost;
        styleChanged(style);
    }

    @Override
    public void detach() {
        host = null;
    }

    @Override
    public void styleChanged(MapStyle style) {
        scale = style.scale();
    }

    @Override
    public void draw(Frame frame) {
        if (x.length == 0) {
            return;
        }
        double size = frame.density() * scale;
        if (size != madeFor) {
            ring = ring(size);
            dot = dot(size);
            madeFor = size;
        }
        Sprite mark = frame.viewport().zoom() < ringsFromZoom ? dot : ring;
        double reach = ring.width();
        for (int i = 0; i < x.length; i++) {
            double column = frame.deviceX(x[i]);
            double row = frame.deviceY(y[i]);
            if (column > -reach
                    && row > -reach
                    && column < frame.surface().width() + reach
                    && row < frame.surface().height() + reach) {
                frame.draw(mark, column, row, 255);
            }
        }
    }

    @Override
    public void sketch(Viewport view, MapStyle page, Ink ink) {
        boolean dots = view.zoom() < ringsFromZoom;
        double radius = (dots ? DOT_PX : RADIUS_PX) * scale;
        Envelope box = view.bounds();
        box.expandBy(2 * radius / view.scale());
        for (int i = 0; i < x.length; i++) {
            if (box.contains(x[i], y[i])) {
                Ellipse2D circle =
                        new Ellipse2D.Double(
                                view.toScreenX(x[i]) - radius,
                                view.toScreenY(y[i]) - radius,
                                2 * radius,
                                2 * radius);
                double casing = dots ? 2.5 : 4.5;
                ink.stroke(circle, new BasicStroke((float) (casing * scale)), CASING.getRGB());
                if (dots) {
                    ink.fill(circle, INK.getRGB());
                } else {
                    ink.stroke(circle, dashed(circle, scale), INK.getRGB());
                }
            }
        }
    }

    private static Sprite dot(double size) {
        return circle(
                DOT_PX,
                size,
                (pen, circle) -> {
                    pen.setColor(CASING);
                    pen.setStroke(new BasicStroke((float) (2.5 * size)));
                    pen.draw(circle);
                    pen.setColor(INK);
                    pen.fill(circle);
                });
    }

    private static Sprite ring(double size) {
        return circle(RADIUS_PX, size, (pen, circle) -> drawRing(pen, circle, size));
    }

    private static void drawRing(Graphics2D pen, Ellipse2D circle, double size) {
        pen.setColor(CASING);
        pen.setStroke(new BasicStroke((float) (4.5 * size)));
        pen.draw(circle);
        pen.setColor(INK);
        pen.setStroke(dashed(circle, size));
        pen.draw(circle);
    }

    private static BasicStroke dashed(Ellipse2D circle, double size) {
        float dash = (float) (Math.PI * circle.getWidth() / 16);
        return new BasicStroke(
                (float) (2.5 * size),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {dash * 1.3f, dash * 0.7f},
                0);
    }

    /// @param radiusPx logical pixels
    /// @param size device pixels in one of them
    private static Sprite circle(
            double radiusPx, double size, BiConsumer<Graphics2D, Ellipse2D> drawing) {
        double radius = radiusPx * size;
        int side = 2 * (int) Math.ceil(radius + 3 * size) + 1;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double corner = side / 2.0 - radius;
        drawing.accept(pen, new Ellipse2D.Double(corner, corner, 2 * radius, 2 * radius));
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Sprite(side, side, pixels, side / 2, side / 2);
    }
}
