package org.fengqiao.console.map.symbol;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.fengqiao.console.theme.SvgOutline;
import org.fengqiao.console.theme.SvgSymbol;

/// Outline and sign of a symbol in a box from −1 to 1.
record Picture(Shape body, Shape sign) {

    /// Room that the symbols of `icons/` leave free in their box.
    private static final double FILLED = 11;

    /// @param name a symbol of `icons/`, such as `status/near`
    /// @throws IllegalArgumentException if there is none
    static Picture get(String name) {
        SvgSymbol symbol = SvgSymbol.get(name);
        return new Picture(unit(symbol.shape()), unit(symbol.mark()));
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
}
