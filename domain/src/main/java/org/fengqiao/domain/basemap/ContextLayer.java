package org.fengqiao.domain.basemap;

import java.util.Locale;

/// The files of a base map, in the order they are drawn.
public enum ContextLayer {
    WATER,
    GREEN,
    ROADS,
    BUILDINGS,
    /// Names of places; they draw nothing but a label.
    PLACES;

    /// As on the wire: `water`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its file in a city's folder.
    public String fileName() {
        return id() + ".fgb";
    }
}
