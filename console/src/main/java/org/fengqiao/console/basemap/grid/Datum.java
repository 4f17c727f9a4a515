package org.fengqiao.console.basemap.grid;

import org.fengqiao.domain.geodesy.Bd09;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;

/// What the positions of a source refer to. The map itself is in CGCS2000, for which WGS 84 is
/// taken too: less than a metre off.
public enum Datum {
    CGCS2000,
    GCJ02,
    BD09;

    /// Where a source of this datum draws a place of CGCS2000.
    public LonLat shift(LonLat place) {
        return switch (this) {
            case CGCS2000 -> place;
            case GCJ02 -> Gcj02.fromCgcs2000(place);
            case BD09 -> Bd09.fromGcj02(Gcj02.fromCgcs2000(place));
        };
    }

    /// The place of CGCS2000 that such a source draws at a position.
    public LonLat unshift(LonLat drawn) {
        return switch (this) {
            case CGCS2000 -> drawn;
            case GCJ02 -> Gcj02.toCgcs2000(drawn);
            case BD09 -> Bd09.toCgcs2000(drawn);
        };
    }
}
