package org.fengqiao.console.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;

/// Distance, direction and area on the CGCS2000 ellipsoid (a = 6,378,137 m, 1/f = 298.257222101),
/// by GeographicLib: exact to nanometres, for any two points of the Earth.
public final class Geodesic {

    private static final net.sf.geographiclib.Geodesic CGCS2000 =
            new net.sf.geographiclib.Geodesic(6_378_137, 1 / 298.257222101);

    private static final int MOST_PARTS = 64;

    private Geodesic() {}

    /// A place in degrees.
    public record Place(double lon, double lat) {}

    /// Metres along the shortest line between two places in degrees.
    public static double distanceM(double lon1, double lat1, double lon2, double lat2) {
        return CGCS2000.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }

    /// The place reached by going straight on.
    ///
    /// @param azimuth degrees clockwise from north
    public static Place destination(double lon, double lat, double azimuth, double metres) {
        GeodesicData there = CGCS2000.Direct(lat, lon, azimuth, metres);
        return new Place(there.lon2, there.lat2);
    }

    /// Places on the shortest line from one place to another, the second last. On a map it is
    /// curved, so the longer it is the more of them there are.
    ///
    /// @param partM about so many metres lie between two of them
    public static List<Place> line(Place from, Place to, double partM) {
        GeodesicLine line = CGCS2000.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
        int parts = (int) Math.clamp(Math.ceil(line.Distance() / partM), 1, MOST_PARTS);
        List<Place> places = new ArrayList<>(parts);
        for (int i = 1; i < parts; i++) {
            GeodesicData at = line.Position(line.Distance() * i / parts);
            places.add(new Place(at.lon2, at.lat2));
        }
        places.add(to);
        return places;
    }

    /// Length of the border and area inside.
    ///
    /// @param perimeterM metres
    /// @param areaM2 square metres, however the ring runs; where it crosses itself, parts that it
    ///   runs round the other way are taken off
    public record Extent(double perimeterM, double areaM2) {}

    /// The extent of the ring through places, closed from the last to the first.
    public static Extent extent(List<Place> ring) {
        PolygonArea polygon = new PolygonArea(CGCS2000, false);
        ring.forEach(place -> polygon.AddPoint(place.lat(), place.lon()));
        PolygonResult result = polygon.Compute();
        return new Extent(result.perimeter, Math.abs(result.area));
    }
}
