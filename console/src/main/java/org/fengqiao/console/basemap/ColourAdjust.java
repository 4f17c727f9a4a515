package org.fengqiao.console.basemap;

import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;

/// What a style does to the colours of pictures, by the formulas of the MapLibre Style format:
/// saturation, then contrast, then brightness.
final class ColourAdjust {

    private final int opacity;
    private final double saturation;
    private final double contrast;
    private final double least;
    private final double greatest;

    ColourAdjust(StyleLayer style, double zoom) {
        FeatureProperties none = FeatureProperties.NONE;
        double part = style.number("raster-opacity", zoom, none);
        opacity = (int) Math.round(Math.clamp(part, 0, 1) * 255);
        double more = Math.clamp(style.number("raster-saturation", zoom, none), -1, 1);
        saturation = more > 0 ? 1 - 1 / (1.001 - more) : -more;
        double harder = Math.clamp(style.number("raster-contrast", zoom, none), -1, 1);
        contrast = harder > 0 ? 1 / (1.001 - harder) : 1 + harder;
        least = style.number("raster-brightness-min", zoom, none);
        greatest = style.number("raster-brightness-max", zoom, none);
    }

    /// 0 to 255.
    int opacity() {
        return opacity;
    }

    boolean isInvisible() {
        return opacity == 0;
    }

    /// Adjusts premultiplied pixels in place.
    void apply(int[] pixels) {
        boolean colours = saturation != 0 || contrast != 1 || least != 0 || greatest != 1;
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            if (pixel != 0) {
                int seen = colours ? colour(pixel) : pixel;
                pixels[i] = opacity == 255 ? seen : Argb.scale(seen, opacity);
            }
        }
    }

    private int colour(int pixel) {
        int alpha = pixel >>> 24;
        double full = alpha == 0 ? 1 : alpha;
        double red = (pixel >>> 16 & 255) / full;
        double green = (pixel >>> 8 & 255) / full;
        double blue = (pixel & 255) / full;
        double grey = (red + green + blue) / 3;
        return alpha << 24
                | channel(red, grey, alpha) << 16
                | channel(green, grey, alpha) << 8
                | channel(blue, grey, alpha);
    }

    private int channel(double value, double grey, int alpha) {
        double saturated = value + (grey - value) * saturation;
        double contrasted = (saturated - 0.5) * contrast + 0.5;
        double bright = least + (greatest - least) * Math.clamp(contrasted, 0, 1);
        return (int) Math.round(Math.clamp(bright, 0, 1) * alpha);
    }
}
