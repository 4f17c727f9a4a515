package org.fengqiao.console.map.hand;

import java.util.Locale;
import org.fengqiao.console.theme.Texts;

/// Lengths and areas in words; in Chinese areas also in 亩, of which fifteen are a hectare.
public final class MeasureText {

    /// Square metres in one 亩.
    static final double MU_M2 = 10_000 / 15.0;

    private static final Texts TEXTS = Texts.of("map");

    private MeasureText() {}

    public static String length(double metres) {
        return metres < 999.95
                ? TEXTS.get("measure.m", fixed(metres, 1))
                : TEXTS.get("measure.km", fixed(metres / 1000, metres < 99_995 ? 2 : 1));
    }

    public static String area(double squareMetres) {
        String mu = fixed(squareMetres / MU_M2, squareMetres < 100 * MU_M2 ? 2 : 0);
        return squareMetres < 99_999.5
                ? TEXTS.get("measure.m2", fixed(squareMetres, squareMetres < 99.95 ? 1 : 0), mu)
                : TEXTS.get("measure.km2", fixed(squareMetres / 1e6, 3), mu);
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
