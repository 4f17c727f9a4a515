package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.fengqiao.console.export.layer.LayerData.Column;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.jspecify.annotations.Nullable;

/// The figures of areas as values of an exported layer; what is not known has none. Pure.
final class ExportFigures {

    /// What files call number and shape of a feature.
    private static final Set<String> RESERVED = Set.of("fid", "geom");

    private ExportFigures() {}

    /// The figures that a city has under names of its own.
    static List<String> listOwn(List<Area> areas) {
        return AreaFigures.listNames(areas).stream()
                .filter(name -> !AreaFigures.COUNTS.contains(name))
                .toList();
    }

    /// Their columns, none called as one that is there already: databases take `Name` and `name`
    /// for the same.
    static List<String> names(List<String> own, List<Column> columns) {
        Set<String> taken = new HashSet<>(RESERVED);
        columns.forEach(column -> taken.add(column.name().toLowerCase(Locale.ROOT)));
        List<String> names = new ArrayList<>();
        for (String figure : own) {
            String name = plain(figure);
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name = name + "_";
            }
            names.add(name);
        }
        return names;
    }

    /// Letters and digits of any language; other programs stumble over the rest.
    static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
    }

    static @Nullable Object whole(AreaFigures figures, String name) {
        OptionalDouble value = figures.find(name);
        return value.isPresent() ? (Object) Math.round(value.getAsDouble()) : null;
    }
}
