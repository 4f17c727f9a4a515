package org.fengqiao.console.map.style;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an expression can ask a feature for. Values are String, Double or Boolean.
public interface FeatureProperties {

    FeatureProperties NONE = _ -> null;

    /// Answers `["get", name]`; null where the feature has no such property.
    @Nullable Object find(String name);

    /// Answers `["feature-state", name]`: what changes while the program runs.
    default @Nullable Object findState(String name) {
        return null;
    }

    /// A feature that has one state and no property.
    static FeatureProperties ofState(String state, double value) {
        return new FeatureProperties() {
            @Override
            public @Nullable Object find(String name) {
                return null;
            }

            @Override
            public @Nullable Object findState(String name) {
                return name.equals(state) ? (Object) value : null;
            }
        };
    }

    static FeatureProperties of(Map<String, ?> values) {
        Map<String, Object> copy = Map.copyOf(values);
        return copy::get;
    }
}
