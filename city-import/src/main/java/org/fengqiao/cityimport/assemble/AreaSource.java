package org.fengqiao.cityimport.assemble;

import java.util.OptionalInt;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// A layer of areas and how it is to be understood.
///
/// @param level 0 for the outermost, where the whole layer is of one level
/// @param rule how the parents of its areas are found; null for the rule of the plan
public record AreaSource(
        RawLayer layer,
        Datum datum,
        Columns columns,
        OptionalInt level,
        @Nullable ParentRule rule) {

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
}
