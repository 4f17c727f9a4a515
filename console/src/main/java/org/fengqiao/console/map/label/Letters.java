package org.fengqiao.console.map.label;

/// One line of text on a page.
///
/// @param x its left end, or its middle where it is centred
/// @param baseline where the letters stand
/// @param size in units of the page
/// @param spacing between letters, in ems
/// @param haloWidth on each side; 0 for none
public record Letters(
        String text,
        double x,
        double baseline,
        boolean centred,
        double size,
        boolean bold,
        double spacing,
        int colour,
        double haloWidth,
        int halo) {

    /// A line without halo that begins at `x`.
    public static Letters plain(
            String text, double x, double baseline, double size, boolean bold, int colour) {
        return new Letters(text, x, baseline, false, size, bold, 0, colour, 0, 0);
    }

    /// A line without halo about `x`.
    public static Letters centred(
            String text, double x, double baseline, double size, boolean bold, int colour) {
        return new Letters(text, x, baseline, true, size, bold, 0, colour, 0, 0);
    }
}
