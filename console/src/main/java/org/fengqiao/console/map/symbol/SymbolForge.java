package org.fengqiao.console.map.symbol;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import org.fengqiao.console.map.paper.PixelShapes;
import org.fengqiao.console.map.paper.ShapeInk;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;

/// Draws symbols into sprites.
public final class SymbolForge {

    private SymbolForge() {}

    /// @param density device pixels in a logical pixel
    /// @throws IllegalArgumentException if the outline or the sign is unknown
    public static Sprite forge(SymbolLook look, double density) {
        if (!look.isVisible()) {
            return Sprite.EMPTY;
        }
        Picture picture = Picture.get(look.image());
        double reach = look.size() * 1.2 + look.haloWidth() + look.ring() * 2 + 3;
        int half = (int) Math.ceil(reach * density) + 1;
        int side = 2 * half + 1;
        Surface surface = Surface.of(side, side);
        Graphics2D graphics = surface.graphics();
        graphics.translate(half + 0.5, half + 0.5);
        graphics.scale(density, density);
        Shape outline = sized(picture.body(), look.size());
        shadow(graphics, outline, look);
        draw(look, picture, outline, 1, new PixelShapes(graphics));
        graphics.dispose();
        return new Sprite(side, side, faded(surface.pixels(), look.opacity()), half, half);
    }

    /// A plate with its sign; its anchor is the place of the marker it hangs on.
    ///
    /// @param density device pixels in a logical pixel
    public static Sprite sign(SignLook look, double density) {
        if (!look.isVisible()) {
            return Sprite.EMPTY;
        }
        SymbolLook sign = look.sign();
        int half = (int) Math.ceil((look.radius() + 2) * density) + 1;
        int side = 2 * half + 1;
        int out = (int) Math.round(look.out() * density);
        Surface surface = Surface.of(side, side);
        Graphics2D graphics = surface.graphics();
        graphics.translate(half + 0.5, half + 0.5);
        graphics.scale(density, density);
        plate(look, 1, new PixelShapes(graphics));
        graphics.dispose();
        int[] pixels = faded(surface.pixels(), sign.opacity());
        return new Sprite(side, side, pixels, half - out, half + out);
    }

    /// Draws a plate with its sign beside the marker at the origin.
    public static void sketchSign(SignLook look, ShapeInk ink) {
        if (look.isVisible()) {
            double opacity = Math.clamp(look.sign().opacity(), 0, 1);
            ink.at(look.out(), -look.out(), 1, () -> plate(look, opacity, ink));
        }
    }

    private static void plate(SignLook look, double opacity, ShapeInk ink) {
        SymbolLook sign = look.sign();
        double r = look.radius();
        Shape plate = new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
        ink.stroke(plate, round(2), Argb.fade(sign.fill(), 0.45 * opacity));
        ink.fill(plate, Argb.fade(sign.halo() | 0xff000000, opacity));
        ink.fill(
                sized(Picture.get(sign.image()).body(), sign.size()),
                Argb.fade(sign.fill(), opacity));
    }

    /// Draws a symbol about the origin, without its shadow: paper has none.
    ///
    /// @throws IllegalArgumentException if the outline or the sign is unknown
    public static void sketch(SymbolLook look, ShapeInk ink) {
        if (look.isVisible()) {
            Picture picture = Picture.get(look.image());
            Shape outline = sized(picture.body(), look.size());
            draw(look, picture, outline, Math.clamp(look.opacity(), 0, 1), ink);
        }
    }

    private static void draw(
            SymbolLook look, Picture picture, Shape outline, double opacity, ShapeInk ink) {
        if (look.ring() > 0 && look.ringColour() >>> 24 != 0) {
            ink.stroke(
                    outline,
                    round(2 * (look.haloWidth() + look.ring())),
                    Argb.fade(look.ringColour(), opacity));
        }
        if (look.haloWidth() > 0) {
            ink.stroke(outline, round(2 * look.haloWidth()), Argb.fade(look.halo(), opacity));
        }
        ink.fill(outline, Argb.fade(look.fill(), opacity));
        ink.fill(sized(picture.sign(), look.size()), Argb.fade(look.halo() | 0xff000000, opacity));
        if (look.mark() >>> 24 != 0) {
            double r = Math.max(2.5, look.size() * 0.42);
            double x = look.size() * 0.72;
            Shape spot = new Ellipse2D.Double(x - r, -x - r, 2 * r, 2 * r);
            ink.stroke(spot, round(2), look.halo() | 0xff000000);
            ink.fill(spot, Argb.fade(look.mark(), opacity));
        }
    }

    /// Draws the ring around a selected marker about the origin.
    public static void sketchSelection(SymbolLook look, int colour, ShapeInk ink) {
        double radius = look.size() * 1.12 + look.haloWidth() + look.ring() + 3;
        Shape circle = new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        ink.fill(circle, Argb.fade(colour, 0.2));
        ink.stroke(circle, round(4.6), look.halo() | 0xff000000);
        ink.stroke(circle, round(2.6), colour);
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// A ring that has spread to a part of its way and fades as it goes.
    ///
    /// @param part 0 to 1
    public static Sprite pulse(SymbolLook look, double part, double density) {
        double radius = look.size() * (1 + 1.5 * part);
        int half = (int) Math.ceil((radius + 3) * density) + 1;
        int side = 2 * half + 1;
        Surface surface = Surface.of(side, side);
        Graphics2D graphics = surface.graphics();
        graphics.translate(half + 0.5, half + 0.5);
        graphics.scale(density, density);
        Shape circle = new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        graphics.setColor(new Color(Argb.fade(look.fill(), 0.22 * (1 - part)), true));
        graphics.fill(circle);
        stroke(graphics, circle, 2.2, Argb.fade(look.fill(), 0.85 * (1 - part)));
        graphics.dispose();
        return new Sprite(side, side, surface.pixels(), half, half);
    }

    /// A ring around a selected marker.
    public static Sprite selection(SymbolLook look, int colour, double density) {
        double radius = look.size() * 1.12 + look.haloWidth() + look.ring() + 3;
        int half = (int) Math.ceil((radius + 4) * density) + 1;
        int side = 2 * half + 1;
        Surface surface = Surface.of(side, side);
        Graphics2D graphics = surface.graphics();
        graphics.translate(half + 0.5, half + 0.5);
        graphics.scale(density, density);
        sketchSelection(look, colour, new PixelShapes(graphics));
        graphics.dispose();
        return new Sprite(side, side, surface.pixels(), half, half);
    }

    private static int[] faded(int[] pixels, double opacity) {
        int cover = (int) Math.round(255 * Math.clamp(opacity, 0, 1));
        if (cover < 255) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Argb.scale(pixels[i], cover);
            }
        }
        return pixels;
    }

    private static void shadow(Graphics2D graphics, Shape outline, SymbolLook look) {
        graphics.translate(0, 0.8);
        for (int i = 3; i > 0; i--) {
            double width = 2 * (look.haloWidth() + look.ring()) + 0.9 * i;
            stroke(graphics, outline, width, 0x14000000);
        }
        graphics.translate(0, -0.8);
    }

    private static void stroke(Graphics2D graphics, Shape shape, double width, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.setStroke(round(width));
        graphics.draw(shape);
    }

    private static Shape sized(Shape unit, double size) {
        return AffineTransform.getScaleInstance(size, size).createTransformedShape(unit);
    }
}
