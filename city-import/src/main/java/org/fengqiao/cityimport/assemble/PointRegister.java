package org.fengqiao.cityimport.assemble;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.ResourceId;

/// The points that are in: by their ids, and by what they are, are called and where they lie, so
/// that none comes in twice without a word.
final class PointRegister {

    /// Decimals of a degree to which two places are one; some ten centimetres.
    private static final double SAME_PLACE = 1e6;

    private static final String ALLOWED = "[A-Za-z0-9-]{1,40}";

    /// What tells two points apart when their ids do not.
    ///
    /// @param own id as it stands in the file; empty where it has none
    /// @param name empty where it has none
    /// @param address by which it was placed; empty where it has coordinates
    record Point(String own, String kind, String name, LonLat place, String address, String known) {

        private String key() {
            return keyWithout() + address;
        }

        private String keyWithout() {
            return "%s|%s|%d|%d|"
                    .formatted(
                            kind,
                            name,
                            Math.round(place.lon() * SAME_PLACE),
                            Math.round(place.lat() * SAME_PLACE));
        }

        /// Several without a name may well have one address.
        private boolean isTelling() {
            return !name.isEmpty() || address.isEmpty();
        }
    }

    /// Something to be said of a point.
    ///
    /// @param other the point that was there before, as findings name it
    record Clash(Kind kind, String other) {}

    private final Map<String, Point> byId = new HashMap<>();
    private final Map<String, Point> byKey = new HashMap<>();

    /// Those a city had before: whether an address had led to their places nobody knows now.
    private final Map<String, Point> kept = new HashMap<>();

    /// What is wrong with taking a point in, beside those that are in. One that is there already is
    /// to be left out.
    Optional<Clash> clash(Point point) {
        Point same = byKey.get(point.key());
        if (same == null && !point.name().isEmpty()) {
            same = kept.get(point.keyWithout());
        }
        if (same != null && point.isTelling()) {
            boolean twoIds =
                    !point.own().isEmpty()
                            && !same.own().isEmpty()
                            && !point.own().equals(same.own());
            return Optional.of(
                    new Clash(twoIds ? Kind.ALIKE_POINT : Kind.DUPLICATE_POINT, same.known()));
        }
        Point taken = byId.get(point.own());
        return taken == null
                ? Optional.empty()
                : Optional.of(new Clash(Kind.DUPLICATE_ID, point.own() + ", " + taken.known()));
    }

    /// Takes in a point that a city has already, as it is.
    void keep(ResourceId id, String kind, String name, LonLat place) {
        Point point = new Point(id.value(), kind, name, place, "", id.value() + " " + name);
        byId.put(id.value(), point);
        byKey.putIfAbsent(point.key(), point);
        kept.putIfAbsent(point.keyWithout(), point);
    }

    /// Takes a point in.
    ///
    /// @param made the id for one whose own cannot be one or is taken
    ResourceId add(Point point, String made) {
        String id = isId(point.own()) && !byId.containsKey(point.own()) ? point.own() : made;
        for (int next = 2; byId.containsKey(id); next++) {
            id = made + "-" + next;
        }
        byId.put(id, point);
        if (!point.own().isEmpty()) {
            byId.putIfAbsent(point.own(), point);
        }
        byKey.putIfAbsent(point.key(), point);
        return ResourceId.of(id);
    }

    /// Whether a resource may have it.
    static boolean isId(String own) {
        return own.matches(ALLOWED);
    }
}
