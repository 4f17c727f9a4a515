package org.fengqiao.console.map.symbol;

import java.awt.BasicStroke;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.Letters;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;

/// Draws the badges of clusters straight into a picture: a disc with the count, a ring whose parts
/// show the mix of classes. Counts change all the time, so a badge is put together from prepared
/// parts instead of being kept. Used by one thread.
public final class BadgeForge {

    /// Logical pixels around the ring.
    public static final double RIM = 1.2;

    private record Size(double radius, double ring, int disc, int rim, double density) {}

    private record Digit(char digit, int ink, double size, double density) {}

    /// @param base disc and rim, the ring left out
    /// @param ring how much of each pixel is ring, 0 to 255
    /// @param angle direction of each pixel from the centre, clockwise from the top, 0 to 1023
    private record Parts(Sprite base, byte[] ring, short[] angle) {}

    private final LabelForge letters;
    private final Map<Size, Parts> parts = new HashMap<>();
    private final Map<Digit, Sprite> digits = new HashMap<>();

    public BadgeForge(LabelForge letters) {
        this.letters = letters;
    }

    /// Draws a badge.
    ///
    /// @param counts members of each class; their sum is written
    /// @param colours straight colour of each class
    public void draw(
            Surface target,
            int x,
            int y,
            BadgeLook look,
            int[] counts,
            int[] colours,
            double density) {
        Parts made = parts(look, density);
        made.base().draw(target.pixels(), target.width(), target.height(), x, y);
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        drawRing(target, x, y, made, counts, colours, total);
        drawCount(target, x, y, look, total, density);
    }

    /// Draws a badge about the origin of a page.
    ///
    /// @param counts members of each class; their sum is written
    /// @param colours straight colour of each class
    public static void sketch(BadgeLook look, int[] counts, int[] colours, Ink ink) {
        double outer = look.radius();
        double middle = outer - look.ring() / 2;
        int total = Arrays.stream(counts).sum();
        ink.fill(disc(outer + RIM), look.rim());
        BasicStroke pen =
                new BasicStroke((float) look.ring(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        double from = 90;
        for (int i = counts.length - 1; i >= 0; i--) { // worst first, from the top clockwise
            if (counts[i] > 0) {
                double extent = 360.0 * counts[i] / total;
                ink.stroke(
                        new Arc2D.Double(
                                -middle,
                                -middle,
                                2 * middle,
                                2 * middle,
                                from,
                                -extent,
                                Arc2D.OPEN),
                        pen,
                        colours[i]);
                from -= extent;
            }
        }
        ink.fill(disc(outer - look.ring()), look.disc());
        String text = written(total);
        double size = size(text, look);
        if (size > 0) {
            ink.write(Letters.centred(text, 0, size * 0.36, size, true, look.ink()));
        }
    }

    /// Of the type, in logical pixels; 0 where no count is written.
    private static double size(String text, BadgeLook look) {
        return Math.max(0, text.length() > 3 ? look.textSize() - 1 : look.textSize());
    }

    private static Ellipse2D disc(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static String written(int total) {
        return total < 10_000 ? Integer.toString(total) : total / 1000 + "k";
    }

    private static void drawRing(
            Surface target, int x, int y, Parts made, int[] counts, int[] colours, int total) {
        int side = made.base().width();
        int half = made.base().anchorX();
        int[] end = new int[counts.length];
        int[] colour = new int[counts.length];
        int sum = 0;
        for (int i = counts.length - 1; i >= 0; i--) { // worst first, from the top clockwise
            sum += counts[i];
            end[i] = total == 0 ? 0 : (int) (1024L * sum / total);
            colour[i] = Argb.premultiply(colours[i]);
        }
        int[] pixels = target.pixels();
        for (int row = Math.max(0, half - y); row < side; row++) {
            int ty = y - half + row;
            if (ty >= target.height()) {
                return;
            }
            for (int column = Math.max(0, half - x); column < side; column++) {
                int tx = x - half + column;
                if (tx >= target.width()) {
                    break;
                }
                int cover = made.ring()[row * side + column] & 255;
                if (cover != 0) {
                    int angle = made.angle()[row * side + column];
                    int part = counts.length - 1;
                    while (part > 0 && angle >= end[part]) {
                        part--;
                    }
                    int at = ty * target.width() + tx;
                    pixels[at] = Argb.over(pixels[at], Argb.scale(colour[part], cover));
                }
            }
        }
    }

    private void drawCount(
            Surface target, int x, int y, BadgeLook look, int total, double density) {
        String text = written(total);
        double size = size(text, look);
        if (size == 0) {
            return;
        }
        LabelLook letter = new LabelLook(size, true, look.ink(), 0, 0, 0);
        double left = x - letters.width(text, letter) * density / 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double width = letters.width(String.valueOf(c), letter) * density;
            Sprite sprite =
                    digits.computeIfAbsent(
                            new Digit(c, look.ink(), size, density),
                            key -> letters.forge(String.valueOf(key.digit()), letter, density));
            int column = (int) Math.round(left + width / 2 + 0.5);
            sprite.draw(target.pixels(), target.width(), target.height(), column, y + 1);
            left += width;
        }
    }

    private Parts parts(BadgeLook look, double density) {
        Size size = new Size(look.radius(), look.ring(), look.disc(), look.rim(), density);
        return parts.computeIfAbsent(size, BadgeForge::make);
    }

    private static Parts make(Size size) {
        double outer = size.radius() * size.density();
        double inner = (size.radius() - size.ring()) * size.density();
        double rim = RIM * size.density();
        int half = (int) Math.ceil(outer + rim + 4 * size.density()) + 1;
        int side = 2 * half + 1;
        Surface base = Surface.of(side, side);
        var graphics = base.graphics();
        graphics.translate(half + 0.5, half + 0.5);
        for (int i = 4; i > 0; i--) {
            double r = outer + rim + i * 0.8 * size.density();
            graphics.setColor(new java.awt.Color(0x12000000, true));
            graphics.fill(new Ellipse2D.Double(-r, -r + 0.8 * size.density(), 2 * r, 2 * r));
        }
        double r = outer + rim;
        graphics.setColor(new java.awt.Color(size.rim(), true));
        graphics.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
        graphics.setColor(new java.awt.Color(size.disc(), true));
        graphics.fill(new Ellipse2D.Double(-inner, -inner, 2 * inner, 2 * inner));
        graphics.dispose();
        byte[] ring = new byte[side * side];
        short[] angle = new short[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double dx = column - half;
                double dy = row - half;
                double d = Math.hypot(dx, dy);
                double cover =
                        Math.clamp(outer - d + 0.5, 0, 1) * Math.clamp(d - inner - 0.5, 0, 1);
                double turn = Math.atan2(dx, -dy) / (2 * Math.PI);
                ring[row * side + column] = (byte) Math.round(255 * cover);
                angle[row * side + column] =
                        (short) Math.min(1023, (int) ((turn < 0 ? turn + 1 : turn) * 1024));
            }
        }
        Sprite sprite = new Sprite(side, side, base.pixels(), half, half);
        return new Parts(sprite, ring, angle);
    }
}
