package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Rows of a layer, numbered as they come.
final class Rows {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final String file;
    private final List<RawFeature> features = new ArrayList<>();

    Rows(String file) {
        this.file = file;
    }

    Rows add(@Nullable Geometry shape, String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            row.put(values[i], values[i + 1]);
        }
        features.add(new RawFeature(features.size() + 1, row, shape));
        return this;
    }

    Rows box(double w, double e, double s, double n, String... values) {
        return add(SHAPES.toGeometry(new Envelope(w, e, s, n)), values);
    }

    RawLayer layer() {
        List<String> columns =
                features.stream().flatMap(f -> f.values().keySet().stream()).distinct().toList();
        return new RawLayer(file, columns, features, null, List.of());
    }
}
