package org.fengqiao.console.theme;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Reads the path data of an SVG symbol (commands M L H V C S Q A Z, absolute and relative).
public final class SvgOutline {

    private final String data;
    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /// What a smooth curve goes on from: the last curve's second control point, turned round its
    /// end.
    private double smoothX;

    private double smoothY;

    private SvgOutline(String data) {
        this.data = data;
    }

    /// @throws IllegalArgumentException naming the place that is not understood
    public static Path2D parse(String data) {
        return new SvgOutline(data).read();
    }

    private Path2D read() {
        char command = 'M';
        while (skip() < data.length()) {
            char c = data.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            } else if (Character.toUpperCase(command) == 'Z') {
                throw new IllegalArgumentException("no command at " + at + " in " + data);
            }
            char drawn = Character.toUpperCase(command);
            if (drawn != 'M' && path.getCurrentPoint() == null) {
                throw new IllegalArgumentException("no move at the beginning of " + data);
            }
            draw(drawn, Character.isLowerCase(command));
            if (drawn != 'C' && drawn != 'S') {
                smoothX = x;
                smoothY = y;
            }
        }
        return path;
    }

    private void draw(char command, boolean relative) {
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        switch (command) {
            case 'M' -> {
                go(dx + number(), dy + number());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> line(dx + number(), dy + number());
            case 'H' -> line(dx + number(), y);
            case 'V' -> line(x, dy + number());
            case 'C' -> {
                double ax = dx + number();
                double ay = dy + number();
                curve(ax, ay, dx, dy);
            }
            case 'S' -> curve(smoothX, smoothY, dx, dy);
            case 'Q' -> {
                double ax = dx + number();
                double ay = dy + number();
                go(dx + number(), dy + number());
                path.quadTo(ax, ay, x, y);
            }
            case 'A' -> arc(number(), number(), number(), flag(), flag(), dx, dy);
            case 'Z' -> {
                path.closePath();
                go(startX, startY);
            }
            default ->
                    throw new IllegalArgumentException(
                            "path command " + command + " at " + at + " in " + data);
        }
    }

    private void go(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void curve(double ax, double ay, double dx, double dy) {
        double bx = dx + number();
        double by = dy + number();
        go(dx + number(), dy + number());
        path.curveTo(ax, ay, bx, by, x, y);
        smoothX = 2 * x - bx;
        smoothY = 2 * y - by;
    }

    private void line(double toX, double toY) {
        go(toX, toY);
        path.lineTo(x, y);
    }

    /// From end points to centre as in the SVG specification, appendix B.2.4.
    private void arc(
            double rx, double ry, double turn, boolean large, boolean sweep, double dx, double dy) {
        double fromX = x;
        double fromY = y;
        go(dx + number(), dy + number());
        if (rx == 0 || ry == 0 || fromX == x && fromY == y) {
            path.lineTo(x, y);
            return;
        }
        double phi = Math.toRadians(turn);
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double mx = cos * (fromX - x) / 2 + sin * (fromY - y) / 2;
        double my = -sin * (fromX - x) / 2 + cos * (fromY - y) / 2;
        double grow = Math.sqrt(Math.max(1, mx * mx / (rx * rx) + my * my / (ry * ry)));
        double a = Math.abs(rx) * grow;
        double b = Math.abs(ry) * grow;
        double low = a * a * my * my + b * b * mx * mx;
        double k = Math.sqrt(Math.max(0, (a * a * b * b - low) / low)) * (large == sweep ? -1 : 1);
        double cx = k * a * my / b;
        double cy = -k * b * mx / a;
        double from = Math.toDegrees(Math.atan2((my - cy) / b, (mx - cx) / a));
        double to = Math.toDegrees(Math.atan2((-my - cy) / b, (-mx - cx) / a));
        double extent = to - from;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        Arc2D arc = new Arc2D.Double(-a, -b, 2 * a, 2 * b, -from, -extent, Arc2D.OPEN);
        Point2D middle = new Point2D.Double((fromX + x) / 2, (fromY + y) / 2);
        AffineTransform place =
                AffineTransform.getTranslateInstance(
                        cos * cx - sin * cy + middle.getX(), sin * cx + cos * cy + middle.getY());
        place.rotate(phi);
        path.append(place.createTransformedShape(arc), true);
    }

    private int skip() {
        while (at < data.length() && " ,\n\t\r".indexOf(data.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// Arc flags may stand without a space after them.
    private boolean flag() {
        if (skip() >= data.length()) {
            throw new IllegalArgumentException("no flag at " + at + " in " + data);
        }
        return data.charAt(at++) == '1';
    }

    private double number() {
        int from = skip();
        if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
            at++;
        }
        boolean point = false;
        while (at < data.length()) {
            char c = data.charAt(at);
            boolean exponentSign =
                    (c == '-' || c == '+') && Character.toLowerCase(data.charAt(at - 1)) == 'e';
            if (c == '.' && point) {
                break;
            }
            if (!Character.isDigit(c) && c != '.' && c != 'e' && c != 'E' && !exponentSign) {
                break;
            }
            point |= c == '.';
            at++;
        }
        if (from == at) {
            throw new IllegalArgumentException("no number at " + at + " in " + data);
        }
        return Double.parseDouble(data.substring(from, at));
    }
}
