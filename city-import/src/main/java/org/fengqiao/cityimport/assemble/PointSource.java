package org.fengqiao.cityimport.assemble;

import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// A layer of points and how it is to be understood.
///
/// @param kind of all of them, where no column says it
public record PointSource(RawLayer layer, Datum datum, Columns columns, @Nullable PointKind kind) {

    /// The same with its coordinates read anew.
    PointSource with(RawLayer other) {
        return new PointSource(other, datum, columns, kind);
    }

    /// Which column says what; null where none does.
    public record Columns(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String phone,
            @Nullable String address) {}
}
