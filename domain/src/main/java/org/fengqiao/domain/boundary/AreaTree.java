package org.fengqiao.domain.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;

/// All areas of one city, nested; immutable after construction, safe for any thread.
public final class AreaTree {

    private final Map<AreaCode, Area> byCode = new HashMap<>();
    private final Map<AreaCode, List<Area>> children = new HashMap<>();
    private final Map<Level, List<Area>> byLevel = new EnumMap<>(Level.class);
    private final Area root;
    private final List<Area> leaves = new ArrayList<>();
    private Level deepest = Level.CITY;

    /// @param areas in any order; exactly one without a parent
    /// @throws IllegalArgumentException naming the code that is there twice, or whose parent is
    ///   missing
    public AreaTree(List<Area> areas) {
        for (Level level : Level.values()) {
            byLevel.put(level, new ArrayList<>());
        }
        for (Area area : areas) {
            if (byCode.put(area.code(), area) != null) {
                throw new IllegalArgumentException("area " + area.code() + " is there twice");
            }
            levelList(area.level()).add(area);
            if (deepest.isOutside(area.level())) {
                deepest = area.level();
            }
        }
        Area found = null;
        for (Area area : areas) {
            AreaCode parent = area.parent();
            if (parent == null) {
                if (found != null) {
                    throw new IllegalArgumentException(
                            "two areas without a parent: " + found.code() + ", " + area.code());
                }
                found = area;
            } else if (!byCode.containsKey(parent)) {
                throw new IllegalArgumentException(
                        "area " + area.code() + " names a parent that is missing: " + parent);
            } else {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no area without a parent");
        }
        root = found;
        areas.stream().filter(area -> !children.containsKey(area.code())).forEach(leaves::add);
        Comparator<Area> byCodes = Comparator.comparing(Area::code);
        leaves.sort(byCodes);
        byLevel.values().forEach(list -> list.sort(byCodes));
        children.values().forEach(list -> list.sort(byCodes));
    }

    private List<Area> levelList(Level level) {
        return byLevel.computeIfAbsent(level, _ -> new ArrayList<>());
    }

    public Area root() {
        return root;
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// @throws IllegalArgumentException if there is no such area
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no area " + code));
    }

    /// The innermost level of this city.
    public Level deepest() {
        return deepest;
    }

    /// From the outermost level to the innermost.
    public List<Level> listLevels() {
        return List.of(Level.values()).subList(0, deepest.ordinal() + 1);
    }

    /// The areas without areas inside them, in order of code: the grids of a city that has grids
    /// everywhere.
    public List<Area> listLeaves() {
        return Collections.unmodifiableList(leaves);
    }

    /// The areas directly inside, in order of code; empty for a leaf.
    public List<Area> listChildren(AreaCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /// All areas of a level, in order of code.
    public List<Area> listLevel(Level level) {
        return Collections.unmodifiableList(levelList(level));
    }

    /// The area and its ancestors, outermost first.
    public List<Area> listPath(AreaCode code) {
        List<Area> path = new ArrayList<>();
        for (Optional<Area> area = find(code);
                area.isPresent();
                area = Optional.ofNullable(area.get().parent()).flatMap(this::find)) {
            path.addFirst(area.get());
        }
        return path;
    }

    public int size() {
        return byCode.size();
    }
}
