package org.fengqiao.cityimport.osm;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Cuts shapes off at the frame of the map; areas come out valid.
final class Clip {

    private final Envelope frame;
    private final Geometry polygon;

    /// @param frame degrees
    Clip(Envelope frame) {
        this.frame = new Envelope(frame);
        polygon = new GeometryFactory().toGeometry(frame);
    }

    /// What of a shape lies inside, of the same dimension; empty where nothing.
    Geometry apply(Geometry shape) {
        int dimension = shape.getDimension();
        if (!frame.intersects(shape.getEnvelopeInternal())) {
            return shape.getFactory().createEmpty(dimension);
        }
        Geometry sound = dimension < 2 || shape.isValid() ? shape : GeometryFixer.fix(shape);
        if (frame.contains(sound.getEnvelopeInternal())) {
            return only(sound, dimension);
        }
        return only(OverlayNGRobust.overlay(sound, polygon, OverlayNG.INTERSECTION), dimension);
    }

    private static Geometry only(Geometry shape, int dimension) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part.getDimension() == dimension && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.isEmpty()
                ? shape.getFactory().createEmpty(dimension)
                : shape.getFactory().buildGeometry(parts);
    }
}
