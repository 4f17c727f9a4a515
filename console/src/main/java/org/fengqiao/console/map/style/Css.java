package org.fengqiao.console.map.style;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colour notations a style may use: #rgb, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla() and
/// a few names.
final class Css {

    private static final Map<String, Integer> NAMES =
            Map.of(
                    "transparent", 0,
                    "white", 0xffffffff,
                    "black", 0xff000000,
                    "red", 0xffff0000,
                    "green", 0xff008000,
                    "blue", 0xff0000ff);

    private static final Pattern CALL =
            Pattern.compile("(rgb|hsl)a?\\(([^,]+),([^,]+),([^,)]+)(?:,([^)]+))?\\)");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    private Css() {}

    /// The colour as straight ARGB; empty where the text is none.
    static OptionalInt find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Integer named = NAMES.get(plain);
        if (named != null) {
            return OptionalInt.of(named);
        }
        try {
            return plain.startsWith("#") ? hex(plain.substring(1)) : call(plain);
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt hex(String digits) {
        if (!HEX.matcher(digits).matches()) {
            return OptionalInt.empty(); // a sign is no digit
        }
        String full =
                digits.length() == 3 || digits.length() == 4
                        ? digits.replaceAll(".", "$0$0")
                        : digits;
        return switch (full.length()) {
            case 6 -> OptionalInt.of(0xff000000 | Integer.parseInt(full, 16));
            case 8 -> {
                int rgba = Integer.parseUnsignedInt(full, 16);
                yield OptionalInt.of(rgba << 24 | rgba >>> 8);
            }
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt call(String text) {
        Matcher parts = CALL.matcher(text);
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        boolean direct = parts.group(1).equals("rgb");
        double whole = direct ? 255 : 1;
        double a = number(parts.group(2), whole);
        double b = number(parts.group(3), whole);
        double c = number(parts.group(4), whole);
        double alpha = parts.group(5) == null ? 1 : number(parts.group(5), 1);
        boolean known = direct ? isWithin(a, 255) : Double.isFinite(a);
        if (!known || !isWithin(b, whole) || !isWithin(c, whole) || !isWithin(alpha, 1)) {
            return OptionalInt.empty();
        }
        int rgb =
                direct
                        ? channel(a / 255) << 16 | channel(b / 255) << 8 | channel(c / 255)
                        : hsl(a, b, c);
        return OptionalInt.of(channel(alpha) << 24 | rgb);
    }

    private static boolean isWithin(double part, double most) {
        return part >= 0 && part <= most;
    }

    /// @param whole what 100 % stands for
    private static double number(String text, double whole) {
        String plain = text.strip();
        return plain.endsWith("%")
                ? Double.parseDouble(plain.substring(0, plain.length() - 1)) / 100 * whole
                : Double.parseDouble(plain);
    }

    private static int hsl(double hue, double saturation, double light) {
        double c = (1 - Math.abs(2 * light - 1)) * saturation;
        int rgb = 0;
        for (int shift = 16, offset = 0; shift >= 0; shift -= 8, offset += 4) {
            int k = offset == 0 ? 0 : offset == 4 ? 8 : 4;
            double turn = ((k + hue / 30) % 12 + 12) % 12;
            double value = light - c / 2 * Math.clamp(Math.min(turn - 3, 9 - turn), -1, 1);
            rgb |= channel(value) << shift;
        }
        return rgb;
    }

    private static int channel(double part) {
        return (int) Math.round(Math.clamp(part, 0, 1) * 255);
    }
}
