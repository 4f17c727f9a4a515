package org.fengqiao.cityimport.assemble;

import java.util.List;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// What is found of one point of a layer.
record PointReport(PointSource source, RawFeature feature, List<Finding> findings) {

    void add(Kind kind, String detail, @Nullable LonLat where) {
        String name = value(source.columns().name());
        findings.add(
                new Finding(
                        kind,
                        source.layer().file(),
                        feature.number(),
                        name.isEmpty() ? value(source.columns().id()) : name,
                        detail,
                        0,
                        where == null
                                ? null
                                : new Envelope(new Coordinate(where.lon(), where.lat()))));
    }

    /// Empty where no column says it.
    String value(@Nullable String column) {
        return column == null ? "" : feature.value(column);
    }

    /// How others name the point.
    String known() {
        return (source.layer().file()
                        + ":"
                        + feature.number()
                        + " "
                        + value(source.columns().name()))
                .strip();
    }
}
