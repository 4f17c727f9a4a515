package org.fengqiao.cityimport.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// OpenStreetMap data as GeoJSON, as query services and the common converters write it: the tags
/// are the properties.
final class OsmGeoJson {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private OsmGeoJson() {}

    /// From what the file says it is in; OpenStreetMap itself is in degrees.
    private static Shift shift(RawLayer layer) throws ReadException {
        String crs = layer.crs();
        try {
            return Shift.of(crs == null || crs.isBlank() ? Datum.CGCS2000 : Datum.of(crs));
        } catch (Shift.UnknownDatum e) {
            throw new ReadException(
                    layer.file(), "", Reason.UNKNOWN_DATUM, String.valueOf(e.getMessage()), e);
        }
    }

    /// @param keys of the tags to keep
    static List<OsmThing> read(Path path, Set<String> keys, OsmTally tally) throws IOException {
        List<OsmThing> things = new ArrayList<>();
        for (RawLayer layer : Formats.read(path, null)) {
            Shift shift = shift(layer);
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
                try {
                    Geometry shifted = shift.apply(SHAPES.createGeometry(shape));
                    things.add(new OsmThing(id, tags, shifted));
                } catch (IllegalArgumentException _) {
                    tally.spoil(id); // lies nowhere, and is counted
                }
            }
        }
        return things;
    }
}
