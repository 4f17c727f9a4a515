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

    static FeatureProperties of(Map<String, ?> values) {
        Map<String, Object> copy = Map.copyOf(values);
        return copy::get;
    }
}
