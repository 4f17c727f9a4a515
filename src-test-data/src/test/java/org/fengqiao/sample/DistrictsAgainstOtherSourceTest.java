package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the districts with polygons of a second origin, which are not part of the repository.
class DistrictsAgainstOtherSourceTest {

    private static final double LEAST_IOU = 0.92;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<AreaCode, Geometry> other = new LinkedHashMap<>();

    @BeforeEach
    void load() throws IOException {
        Path file =
                Path.of(System.getProperty("fengqiao.shared", "../shared"))
                        .resolve("data/nanjing/nanjing_districts_tianditu_WGS84.geojson");
        assumeTrue(Files.exists(file), "skipped without " + file + "; set -Dfengqiao.shared");
        for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).get("features")) {
            other.put(AreaCode.of(feature.get("id").asString()), shape(feature.get("geometry")));
        }
    }

    @Test
    void everyDistrictLiesWhereTheOtherSourceHasIt() {
        List<String> wrong = new ArrayList<>();
        for (Area district : City.tree().listLevel(Level.DISTRICT)) {
            double iou = iou(district.shape(), other(district.code()));
            System.out.printf("IoU %s %s %.4f%n", district.code(), district.name(), iou);
            if (iou < LEAST_IOU) {
                wrong.add(district.name() + " " + iou);
            }
        }
        assertTrue(wrong.isEmpty(), wrong.toString());
    }

    @Test
    void withoutTheShiftGulouWouldLieWrong() throws IOException {
        RawFacts facts = RawFacts.load(Path.of("raw"));
        Coordinate[] published = facts.outlines().getOrDefault("鼓楼区", List.of()).getFirst();
        Geometry unshifted = FACTORY.createPolygon(published).buffer(0);
        double iou = iou(unshifted, other(AreaCode.of("320106")));
        System.out.printf("IoU 320106 鼓楼区 without the shift %.4f%n", iou);
        assertTrue(iou < LEAST_IOU, "IoU " + iou);
    }

    private Geometry other(AreaCode code) {
        return other.getOrDefault(code, FACTORY.createPolygon());
    }

    private static double iou(Geometry a, Geometry b) {
        double both = a.intersection(b).getArea();
        return both / (a.getArea() + b.getArea() - both);
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        List<Polygon> parts = new ArrayList<>();
        if (geometry.get("type").asString().equals("Polygon")) {
            parts.add(ring(coordinates.get(0)));
        } else {
            coordinates.forEach(part -> parts.add(ring(part.get(0))));
        }
        return FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    private static Polygon ring(JsonNode positions) {
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] =
                    new Coordinate(
                            positions.get(i).get(0).asDouble(), positions.get(i).get(1).asDouble());
        }
        return FACTORY.createPolygon(ring);
    }
}
