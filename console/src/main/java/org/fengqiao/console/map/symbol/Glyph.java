package org.fengqiao.console.map.symbol;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Signs inside a marker's outline, in the same box from −1 to 1, readable from about 14 pixels on.
enum Glyph {
    TICK,
    BANG,
    PAUSE,
    CLOCK,
    SLASH,
    SPOT,
    PERSON,
    CAMERA,
    CROSS,
    FLAME,
    HOUSE,
    BOX,
    DROP,
    STAR,
    TEAM;

    Shape outline() {
        return switch (this) {
            case TICK -> stroked(0.26, -0.42, 0.04, -0.12, 0.36, 0.44, -0.34);
            case BANG ->
                    union(
                            new RoundRectangle2D.Double(-0.13, -0.42, 0.26, 0.62, 0.2, 0.2),
                            new Ellipse2D.Double(-0.16, 0.32, 0.32, 0.32));
            case PAUSE ->
                    union(
                            new RoundRectangle2D.Double(-0.42, -0.46, 0.28, 0.92, 0.12, 0.12),
                            new RoundRectangle2D.Double(0.14, -0.46, 0.28, 0.92, 0.12, 0.12));
            case CLOCK -> stroked(0.24, 0, -0.56, 0, 0.06, 0.4, 0.3);
            case SLASH -> stroked(0.24, -0.4, 0.4, 0.4, -0.4);
            case SPOT -> new Ellipse2D.Double(-0.3, -0.3, 0.6, 0.6);
            case PERSON -> person(0, 0, 1);
            case TEAM -> union(person(-0.3, 0.08, 0.78), person(0.34, -0.04, 0.86));
            case CAMERA ->
                    union(
                            new RoundRectangle2D.Double(-0.56, -0.34, 0.78, 0.66, 0.18, 0.18),
                            polygon(0.26, -0.06, 0.6, -0.3, 0.6, 0.3, 0.26, 0.06));
            case CROSS ->
                    union(
                            new Rectangle2D.Double(-0.16, -0.52, 0.32, 1.04),
                            new Rectangle2D.Double(-0.52, -0.16, 1.04, 0.32));
            case FLAME -> flame();
            case HOUSE ->
                    union(
                            polygon(0, -0.58, 0.6, -0.04, -0.6, -0.04),
                            new Rectangle2D.Double(-0.4, -0.1, 0.8, 0.56));
            case BOX ->
                    union(
                            new Rectangle2D.Double(-0.5, -0.44, 1.0, 0.24),
                            new Rectangle2D.Double(-0.42, -0.1, 0.84, 0.56));
            case DROP -> drop();
            case STAR -> star();
        };
    }

    private static Shape stroked(double width, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(path);
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape union(Shape... parts) {
        Area all = new Area();
        for (Shape part : parts) {
            all.add(new Area(part));
        }
        return all;
    }

    private static Shape person(double x, double y, double size) {
        Path2D body = new Path2D.Double();
        body.moveTo(x - 0.44 * size, y + 0.54 * size);
        body.curveTo(
                x - 0.44 * size,
                y - 0.12 * size,
                x + 0.44 * size,
                y - 0.12 * size,
                x + 0.44 * size,
                y + 0.54 * size);
        body.closePath();
        return union(
                body,
                new Ellipse2D.Double(x - 0.24 * size, y - 0.58 * size, 0.48 * size, 0.48 * size));
    }

    private static Shape flame() {
        Path2D path = new Path2D.Double();
        path.moveTo(0.05, -0.66);
        path.curveTo(0.1, -0.3, 0.5, -0.1, 0.46, 0.26);
        path.curveTo(0.44, 0.5, 0.2, 0.62, 0, 0.62);
        path.curveTo(-0.26, 0.62, -0.48, 0.44, -0.46, 0.16);
        path.curveTo(-0.44, -0.06, -0.28, -0.12, -0.24, -0.32);
        path.curveTo(-0.1, -0.24, -0.08, -0.1, -0.06, 0);
        path.curveTo(0.08, -0.2, 0.1, -0.46, 0.05, -0.66);
        path.closePath();
        return path;
    }

    private static Shape drop() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -0.62);
        path.curveTo(0.2, -0.28, 0.44, -0.06, 0.44, 0.2);
        path.curveTo(0.44, 0.46, 0.24, 0.62, 0, 0.62);
        path.curveTo(-0.24, 0.62, -0.44, 0.46, -0.44, 0.2);
        path.curveTo(-0.44, -0.06, -0.2, -0.28, 0, -0.62);
        path.closePath();
        return path;
    }

    private static Shape star() {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.62 : 0.27;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            if (i == 0) {
                path.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
            } else {
                path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
