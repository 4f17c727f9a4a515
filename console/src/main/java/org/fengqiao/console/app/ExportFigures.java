package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fengqiao.console.export.layer.LayerData.Column;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.jspecify.annotations.Nullable;

/// The figures of areas as values of an exported layer; what is not known has none. Pure.
final class ExportFigures {

    private ExportFigures() {}

    /// The figures that a city has under names of its own.
    static List<String> listOwn(List<Area> areas) {
        return AreaFigures.listNames(areas).stream()
                .filter(name -> !AreaFigures.COUNTS.contains(name))
                .toList();
    }

    /// Their columns, none called as one that is there already.
    static List<String> names(List<String> own, List<Column> columns) {
        List<String> taken = new ArrayList<>(columns.stream().map(Column::name).toList());
        List<String> names = new ArrayList<>();
        for (String figure : own) {
            String name = plain(figure);
            while (taken.contains(name)) {
                name = name + "_";
            }
            taken.add(name);
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
        return value.isPresent() ? (Object) (int) Math.round(value.getAsDouble()) : null;
    }
}
