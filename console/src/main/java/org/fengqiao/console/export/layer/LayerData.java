package org.fengqiao.console.export.layer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A layer as data. Immutable.
///
/// @param name for machines: letters, digits and underscores
/// @param title for people
/// @param at how things stood when
/// @param source whose data it is, or that it is made up; empty where it is the city's own
public record LayerData(
        String name,
        String title,
        Instant at,
        String source,
        List<Column> columns,
        List<Feature> features) {

    /// What a column holds.
    public enum Kind {
        TEXT,
        WHOLE,
        REAL,
        FLAG
    }

    public record Column(String name, Kind kind) {}

    /// @param shape degrees, longitude first, CGCS2000
    /// @param values one for each column; null where there is none
    public record Feature(Geometry shape, List<@Nullable Object> values) {}

    public LayerData {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("no name for a table: " + name);
        }
        columns = List.copyOf(columns);
        features = List.copyOf(features);
    }

    /// The city's own data.
    public LayerData(
            String name, String title, Instant at, List<Column> columns, List<Feature> features) {
        this(name, title, at, "", columns, features);
    }
}
