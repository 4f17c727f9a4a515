package org.fengqiao.console.theme;

/// How colours look to people with one kind of cone missing, and how far two colours are apart.
///
/// The simulation multiplies linear sRGB by the matrices for severity 1.0 of Machado, Oliveira and
/// Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG
/// 15 (6), 2009. The distance is CIEDE2000 as in Sharma, Wu and Dalal, Color Research and
/// Application 30 (1), 2005, between CIE L*a*b* values for D65.
public enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    private static final double POW25_7 = Math.pow(25, 7);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /// @param rgb opaque colour; its alpha is kept
    public int see(int rgb) {
        double[] seen = linear(rgb);
        int out = rgb & 0xff000000;
        for (int i = 0; i < 3; i++) {
            double c = seen[i];
            double s = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            out |= (int) Math.round(s * 255) << 16 - 8 * i;
        }
        return out;
    }

    /// CIEDE2000 between two colours as seen; 1 is about what can just be told side by side.
    public double distance(int one, int other) {
        return ciede2000(lab(linear(one)), lab(linear(other)));
    }

    private double[] linear(int rgb) {
        double[] in = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = (rgb >>> 16 - 8 * i & 255) / 255.0;
            in[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum =
                    matrix[3 * i] * in[0] + matrix[3 * i + 1] * in[1] + matrix[3 * i + 2] * in[2];
            out[i] = Math.clamp(sum, 0, 1);
        }
        return out;
    }

    private static double[] lab(double[] l) {
        double x = f((0.4124564 * l[0] + 0.3575761 * l[1] + 0.1804375 * l[2]) / 0.95047);
        double y = f(0.2126729 * l[0] + 0.7151522 * l[1] + 0.0721750 * l[2]);
        double z = f((0.0193339 * l[0] + 0.1191920 * l[1] + 0.9503041 * l[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /// Between two L*a*b* values.
    static double ciede2000(double[] one, double[] two) {
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 1.5 - 0.5 * weight(mean);
        double c1 = Math.hypot(g * one[1], one[2]);
        double c2 = Math.hypot(g * two[1], two[2]);
        double h1 = hue(g * one[1], one[2]);
        double h2 = hue(g * two[1], two[2]);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double lm = (one[0] + two[0]) / 2;
        double cm = (c1 + c2) / 2;
        double hm = grey ? h1 + h2 : h1 + turn / 2;
        double t =
                1
                        - 0.17 * cos(hm - 30)
                        + 0.24 * cos(2 * hm)
                        + 0.32 * cos(3 * hm + 6)
                        - 0.20 * cos(4 * hm - 63);
        double off = (lm - 50) * (lm - 50);
        double dl = (two[0] - one[0]) / (1 + 0.015 * off / Math.sqrt(20 + off));
        double dc = (c2 - c1) / (1 + 0.045 * cm);
        double dh =
                2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * cm * t);
        double from275 = ((hm + 360) % 360 - 275) / 25;
        double rotation =
                -2 * weight(cm) * Math.sin(Math.toRadians(60 * Math.exp(-from275 * from275)));
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double weight(double chroma) {
        double power = Math.pow(chroma, 7);
        return Math.sqrt(power / (power + POW25_7));
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
