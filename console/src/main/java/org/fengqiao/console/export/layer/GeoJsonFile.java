package org.fengqiao.console.export.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fengqiao.console.export.layer.LayerData.Feature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes GeoJSON by RFC 7946: degrees, longitude first, outer rings counter-clockwise. The format
/// wants WGS 84 and gets CGCS2000 as it is: less than a metre off
/// ([org.fengqiao.console.geo.Mercator]).
public final class GeoJsonFile {

    /// About a centimetre.
    private static final double DECIMALS = 1e7;

    private final JsonGenerator json;

    private GeoJsonFile(JsonGenerator json) {
        this.json = json;
    }

    /// @throws IOException if it cannot be written
    /// @throws CancellationException if it was cancelled
    public static void write(LayerData layer, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        try (JsonGenerator json = new JsonMapper().createGenerator(out)) {
            new GeoJsonFile(json).layer(layer, cancelled);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private void layer(LayerData layer, BooleanSupplier cancelled) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", layer.name());
        json.writeStringProperty("title", layer.title());
        json.writeStringProperty("timestamp", layer.at().toString());
        if (!layer.source().isEmpty()) {
            json.writeStringProperty("attribution", layer.source());
        }
        json.writeArrayPropertyStart("features");
        for (Feature feature : layer.features()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeName("geometry");
            geometry(feature.shape());
            json.writeObjectPropertyStart("properties");
            for (int i = 0; i < layer.columns().size(); i++) {
                json.writeName(layer.columns().get(i).name());
                value(feature.values().get(i));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private void geometry(Geometry shape) {
        json.writeStartObject();
        json.writeStringProperty("type", shape.getGeometryType());
        if (shape instanceof GeometryCollection parts
                && shape.getGeometryType().equals("GeometryCollection")) {
            json.writeArrayPropertyStart("geometries");
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                geometry(parts.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(shape);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry shape) {
        switch (shape) {
            case Point point -> place(point.getCoordinate());
            case LineString line -> line(line.getCoordinates());
            case Polygon polygon -> rings(polygon);
            default -> {
                json.writeStartArray();
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    coordinates(shape.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private void rings(Polygon polygon) {
        json.writeStartArray();
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false);
        }
        json.writeEndArray();
    }

    private void ring(LineString ring, boolean outer) {
        Coordinate[] points = ring.getCoordinates();
        line(Orientation.isCCW(points) == outer ? points : ring.reverse().getCoordinates());
    }

    private void line(Coordinate[] points) {
        json.writeStartArray();
        for (Coordinate point : points) {
            place(point);
        }
        json.writeEndArray();
    }

    private void place(Coordinate at) {
        json.writeStartArray();
        json.writeNumber(Math.rint(at.x * DECIMALS) / DECIMALS);
        json.writeNumber(Math.rint(at.y * DECIMALS) / DECIMALS);
        json.writeEndArray();
    }
}
