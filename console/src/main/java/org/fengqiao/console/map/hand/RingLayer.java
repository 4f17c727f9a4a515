package org.fengqiao.console.map.hand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.fengqiao.console.map.Frame;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.LayerHost;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;

/// A dashed ring around each of many places, under their markers: what was gathered by hand. One
/// picture drawn many times, so that ten thousand cost no more than as many markers.
public final class RingLayer implements Layer {

    private static final double RADIUS_PX = 17;
    private static final Color CASING = new Color(0xffffff);
    private static final Color INK = new Color(0xc2186b);

    private final String id;
    private double[] x = {};
    private double[] y = {};
    private double scale = 1;
    private Sprite ring = Sprite.EMPTY;
    private double madeFor;
    private @Nullable LayerHost host;

    public RingLayer(String id) {
        this.id = id;
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
            madeFor = size;
        }
        double reach = ring.width();
        for (int i = 0; i < x.length; i++) {
            double column = frame.deviceX(x[i]);
            double row = frame.deviceY(y[i]);
            if (column > -reach
                    && row > -reach
                    && column < frame.surface().width() + reach
                    && row < frame.surface().height() + reach) {
                frame.draw(ring, column, row, 255);
            }
        }
    }

    private static Sprite ring(double size) {
        double radius = RADIUS_PX * size;
        int side = 2 * (int) Math.ceil(radius + 3 * size) + 1;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double middle = side / 2.0;
        Ellipse2D circle =
                new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius);
        pen.setColor(CASING);
        pen.setStroke(new BasicStroke((float) (4.5 * size)));
        pen.draw(circle);
        float dash = (float) (2 * Math.PI * radius / 16);
        pen.setColor(INK);
        pen.setStroke(
                new BasicStroke(
                        (float) (2.5 * size),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {dash * 1.3f, dash * 0.7f},
                        0));
        pen.draw(circle);
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Sprite(side, side, pixels, side / 2, side / 2);
    }
}
