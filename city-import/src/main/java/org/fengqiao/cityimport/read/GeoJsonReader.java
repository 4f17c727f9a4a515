package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// GeoJSON: a collection, one feature, or several objects one after the other; also a bare array of
/// objects with a geometry. Features are read one by one, so a file need not fit into memory as
/// text.
final class GeoJsonReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final List<ReadNote> notes = new ArrayList<>();
    private final Shapes shapes = new Shapes(notes);
    private final JsonShapes json = new JsonShapes(shapes);
    private final List<RawFeature> features = new ArrayList<>();
    private @Nullable String crs;

    GeoJsonReader(Path path) {
        file = Limits.name(path);
    }

    RawLayer read(Path path) throws IOException {
        try (JsonParser in = JSON.createParser(path)) {
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.START_ARRAY) {
                    readFeatures(in);
                } else if (in.currentToken() == JsonToken.START_OBJECT) {
                    readObject(in);
                } else {
                    throw new ReadException(file, "", Reason.BROKEN, "no GeoJSON");
                }
            }
        } catch (JacksonException e) {
            throw problem(file, "feature " + (features.size() + 1), e);
        }
        if (features.isEmpty()) {
            throw new ReadException(file, "", Reason.EMPTY, "");
        }
        return new RawLayer(file, RawLayer.columnsOf(features), features, crs, notes);
    }

    static ReadException problem(String file, String place, JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Reason reason =
                switch (e) {
                    case StreamConstraintsException _ ->
                            message.contains("depth") ? Reason.TOO_DEEP : Reason.TOO_LARGE;
                    case UnexpectedEndOfInputException _ -> Reason.TRUNCATED;
                    default -> Reason.BROKEN;
                };
        return new ReadException(
                file,
                e.getLocation() == null ? place : place + ", line " + e.getLocation().getLineNr(),
                reason,
                message,
                e);
    }

    /// Members are taken as they come; only features are not kept as JSON.
    private void readObject(JsonParser in) throws ReadException {
        var members = JSON.createObjectNode();
        boolean collection = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("features") && in.currentToken() == JsonToken.START_ARRAY) {
                collection = true;
                readFeatures(in);
            } else {
                JsonNode value = in.readValueAsTree();
                if (name.equals("crs")) {
                    crs = crs(value);
                } else {
                    members.set(name, value);
                }
            }
        }
        if (!collection) {
            add(members);
        }
    }

    private void readFeatures(JsonParser in) throws ReadException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == null) {
                throw new ReadException(
                        file, "feature " + (features.size() + 1), Reason.TRUNCATED, "");
            }
            add(in.readValueAsTree());
        }
    }

    private void add(JsonNode feature) throws ReadException {
        int number = features.size() + 1;
        Limits.checkCount(file, number);
        shapes.begin(number);
        boolean bare = !feature.has("geometry") && feature.has("coordinates");
        Geometry shape = null;
        try {
            shape = json.read(bare ? feature : feature.get("geometry"));
        } catch (BadShape e) {
            if (e.reason() == Reason.TOO_LARGE || e.reason() == Reason.TOO_DEEP) {
                throw new ReadException(file, "feature " + number, e.reason(), e.detail(), e);
            }
            shapes.note(ReadNote.Kind.BAD_SHAPE, e.detail());
        }
        features.add(new RawFeature(number, JsonValues.of(feature), shape));
    }

    /// The member `crs` of GeoJSON before RFC 7946: `urn:ogc:def:crs:EPSG::4490` and the like.
    private static @Nullable String crs(JsonNode json) {
        String name = json.path("properties").path("name").asString("");
        int epsg = name.indexOf("EPSG:");
        if (epsg >= 0) {
            return "EPSG:" + name.substring(name.lastIndexOf(':') + 1);
        }
        return name.contains("CRS84") ? "EPSG:4326" : null;
    }
}
