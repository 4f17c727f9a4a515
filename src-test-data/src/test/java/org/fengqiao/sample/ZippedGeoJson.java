package org.fengqiao.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.feature.Feature;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The five levels as gzipped GeoJSON, to be compared with the format the program uses. Every shape
/// is a MultiPolygon. Read token by token: a tree of nodes would take several times as long.
final class ZippedGeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ZippedGeoJson() {}

    static void save(Path file, AreaTree tree) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Level level : Level.values()) {
                tree.listLevel(level).forEach(area -> write(json, area));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Area area) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        BoundaryFile.feature(area).values().forEach((name, value) -> write(json, name, value));
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        for (int i = 0; i < area.shape().getNumGeometries(); i++) {
            Polygon part = (Polygon) area.shape().getGeometryN(i);
            json.writeStartArray();
            write(json, part.getExteriorRing());
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                write(json, part.getInteriorRingN(hole));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        switch (value) {
            case String text -> json.writeStringProperty(name, text);
            case Integer number -> json.writeNumberProperty(name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            default -> throw new IllegalArgumentException(name + ": " + value);
        }
    }

    private static void write(JsonGenerator json, LinearRing ring) {
        CoordinateSequence vertices = ring.getCoordinateSequence();
        json.writeStartArray();
        for (int i = 0; i < vertices.size(); i++) {
            json.writeStartArray();
            json.writeNumber(vertices.getX(i));
            json.writeNumber(vertices.getY(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static AreaTree load(Path file) throws IOException {
        List<Area> areas = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = JSON.createParser(in)) {
            Map<String, Object> properties = new HashMap<>();
            for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                if (t != JsonToken.PROPERTY_NAME) {
                    continue;
                }
                switch (json.currentName()) {
                    case "properties" -> properties = properties(json);
                    case "coordinates" ->
                            areas.add(BoundaryFile.area(new Feature(shape(json), properties)));
                    default -> {}
                }
            }
        }
        return new AreaTree(areas);
    }

    private static Map<String, Object> properties(JsonParser json) {
        Map<String, Object> properties = new HashMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            properties.put(
                    name,
                    value == JsonToken.VALUE_STRING
                            ? json.getString()
                            : value == JsonToken.VALUE_NUMBER_INT
                                    ? (Object) json.getIntValue()
                                    : (Object) json.getBooleanValue());
        }
        return properties;
    }

    private static Geometry shape(JsonParser json) {
        List<Polygon> parts = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<LinearRing> rings = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                rings.add(ring(json));
            }
            parts.add(
                    BoundaryFormat.GEOMETRIES.createPolygon(
                            rings.removeFirst(), rings.toArray(new LinearRing[0])));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : BoundaryFormat.GEOMETRIES.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    private static LinearRing ring(JsonParser json) {
        double[] xy = new double[128];
        int length = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            if (length == xy.length) {
                xy = Arrays.copyOf(xy, 2 * length);
            }
            json.nextToken();
            xy[length++] = json.getDoubleValue();
            json.nextToken();
            xy[length++] = json.getDoubleValue();
            json.nextToken();
        }
        return BoundaryFormat.GEOMETRIES.createLinearRing(
                new PackedCoordinateSequence.Double(Arrays.copyOf(xy, length), 2, 0));
    }
}
