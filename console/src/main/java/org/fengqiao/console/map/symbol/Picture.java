package org.fengqiao.console.map.symbol;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Locale;
import org.fengqiao.console.theme.SvgSymbol;

/// Outline and sign of a symbol in a box from −1 to 1.
record Picture(Shape body, Shape sign) {

    /// Room that the symbols of `icons/` leave free in their box.
    private static final double FILLED = 11;

    /// @param name an outline (`circle`), an outline and a sign (`circle-tick`), or a symbol of
    ///   `icons/` (`status/near`)
    /// @throws IllegalArgumentException if there is none
    static Picture get(String name) {
        if (name.contains("/")) {
            SvgSymbol symbol = SvgSymbol.get(name);
            return new Picture(unit(symbol.shape()), unit(symbol.mark()));
        }
        String[] names = name.split("-", 2);
        Shape body = body(names[0]).outline();
        return new Picture(
                body, names.length > 1 ? glyph(names[1]).outline() : new Path2D.Double());
    }

    private static Shape unit(Iterable<String> paths) {
        Path2D all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (String path : paths) {
            all.append(SvgOutline.parse(path), false);
        }
        AffineTransform toUnit = AffineTransform.getScaleInstance(1 / FILLED, 1 / FILLED);
        toUnit.translate(-SvgSymbol.BOX / 2, -SvgSymbol.BOX / 2);
        return toUnit.createTransformedShape(all);
    }

    private static Body body(String name) {
        for (Body body : Body.values()) {
            if (body.name().toLowerCase(Locale.ROOT).equals(name)) {
                return body;
            }
        }
        throw new IllegalArgumentException("no marker outline named " + name);
    }

    private static Glyph glyph(String name) {
        for (Glyph glyph : Glyph.values()) {
            if (glyph.name().toLowerCase(Locale.ROOT).equals(name)) {
                return glyph;
            }
        }
        throw new IllegalArgumentException("no marker sign named " + name);
    }
}
