package org.fengqiao.domain.feature;

import java.util.Collections;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/// A geometry with named values.
///
/// @param shape x = longitude, y = latitude in degrees, CGCS2000
/// @param values by column name; a column without a value is absent. Taken over, not copied,
///   because a city has fifteen thousand of them: whoever made the map leaves it alone from here on
public record Feature(Geometry shape, Map<String, Object> values) {

    public Feature {
        values = Collections.unmodifiableMap(values);
    }

    /// @throws IllegalArgumentException naming the column if it has no value
    public String getText(String column) {
        return get(column, String.class);
    }

    /// @throws IllegalArgumentException naming the column if it has no value
    public int getInt(String column) {
        return get(column, Integer.class);
    }

    /// @throws IllegalArgumentException naming the column if it has no value
    public double getDouble(String column) {
        return get(column, Double.class);
    }

    /// @throws IllegalArgumentException naming the column if it has no value
    public boolean getBool(String column) {
        return get(column, Boolean.class);
    }

    private <T> T get(String column, Class<T> type) {
        Object value = values.get(column);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "column '" + column + "' must be " + type.getSimpleName() + ": " + value);
        }
        return type.cast(value);
    }
}
