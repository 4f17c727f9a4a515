package org.fengqiao.cityimport.read;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One feature or row as it stands in its file.
///
/// @param number counted from 1; in a table the line it stands in
/// @param values as text, by column; a whole number without a decimal point; absent where empty
/// @param shape in the file's own coordinates, x first; null for a row without one
public record RawFeature(int number, Map<String, String> values, @Nullable Geometry shape) {

    public RawFeature {
        values = Collections.unmodifiableMap(values);
    }

    /// Empty where there is none.
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
