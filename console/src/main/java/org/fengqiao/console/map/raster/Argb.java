package org.fengqiao.console.map.raster;

/// Arithmetic on colours packed as 0xAARRGGBB.
public final class Argb {

    private static final int RB = 0x00ff00ff;

    private Argb() {}

    /// Premultiplied form of a straight colour.
    public static int premultiply(int straight) {
        int alpha = straight >>> 24;
        return scale(straight | 0xff000000, alpha);
    }

    /// A premultiplied colour made fainter.
    ///
    /// @param cover 0 (nothing) to 255 (unchanged)
    public static int scale(int premultiplied, int cover) {
        int rb = (premultiplied & RB) * cover + 0x00800080;
        rb = rb + (rb >>> 8 & RB) >>> 8 & RB;
        int ag = (premultiplied >>> 8 & RB) * cover + 0x00800080;
        ag = ag + (ag >>> 8 & RB) & ~RB;
        return rb | ag;
    }

    /// Source over destination, both premultiplied.
    public static int over(int below, int above) {
        return above + scale(below, 255 - (above >>> 24));
    }

    /// Between two premultiplied colours, within one step of a channel. Without a branch, so that
    /// the compiler does several pixels at a time.
    ///
    /// @param part 0 (the first) to 256 (the second)
    static int between(int a, int b, int part) {
        int rb = a & RB;
        int ag = a >>> 8 & RB;
        rb += ((b & RB) - rb) * part >> 8;
        ag += ((b >>> 8 & RB) - ag) * part >> 8;
        return (ag & RB) << 8 | rb & RB;
    }

    /// An opacity of 0 to 255 as a part of 256.
    static int part(int opacity) {
        return opacity + (opacity >> 7);
    }

    /// Draws opaque pixels of one row over those of another, fainter.
    ///
    /// @param opacity 0 to 255
    public static void fadeOver(
            int[] target, int to, int[] source, int from, int count, int opacity) {
        int part = part(opacity);
        for (int i = 0; i < count; i++) {
            target[to + i] = between(target[to + i], source[from + i], part);
        }
    }

    /// A straight colour with its opacity multiplied.
    ///
    /// @param opacity 0 to 1
    public static int fade(int straight, double opacity) {
        int alpha = (int) Math.round((straight >>> 24) * Math.clamp(opacity, 0, 1));
        return alpha << 24 | straight & 0xffffff;
    }

    /// Between two straight colours, mixed in premultiplied space.
    ///
    /// @param part 0 is the first, 1 the second
    public static int mix(int from, int to, double part) {
        double t = Math.clamp(part, 0, 1);
        double a0 = (from >>> 24) * (1 - t);
        double a1 = (to >>> 24) * t;
        double alpha = a0 + a1;
        if (alpha <= 0) {
            return 0;
        }
        int mixed = (int) Math.round(alpha) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double channel = ((from >>> shift & 255) * a0 + (to >>> shift & 255) * a1) / alpha;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    /// Relative luminance by WCAG 2, 0 to 1; alpha is not looked at.
    public static double luminance(int colour) {
        return 0.2126 * linear(colour >>> 16 & 255)
                + 0.7152 * linear(colour >>> 8 & 255)
                + 0.0722 * linear(colour & 255);
    }

    /// Contrast of two opaque colours by WCAG 2, 1 to 21.
    public static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
