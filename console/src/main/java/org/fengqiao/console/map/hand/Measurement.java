package org.fengqiao.console.map.hand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.console.geo.Geodesic;
import org.fengqiao.console.geo.Geodesic.Extent;
import org.fengqiao.console.geo.Geodesic.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Places set one after another, and what lies along and between them on the ellipsoid. A value.
public record Measurement(List<Place> places) {

    public static final Measurement NONE = new Measurement(List.of());

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    public Measurement {
        places = List.copyOf(places);
    }

    /// With one more place; the last one again changes nothing, because a double click sets two.
    public Measurement with(Place place) {
        return !places.isEmpty() && places.getLast().equals(place)
                ? this
                : new Measurement(Stream.concat(places.stream(), Stream.of(place)).toList());
    }

    public Measurement withoutLast() {
        return places.isEmpty() ? this : new Measurement(places.subList(0, places.size() - 1));
    }

    /// Metres from the first place to each.
    public List<Double> runningM() {
        List<Double> running = new ArrayList<>();
        double metres = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i > 0) {
                Place a = places.get(i - 1);
                Place b = places.get(i);
                metres += Geodesic.distanceM(a.lon(), a.lat(), b.lon(), b.lat());
            }
            running.add(metres);
        }
        return running;
    }

    /// Metres from the first place to the last.
    public double lengthM() {
        return places.isEmpty() ? 0 : runningM().getLast();
    }

    /// Of the ring through all places; nothing below three.
    public Extent extent() {
        return Geodesic.extent(places);
    }

    /// Whether the ring crosses or touches itself: its area then says little.
    public boolean isCrossing() {
        if (places.size() < 4) {
            return false;
        }
        Coordinate[] ring = new Coordinate[places.size() + 1];
        Arrays.setAll(
                ring,
                i ->
                        new Coordinate(
                                places.get(i % places.size()).lon(),
                                places.get(i % places.size()).lat()));
        return !GEOMETRIES.createLineString(ring).isSimple();
    }
}
