package org.fengqiao.cityimport.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.basemap.ContextClass;

/// What was taken of a file, and what was not and why.
public final class OsmTally {

    /// Examples kept of what is broken.
    private static final int EXAMPLES = 10;

    /// Why something is not on the map.
    public enum Left {
        /// It lies in the frame, and what is told of it is in no class of the table.
        NO_CLASS,
        /// It lies outside the frame of the map.
        OUTSIDE,
        /// A place whose name the map writes already, on the city's area of that name.
        NAMED_AREA,
        /// It has parts that are not in the file, or that do not close; drawn as far as they go.
        BROKEN
    }

    private final Map<ContextClass, Integer> taken = new EnumMap<>(ContextClass.class);
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);
    private final List<String> broken = new ArrayList<>();

    void take(ContextClass kind) {
        taken.merge(kind, 1, Integer::sum);
    }

    void leave(Left why, int count) {
        left.merge(why, count, Integer::sum);
    }

    void spoil(String id) {
        leave(Left.BROKEN, 1);
        if (broken.size() < EXAMPLES) {
            broken.add(id);
        }
    }

    public Map<ContextClass, Integer> taken() {
        return Collections.unmodifiableMap(taken);
    }

    public Map<Left, Integer> left() {
        return Collections.unmodifiableMap(left);
    }

    /// Some of what is broken, as OpenStreetMap names it.
    public List<String> broken() {
        return List.copyOf(broken);
    }
}
