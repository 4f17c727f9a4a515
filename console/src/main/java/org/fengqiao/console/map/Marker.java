package org.fengqiao.console.map;

/// A point on the map.
///
/// @param id unique in its layer
/// @param lon degrees
/// @param lat degrees
/// @param kind decides shape and colours
/// @param severity 0 to 15: the highest in a cluster is its worst member and colours it, and is
///   drawn over its neighbours
/// @param pulsing draws rings that spread until it is put again without
public record Marker(
        String id, double lon, double lat, MarkerKind kind, int severity, boolean pulsing) {

    public Marker {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("marker " + id + " at " + lon + ", " + lat);
        }
        if (severity < 0 || severity > 15) {
            throw new IllegalArgumentException("marker " + id + " with severity " + severity);
        }
    }

    public Marker(String id, double lon, double lat, MarkerKind kind) {
        this(id, lon, lat, kind, 0, false);
    }
}
