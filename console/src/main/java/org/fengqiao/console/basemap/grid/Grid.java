package org.fengqiao.console.basemap.grid;

import org.fengqiao.console.geo.Mercator;

/// How a source lays the world out in tiles. Positions in a grid count the circumference as 1, x
/// eastwards from 180° W, y southwards from the top.
public enum Grid {
    /// Square world from 85.05° N; `_w` of Tianditu, EPSG:3857.
    MERCATOR,

    /// Degrees, twice as wide as high from 90° N; `_c` of Tianditu, EPSG:4490 and EPSG:4326. Level
    /// 1 has two tiles and 0.703125° in a pixel of 256.
    LON_LAT;

    /// Height of the world.
    public double height() {
        return this == MERCATOR ? 1 : 0.5;
    }

    double y(double lat) {
        return this == MERCATOR ? Mercator.y(lat) : (90 - lat) / 360;
    }

    double lat(double y) {
        return this == MERCATOR ? Mercator.lat(y) : 90 - y * 360;
    }

    /// How many rows of tiles a level has.
    public int rows(int level) {
        return this == MERCATOR ? 1 << level : Math.max(1, 1 << level >> 1);
    }
}
