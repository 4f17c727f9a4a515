package org.fengqiao.console.map.style;

/// How small the map may write at 100 %, in pixels: what can still be read depends on how far the
/// eye is. Beside the colours in `metadata`.
///
/// @param leastText no label is made smaller than this to fit
/// @param leastFigures no second line of a label is made smaller than this
/// @param furnitureText size of scale bar, coordinates and notes
public record StyleSizes(double leastText, double leastFigures, double furnitureText) {

    /// At a desk. Chinese characters run together below 10.5 px; digits do not.
    public static final StyleSizes DESK = new StyleSizes(10.5, 9, 11);

    static final double LEAST_PX = 6;
    static final double GREATEST_PX = 60;
}
