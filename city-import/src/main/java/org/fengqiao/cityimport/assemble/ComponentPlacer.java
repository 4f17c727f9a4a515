package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Makes components of the rows of layers, beside those a city has already.
final class ComponentPlacer {

    /// Decimals to which two places are one, as components are kept.
    private static final double SAME_PLACE = 1e6;

    /// What tells two components apart that have no codes.
    private record Spot(ClassKey key, long lon, long lat) {
        static Spot of(ClassKey key, double lon, double lat) {
            return new Spot(key, Math.round(lon * SAME_PLACE), Math.round(lat * SAME_PLACE));
        }
    }

    private final PlaceIndex places;
    private final ComponentClasses classes;
    private final boolean chinese;
    private final List<Finding> findings;
    private final Components before;
    private final ComponentIds ids;
    private final Map<AreaCode, List<NewComponent>> added = new TreeMap<>();
    private final Map<AreaCode, Set<Spot>> spots = new HashMap<>();
    private final Map<AreaCode, Integer> oldGrids = new HashMap<>();

    /// @param before those the city has already
    ComponentPlacer(AreaTree tree, CityPlan plan, Components before, List<Finding> findings) {
        places = new PlaceIndex(tree);
        classes = plan.classes();
        chinese = plan.locale().startsWith("zh");
        this.findings = findings;
        this.before = before;
        ids = new ComponentIds(before);
        for (int grid = 0; grid < before.grids().size(); grid++) {
            oldGrids.put(before.grids().get(grid), grid);
        }
    }

    void add(ComponentSource source, Shift shift) {
        ComponentTally tally = new ComponentTally(source.layer().file());
        for (RawFeature feature : source.layer().features()) {
            add(source, feature, shift, tally);
        }
        tally.report(findings);
    }

    private void add(
            ComponentSource source, RawFeature feature, Shift shift, ComponentTally tally) {
        int row = feature.number();
        Coordinate at = position(feature, shift);
        String own = value(feature, source.columns().id());
        ClassKey key = classOf(source, feature, own).orElse(null);
        if (key == null) {
            tally.add(Kind.UNKNOWN_CLASS, words(source, feature), row, at);
            return;
        }
        if (at == null) {
            tally.add(Kind.COMPONENT_UNPLACED, "", row, null);
            return;
        }
        LonLat place = new LonLat(at.x, at.y);
        Area area = places.find(place).orElse(null);
        if (area == null) {
            tally.add(Kind.COMPONENT_OUTSIDE, "", row, at);
            return;
        }
        long code = ComponentIds.parse(own);
        boolean taken = code > 0 && ids.isTaken(code);
        boolean known = !spotsOf(area.code()).add(Spot.of(key, at.x, at.y));
        if (known && (taken || code == 0)) {
            tally.add(Kind.COMPONENT_TWICE, "", row, at);
            return;
        }
        if (taken) {
            tally.add(Kind.COMPONENT_ID_TAKEN, "", row, at);
        } else if (code == 0) {
            tally.add(Kind.COMPONENT_IDS_MADE, "", row, at);
        }
        ComponentState state = state(source, feature, tally, at);
        added.computeIfAbsent(area.code(), _ -> new ArrayList<>())
                .add(new NewComponent(key, ids.give(code), place, state));
        tally.add(Kind.COMPONENT_COUNT, classes.name(key, chinese), 0, null);
    }

    private static @Nullable Coordinate position(RawFeature feature, Shift shift) {
        Geometry shape = feature.shape();
        if (shape == null || shape.isEmpty()) {
            return null;
        }
        Coordinate at;
        try {
            at = shift.apply(shape.getInteriorPoint()).getCoordinate();
        } catch (IllegalArgumentException _) {
            return null; // counted with those that have no place
        }
        return Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90 ? at : null;
    }

    private Optional<ClassKey> classOf(ComponentSource source, RawFeature feature, String own) {
        String code = value(feature, source.columns().code());
        String name = value(feature, source.columns().name());
        if (code.isEmpty() && name.isEmpty()) {
            return classes.findId(own).or(() -> Optional.ofNullable(source.key()));
        }
        return classes.find(code).or(() -> classes.find(name)).or(() -> classes.findId(own));
    }

    /// As they stand in the row.
    private static String words(ComponentSource source, RawFeature feature) {
        String code = value(feature, source.columns().code());
        String name = value(feature, source.columns().name());
        return (code.equals(name) ? code : code + " " + name).strip();
    }

    private static ComponentState state(
            ComponentSource source, RawFeature feature, ComponentTally tally, Coordinate at) {
        String word = value(feature, source.columns().state());
        Optional<ComponentState> known = ComponentStates.find(word);
        if (known.isEmpty() && !word.isBlank()) {
            tally.add(Kind.UNKNOWN_STATE, word, feature.number(), at);
        }
        return known.orElse(ComponentState.INTACT);
    }

    private static String value(RawFeature feature, @Nullable String column) {
        return column == null ? "" : feature.value(column);
    }

    /// Where there are components already.
    private Set<Spot> spotsOf(AreaCode area) {
        return spots.computeIfAbsent(
                area,
                _ -> {
                    Set<Spot> there = new HashSet<>();
                    Integer grid = oldGrids.get(area);
                    if (grid != null) {
                        for (int i = before.start(grid); i < before.start(grid + 1); i++) {
                            ClassKey key = before.classes().get(before.kind(i));
                            there.add(Spot.of(key, before.lon(i), before.lat(i)));
                        }
                    }
                    return there;
                });
    }

    /// All components, old and new.
    Components build() {
        return new ComponentMerge(before, added, findings).run();
    }

    /// How many there are of a city's components, by the areas they are kept under.
    static Map<AreaCode, Integer> counts(Components all) {
        Map<AreaCode, Integer> counts = new HashMap<>();
        for (int grid = 0; grid < all.grids().size(); grid++) {
            int count = all.start(grid + 1) - all.start(grid);
            if (count > 0) {
                counts.merge(all.grids().get(grid), count, Integer::sum);
            }
        }
        return counts;
    }
}
