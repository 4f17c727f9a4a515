package org.fengqiao.cityimport.assemble;

import java.util.Map;
import java.util.OptionalInt;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// A layer of areas and how it is to be understood.
///
/// @param level 0 for the outermost, where the whole layer is of one level
/// @param rule how the parents of its areas are found; null for the rule of the plan
/// @param figures columns to be taken in as figures, with what these become
public record AreaSource(
        RawLayer layer,
        Datum datum,
        Columns columns,
        OptionalInt level,
        @Nullable ParentRule rule,
        Map<String, Figure> figures) {

    public AreaSource {
        figures = Map.copyOf(figures);
    }

    /// Which column says what; null where none does.
    public record Columns(
            @Nullable String code,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String level) {}

    /// One whose parents are found by the rule of the plan.
    public AreaSource(RawLayer layer, Datum datum, Columns columns, OptionalInt level) {
        this(layer, datum, columns, level, null);
    }

    /// One without figures.
    public AreaSource(
            RawLayer layer,
            Datum datum,
            Columns columns,
            OptionalInt level,
            @Nullable ParentRule rule) {
        this(layer, datum, columns, level, rule, Map.of());
    }

    /// The same with other columns taken in as figures.
    public AreaSource withFigures(Map<String, Figure> columns) {
        return new AreaSource(layer, datum, this.columns, level, rule, columns);
    }
}
