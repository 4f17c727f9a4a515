package org.fengqiao.console.map.style;

import java.util.List;
import java.util.Locale;
import org.fengqiao.console.theme.SvgSymbol;
import org.jspecify.annotations.Nullable;

/// Which values of its type a property may have. What a rule lets through can be drawn.
sealed interface StyleRule {

    /// Of text and flags: whatever it is.
    record Free() implements StyleRule {}

    /// Numbers from the least to the greatest, both included.
    record Range(double least, double greatest) implements StyleRule {

        /// The nearest number that is allowed; 0 for what is no number.
        double clamp(double value) {
            return Double.isNaN(value) ? 0 : Math.clamp(value, least, greatest);
        }
    }

    /// One of some texts.
    record Words(List<String> words) implements StyleRule {}

    /// A symbol of `icons/`, or the empty text for none.
    record Symbol() implements StyleRule {}

    /// Lengths of strokes and gaps in turn; empty for a whole line.
    record Dashes(float greatest) implements StyleRule {}

    StyleRule FREE = new Free();

    /// @param value what an expression gave; null, where it gave nothing, breaks no rule
    /// @throws StyleException saying what is wrong with the value
    default void check(@Nullable Object value, StylePlace place) throws StyleException {
        switch (this) {
            case Free() -> {}
            case Range(double least, double greatest) -> {
                if (value instanceof Double number && !(number >= least && number <= greatest)) {
                    throw place.error(
                            StyleFault.OUT_OF_RANGE, plain(number), plain(least), plain(greatest));
                }
            }
            case Words(List<String> words) -> {
                if (value instanceof String text && !words.contains(text)) {
                    List<String> named = words.stream().filter(word -> !word.isEmpty()).toList();
                    throw place.error(StyleFault.UNKNOWN_WORD, text, String.join(", ", named));
                }
            }
            case Symbol() -> {
                if (value instanceof String name && !name.isEmpty()) {
                    checkSymbol(name.toLowerCase(Locale.ROOT), place);
                }
            }
            case Dashes(float greatest) -> {
                if (value instanceof float[] dashes && !canBeDrawn(dashes, greatest)) {
                    throw place.error(StyleFault.DASHES, plain(greatest));
                }
            }
        }
    }

    private static void checkSymbol(String name, StylePlace place) throws StyleException {
        if (!SvgSymbol.exists(name)) {
            throw place.error(StyleFault.NO_SYMBOL, name);
        }
        try {
            SvgSymbol.get(name);
        } catch (IllegalArgumentException broken) {
            throw place.error(StyleFault.BROKEN_SYMBOL, name, String.valueOf(broken.getMessage()));
        }
    }

    private static boolean canBeDrawn(float[] dashes, float greatest) {
        double sum = 0;
        for (float dash : dashes) {
            if (!(dash >= 0 && dash <= greatest)) {
                return false;
            }
            sum += dash;
        }
        return dashes.length == 0 || sum > 0;
    }

    /// A number as a person writes it.
    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
