package org.fengqiao.console.geo;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/// What a line drawn by hand encloses. Where the line crosses itself, what it goes round an even
/// number of times is outside; the line itself is inside. World units; immutable, safe for any
/// thread.
public final class Enclosure {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Envelope bounds;
    private final IndexedPointInAreaLocator locator;

    private Enclosure(LinearRing ring) {
        bounds = ring.getEnvelopeInternal();
        locator = new IndexedPointInAreaLocator(ring);
    }

    /// The ring through three or more corners, closed from the last to the first.
    ///
    /// @throws IllegalArgumentException for fewer
    public static Enclosure of(List<Coordinate> corners) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException(corners.size() + " corners enclose nothing");
        }
        Coordinate[] ring = corners.toArray(new Coordinate[corners.size() + 1]);
        ring[corners.size()] = corners.getFirst();
        return new Enclosure(GEOMETRIES.createLinearRing(ring));
    }

    public static Enclosure box(Envelope box) {
        return of(
                List.of(
                        new Coordinate(box.getMinX(), box.getMinY()),
                        new Coordinate(box.getMaxX(), box.getMinY()),
                        new Coordinate(box.getMaxX(), box.getMaxY()),
                        new Coordinate(box.getMinX(), box.getMaxY())));
    }

    public boolean contains(double x, double y) {
        return bounds.contains(x, y) && locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    public Envelope bounds() {
        return new Envelope(bounds);
    }
}
