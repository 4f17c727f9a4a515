package org.fengqiao.cityimport.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// OpenStreetMap data as GeoJSON, as query services and the common converters write it: the tags
/// are the properties.
final class OsmGeoJson {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private OsmGeoJson() {}

    /// @param keys of the tags to keep
    static List<OsmThing> read(Path path, Set<String> keys, OsmTally tally) throws IOException {
        List<OsmThing> things = new ArrayList<>();
        for (RawLayer layer : Formats.read(path, null)) {
            for (RawFeature feature : layer.features()) {
                Geometry shape = feature.shape();
                String id = feature.value("@id");
                id = id.isEmpty() ? feature.value("id") : id;
                id = id.isEmpty() ? "feature/" + feature.number() : id;
                if (shape == null || shape.isEmpty()) {
                    tally.spoil(id);
                    continue;
                }
                Map<String, String> tags = new HashMap<>();
                feature.values()
                        .forEach((key, value) -> {
                            if (keys.contains(key)) {
                                tags.put(key, value);
                            }
                        });
                things.add(new OsmThing(id, tags, SHAPES.createGeometry(shape)));
            }
        }
        return things;
    }
}
