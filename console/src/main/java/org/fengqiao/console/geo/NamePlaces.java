package org.fengqiao.console.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/// Where names of lines, areas and points stand, for all zooms at once: a road that is a few pixels
/// long has no room for its name, one that crosses the screen says it again and again. The pieces
/// of a road with one name are one road, and so are its two carriageways.
public final class NamePlaces {

    /// A place for a name.
    ///
    /// @param item of which the name is
    /// @param x world units
    /// @param y world units
    /// @param reach world units that the name may be long at this place
    public record Place(int item, double x, double y, double reach) {}

    /// The same name is not said again nearer than so many of its lengths.
    private static final double APART = 5;

    /// No name is said again nearer than this; 400 pixels at zoom 18.
    private static final double LEAST_APART = 400 / Viewport.scaleOf(18);

    /// How much longer than its area a name may be: it still reads as belonging to it.
    private static final double OVERHANG = 1.3;

    private static final GeometryFactory WORLD = new GeometryFactory();

    private NamePlaces() {}

    /// @param groups which items may be parts of one line, and the name; empty for no name
    /// @param lonLat their shapes in degrees, in the same order
    /// @return best places first for each name
    public static List<Place> of(List<Key> groups, List<? extends Geometry> lonLat) {
        Map<String, Map<String, List<Integer>>> byName = new LinkedHashMap<>();
        for (int item = 0; item < groups.size(); item++) {
            Key key = groups.get(item);
            if (!key.name().isEmpty() && !lonLat.get(item).isEmpty()) {
                byName.computeIfAbsent(key.name(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(key.group(), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Place> places = new ArrayList<>();
        for (Map<String, List<Integer>> named : byName.values()) {
            List<Place> candidates = new ArrayList<>();
            named.values().forEach(items -> collect(items, lonLat, candidates));
            candidates.sort(Comparator.comparingDouble(Place::reach).reversed());
            places.addAll(apart(candidates));
        }
        return places;
    }

    /// @param group items of another group are never parts of the same line
    public record Key(String group, String name) {}

    private static void collect(
            List<Integer> items, List<? extends Geometry> lonLat, List<Place> candidates) {
        LineMerger merger = new LineMerger();
        for (int item : items) {
            Geometry shape = lonLat.get(item);
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                switch (shape.getGeometryN(part)) {
                    case LineString line -> merger.add(world(line.getCoordinates()));
                    case Polygon area -> inArea(item, area, candidates);
                    case Point point ->
                            candidates.add(
                                    new Place(
                                            item,
                                            Mercator.x(point.getX()),
                                            Mercator.y(point.getY()),
                                            1));
                    default -> {}
                }
            }
        }
        for (Object line : merger.getMergedLineStrings()) {
            along(items.getFirst(), (LineString) line, candidates);
        }
    }

    /// The middle, then the quarters, then the eighths, as far as names there are not too near.
    private static void along(int item, LineString line, List<Place> candidates) {
        double length = line.getLength();
        LengthIndexedLine index = new LengthIndexedLine(line);
        for (int parts = 1; parts == 1 || length / (2 * parts) >= LEAST_APART; parts *= 2) {
            for (int i = 0; i < parts; i++) {
                Coordinate at = index.extractPoint(length * (2 * i + 1) / (2 * parts));
                candidates.add(new Place(item, at.x, at.y, length / parts));
            }
        }
    }

    /// The middle of about the largest circle inside; as long as the area is long.
    private static void inArea(int item, Polygon area, List<Place> candidates) {
        Envelope box = area.getEnvelopeInternal();
        double size = Math.max(box.getWidth(), box.getHeight());
        if (size <= 0) {
            return;
        }
        Coordinate middle =
                area.getNumPoints() < 6
                        ? area.getInteriorPoint().getCoordinate()
                        : MaximumInscribedCircle.getCenter(area, size / 40).getCoordinate();
        Envelope world = Mercator.toWorld(box);
        double longest = Math.max(world.getWidth(), world.getHeight());
        candidates.add(
                new Place(item, Mercator.x(middle.x), Mercator.y(middle.y), longest * OVERHANG));
    }

    /// Takes the places in their order, each with so much room as those before leave it.
    private static List<Place> apart(List<Place> candidates) {
        List<Place> taken = new ArrayList<>();
        for (Place one : candidates) {
            double nearest = Double.MAX_VALUE;
            for (Place other : taken) {
                nearest = Math.min(nearest, Math.hypot(one.x() - other.x(), one.y() - other.y()));
            }
            if (taken.isEmpty() || nearest >= LEAST_APART) {
                double reach = Math.min(one.reach(), nearest / APART);
                taken.add(new Place(one.item(), one.x(), one.y(), reach));
            }
        }
        return taken;
    }

    private static LineString world(Coordinate[] lonLat) {
        Coordinate[] points = new Coordinate[lonLat.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(Mercator.x(lonLat[i].x), Mercator.y(lonLat[i].y));
        }
        return WORLD.createLineString(points);
    }
}
