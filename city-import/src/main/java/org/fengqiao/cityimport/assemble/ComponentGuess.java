package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// Whether a layer holds components, and which of its columns say what: by what stands in them. A
/// start for a person to change.
public final class ComponentGuess {

    private static final List<String> ID =
            List.of("标识码", "部件标识码", "部件编码", "部件代码", "objcode", "objectcode", "componentid", "id");
    private static final List<String> STATE =
            List.of("状态", "部件状态", "现状", "objstate", "state", "status");

    /// So many rows tell what a column holds.
    private static final int SAMPLE = 1000;

    private ComponentGuess() {}

    /// Whether most rows say a class of components, or the name of the file does.
    public static boolean isComponents(RawLayer layer, ComponentClasses classes) {
        ComponentSource.Columns columns = columns(layer, classes);
        return columns.code() != null
                || columns.name() != null
                || ofFile(layer, classes) != null
                || layer.file().contains("部件")
                || most(layer, columns.id(), text -> classes.findId(text).isPresent());
    }

    /// The layer as components.
    public static ComponentSource of(RawLayer layer, Datum datum, ComponentClasses classes) {
        return new ComponentSource(layer, datum, columns(layer, classes), ofFile(layer, classes));
    }

    private static ComponentSource.Columns columns(RawLayer layer, ComponentClasses classes) {
        return new ComponentSource.Columns(
                named(layer, ID),
                holding(layer, text -> classes.findCode(text).isPresent()),
                holding(layer, text -> classes.findName(text).isPresent()),
                named(layer, STATE));
    }

    /// `路灯.csv` and `路灯2024.shp`.
    private static @Nullable ClassKey ofFile(RawLayer layer, ComponentClasses classes) {
        String stem = layer.file().replaceAll("\\.[A-Za-z]+(:.*)?$", "");
        Optional<ClassKey> found =
                classes.findName(stem).or(() -> classes.findName(stem.replaceAll("[\\d_-]+$", "")));
        return found.orElse(null);
    }

    private static @Nullable String named(RawLayer layer, List<String> names) {
        for (String name : names) {
            for (String column : layer.columns()) {
                if (column.toLowerCase(Locale.ROOT).strip().equals(name)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static @Nullable String holding(RawLayer layer, Predicate<String> known) {
        return layer.columns().stream()
                .filter(column -> most(layer, column, known))
                .findFirst()
                .orElse(null);
    }

    private static boolean most(RawLayer layer, @Nullable String column, Predicate<String> known) {
        if (column == null) {
            return false;
        }
        List<String> texts =
                layer.features().stream()
                        .limit(SAMPLE)
                        .map((RawFeature feature) -> feature.value(column))
                        .filter(text -> !text.isEmpty())
                        .toList();
        long hits = texts.stream().filter(known).count();
        return hits > 0 && 2 * hits > texts.size();
    }
}
