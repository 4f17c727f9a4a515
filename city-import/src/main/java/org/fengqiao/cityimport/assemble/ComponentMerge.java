package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.Components;

/// Puts new components beside old ones: area by area, in an area class by class, as they are kept.
final class ComponentMerge {

    /// A file of components numbers its classes with one byte.
    private static final int MOST_CLASSES = Byte.MAX_VALUE;

    private final Components before;
    private final Map<AreaCode, List<NewComponent>> added;
    private final List<Finding> findings;

    ComponentMerge(
            Components before, Map<AreaCode, List<NewComponent>> added, List<Finding> findings) {
        this.before = before;
        this.added = added;
        this.findings = findings;
    }

    /// Old classes keep their numbers; if there are too many, the rarest new ones are left out.
    Components run() {
        if (added.isEmpty()) {
            return before;
        }
        List<ClassKey> classes = classes();
        Map<AreaCode, Integer> oldGrids = new HashMap<>();
        for (int grid = 0; grid < before.grids().size(); grid++) {
            oldGrids.put(before.grids().get(grid), grid);
        }
        TreeSet<AreaCode> areas = new TreeSet<>(before.grids());
        areas.addAll(added.keySet());
        Components.Builder made = new Components.Builder(classes);
        for (AreaCode area : areas) {
            made.grid(area);
            Integer grid = oldGrids.get(area);
            Map<ClassKey, List<NewComponent>> fresh = byClass(area);
            for (int kind = 0; kind < classes.size(); kind++) {
                if (grid != null && kind < before.classes().size()) {
                    for (int i = before.start(grid, kind); i < before.start(grid, kind + 1); i++) {
                        LonLat at = new LonLat(before.lon(i), before.lat(i));
                        made.add(kind, before.id(i), at, before.state(i));
                    }
                }
                for (NewComponent one : fresh.getOrDefault(classes.get(kind), List.of())) {
                    made.add(kind, one.id(), one.at(), one.state());
                }
            }
        }
        return made.build();
    }

    private Map<ClassKey, List<NewComponent>> byClass(AreaCode area) {
        Map<ClassKey, List<NewComponent>> byClass = new HashMap<>();
        for (NewComponent one : added.getOrDefault(area, List.of())) {
            byClass.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one);
        }
        return byClass;
    }

    private List<ClassKey> classes() {
        List<ClassKey> classes = new ArrayList<>(before.classes());
        Map<ClassKey, Integer> counts = new HashMap<>();
        added.values()
                .forEach(list -> list.forEach(one -> counts.merge(one.key(), 1, Integer::sum)));
        classes.forEach(counts::remove);
        List<Map.Entry<ClassKey, Integer>> fresh = new ArrayList<>(counts.entrySet());
        fresh.sort(
                Map.Entry.<ClassKey, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        int room = Math.min(fresh.size(), MOST_CLASSES - classes.size());
        fresh.subList(0, room).stream().map(Map.Entry::getKey).sorted().forEach(classes::add);
        fresh.subList(room, fresh.size())
                .forEach(each ->
                        findings.add(
                                new Finding(
                                        Kind.TOO_MANY_CLASSES,
                                        "",
                                        0,
                                        "",
                                        each.getKey().toString(),
                                        each.getValue(),
                                        null)));
        return classes;
    }
}
