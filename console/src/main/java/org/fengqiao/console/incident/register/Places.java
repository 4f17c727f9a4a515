package org.fengqiao.console.incident.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// Turns what is typed into places: coordinates, else areas by name or code. Pure but for the
/// finder.
public final class Places {

    /// Why no place was made of what was typed; the names are keys of the texts.
    public enum Problem {
        MISSING,
        UNKNOWN,
        /// Coordinates in the order of the registry; here longitude comes first.
        LATITUDE_FIRST,
        OUTSIDE
    }

    private static final int LIMIT = 12;
    private static final GeometryFactory POINTS = new GeometryFactory();

    /// Two decimal numbers with a comma (also the full-width one) or blanks between them.
    private static final Pattern COORDINATES =
            Pattern.compile(
                    "\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,，\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

    private final AreaTree areas;
    private final AreaFinder finder;

    public Places(AreaTree areas, AreaFinder finder) {
        this.areas = areas;
        this.finder = finder;
    }

    /// What can be meant, the best first; nothing for coordinates outside the city.
    public List<Place> list(String typed) {
        Matcher numbers = COORDINATES.matcher(typed);
        if (numbers.matches()) {
            return findPosition(numbers).flatMap(this::findAt).stream().toList();
        }
        List<Place> places = new ArrayList<>();
        for (Area area : finder.list(typed, LIMIT)) {
            Point middle = area.shape().getInteriorPoint();
            places.add(
                    new Place(
                            new LonLat(middle.getX(), middle.getY()),
                            area.name(),
                            names(areas.listPath(area.code())),
                            false));
        }
        return places;
    }

    /// A point by its coordinates; absent outside the city.
    public Optional<Place> findAt(LonLat position) {
        Area area = findArea(position).orElse(null);
        return area == null
                ? Optional.empty()
                : Optional.of(
                        new Place(
                                position,
                                String.format(
                                        Locale.ROOT, "%.6f, %.6f", position.lon(), position.lat()),
                                names(areas.listPath(area.code())),
                                true));
    }

    /// What is wrong with a text of which no place was chosen.
    public Problem explain(String typed) {
        if (typed.isBlank()) {
            return Problem.MISSING;
        }
        Matcher numbers = COORDINATES.matcher(typed);
        if (!numbers.matches()) {
            return Problem.UNKNOWN;
        }
        double first = Double.parseDouble(numbers.group(1));
        double second = Double.parseDouble(numbers.group(2));
        boolean swapped =
                Math.abs(first) <= 90
                        && Math.abs(second) <= 180
                        && findArea(new LonLat(second, first)).isPresent();
        return swapped ? Problem.LATITUDE_FIRST : Problem.OUTSIDE;
    }

    private static Optional<LonLat> findPosition(Matcher numbers) {
        double lon = Double.parseDouble(numbers.group(1));
        double lat = Double.parseDouble(numbers.group(2));
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                ? Optional.of(new LonLat(lon, lat))
                : Optional.empty();
    }

    /// The innermost area that holds a point, found level by level.
    private Optional<Area> findArea(LonLat position) {
        Point point = POINTS.createPoint(new Coordinate(position.lon(), position.lat()));
        if (!areas.root().shape().covers(point)) {
            return Optional.empty();
        }
        Area area = areas.root();
        while (true) {
            Optional<Area> child =
                    areas.listChildren(area.code()).stream()
                            .filter(inner -> inner.shape().covers(point))
                            .findFirst();
            if (child.isEmpty()) {
                return Optional.of(area);
            }
            area = child.get();
        }
    }

    private static String names(List<Area> path) {
        return path.stream()
                .filter(area -> area.level() != Level.CITY)
                .map(Area::name)
                .collect(Collectors.joining(" "));
    }
}
