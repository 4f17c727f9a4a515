package org.fengqiao.cityimport.assemble;

import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// A layer of components 部件 and how it is to be understood.
///
/// @param key class of all of them, where no column says it
public record ComponentSource(
        RawLayer layer, Datum datum, Columns columns, @Nullable ClassKey key) {

    /// The same with its coordinates read anew.
    ComponentSource with(RawLayer other) {
        return new ComponentSource(other, datum, columns, key);
    }

    /// Which column says what; null where none does. Where neither code nor name says the class,
    /// the digits of the id do.
    ///
    /// @param id 标识码
    /// @param code of the class
    /// @param name of the class
    public record Columns(
            @Nullable String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String state) {}
}
