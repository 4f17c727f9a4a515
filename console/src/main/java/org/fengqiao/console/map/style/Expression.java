package org.fengqiao.console.map.style;

import org.jspecify.annotations.Nullable;

/// A compiled value of a style: constant, by zoom, by feature, or both.
public final class Expression {

    /// The work left after compilation.
    @FunctionalInterface
    interface Code {
        @Nullable Object run(double zoom, FeatureProperties feature);
    }

    private final Code code;
    private final boolean byZoom;
    private final boolean byFeature;

    Expression(Code code, boolean byZoom, boolean byFeature) {
        this.code = code;
        this.byZoom = byZoom;
        this.byFeature = byFeature;
    }

    static Expression constant(@Nullable Object value) {
        return new Expression((_, _) -> value, false, false);
    }

    /// The same with numbers that a range lets through: a feature may hold anything.
    Expression within(StyleRule.Range range) {
        Code clamped =
                (zoom, feature) -> {
                    Object value = code.run(zoom, feature);
                    return value instanceof Double number ? (Object) range.clamp(number) : value;
                };
        return byZoom || byFeature
                ? new Expression(clamped, byZoom, byFeature)
                : constant(clamped.run(0, FeatureProperties.NONE));
    }

    /// Number, String, Boolean, Integer colour (straight ARGB) or float array; null for nothing.
    public @Nullable Object evaluate(double zoom, FeatureProperties feature) {
        return code.run(zoom, feature);
    }

    public boolean dependsOnZoom() {
        return byZoom;
    }

    public boolean dependsOnFeature() {
        return byFeature;
    }
}
