package org.fengqiao.console.bookmark;

import org.fengqiao.domain.code.AreaCode;

/// A view with a name, and the area that was open in it.
///
/// @param name what the operator typed; not blank, unique in a list
/// @param lon degrees in CGCS2000
/// @param lat degrees in CGCS2000
/// @param zoom as in [org.fengqiao.console.geo.Viewport]
/// @param area digits of the area's code; empty for none
public record Bookmark(String name, double lon, double lat, double zoom, String area) {

    public Bookmark {
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("name of a bookmark: '" + name + "'");
        }
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24)) {
            throw new IllegalArgumentException(
                    "bookmark " + name + " at " + lon + ", " + lat + ", zoom " + zoom);
        }
        if (!area.isEmpty()) {
            area = AreaCode.of(area).digits();
        }
    }

    Bookmark named(String newName) {
        return new Bookmark(newName, lon, lat, zoom, area);
    }
}
