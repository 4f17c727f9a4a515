package org.fengqiao.console.map;

import java.util.Map;
import org.fengqiao.console.map.style.FeatureProperties;

/// Markers that look the same: the properties a style may ask for, such as `status` or `grade`.
/// Keep the number of kinds small (dozens); the picture of each is made once per style.
public record MarkerKind(Map<String, String> properties) {

    public MarkerKind {
        properties = Map.copyOf(properties);
    }

    public static MarkerKind of(String key, String value) {
        return new MarkerKind(Map.of(key, value));
    }

    public static MarkerKind of(String key, String value, String key2, String value2) {
        return new MarkerKind(Map.of(key, value, key2, value2));
    }

    FeatureProperties toFeature() {
        return FeatureProperties.of(properties);
    }
}
