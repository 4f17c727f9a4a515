package org.fengqiao.cityimport.osm;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/// A mapped thing with its shape.
///
/// @param id as OpenStreetMap writes it: `way/12`
/// @param tags those that matter here, by key
/// @param shape point, line or area in degrees; a closed line may still mean an area
record OsmThing(String id, Map<String, String> tags, Geometry shape) {

    String tag(String key) {
        return tags.getOrDefault(key, "");
    }

    boolean is(String key, String value) {
        return value.equals(tags.get(key));
    }
}
