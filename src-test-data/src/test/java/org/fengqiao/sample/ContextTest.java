package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ContextTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static List<ContextFeature> load(String name) throws IOException {
        return ContextFile.load(City.FOLDER.resolve(name));
    }

    @Test
    void allRoadsAreOneNet() throws IOException {
        List<ContextFeature> roads = load("roads.fgb");
        Map<Coordinate, List<Integer>> at = new HashMap<>();
        for (int r = 0; r < roads.size(); r++) {
            for (Coordinate c : roads.get(r).shape().getCoordinates()) {
                at.computeIfAbsent(c, _ -> new ArrayList<>()).add(r);
            }
        }
        Set<Integer> reached = new HashSet<>(Set.of(0));
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            for (Coordinate c : roads.get(open.remove()).shape().getCoordinates()) {
                for (int next : at.getOrDefault(c, List.of())) {
                    if (reached.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        assertEquals(roads.size(), reached.size());
        for (ContextClass kind :
                List.of(
                        ContextClass.EXPRESSWAY,
                        ContextClass.ARTERIAL,
                        ContextClass.SECONDARY,
                        ContextClass.LOCAL)) {
            assertTrue(roads.stream().anyMatch(r -> r.kind() == kind), () -> "no " + kind);
        }
    }

    @Test
    void theYangtzeLiesBetweenPukouAndGulou() throws IOException {
        Geometry river = named("water.fgb", "长江");
        assertTrue(river.contains(point(118.738, 32.115)), "in midstream at the great bridge");
        assertTrue(!river.contains(point(118.765, 32.090)), "Xiaguan");
        assertTrue(!river.contains(point(118.715, 32.130)), "Pukou station");
        assertTrue(
                river.intersects(City.tree().get(AreaCode.of("320111")).shape())
                        && river.intersects(City.tree().get(AreaCode.of("320113")).shape()));
    }

    @Test
    void theLakesLieWhereTheyAre() throws IOException {
        assertTrue(named("water.fgb", "玄武湖").contains(point(118.7905, 32.078)));
        assertTrue(named("water.fgb", "莫愁湖").contains(point(118.757, 32.037)));
        assertTrue(named("green.fgb", "紫金山").contains(point(118.848, 32.070)));
    }

    private static Geometry named(String file, String name) throws IOException {
        return load(file).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .shape();
    }

    private static Geometry point(double lon, double lat) {
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    @Test
    void areasAreValidAndInTheCity() throws IOException {
        Geometry city = City.tree().root().shape().getEnvelope();
        for (String file : List.of("water.fgb", "green.fgb")) {
            for (ContextFeature feature : load(file)) {
                assertTrue(feature.shape().isValid(), feature.name());
                assertTrue(city.covers(feature.shape()), feature.name());
            }
        }
    }

    @Test
    void buildingsHaveStoreysAndKeepOffTheWater() throws IOException {
        List<ContextFeature> buildings = load("buildings.fgb");
        assertTrue(buildings.size() > 10_000, "buildings: " + buildings.size());
        Geometry lake = named("water.fgb", "玄武湖");
        for (ContextFeature building : buildings) {
            assertTrue(building.storeys() >= 3 && building.storeys() <= 41);
            assertTrue(
                    !building.shape().getEnvelopeInternal().intersects(lake.getEnvelopeInternal())
                            || !building.shape().intersects(lake),
                    "a building in the lake");
        }
    }

    @Test
    void theOsmFileHasTheSameRoadsAndEveryWayItsNodes() throws IOException, XMLStreamException {
        Set<String> nodes = new HashSet<>();
        int highways = 0;
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(City.FOLDER.resolve("city.osm.gz")))) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "node" -> nodes.add(xml.getAttributeValue(null, "id"));
                    case "nd" ->
                            assertTrue(
                                    nodes.contains(xml.getAttributeValue(null, "ref")),
                                    "a way names a node that is missing");
                    case "tag" -> {
                        if (xml.getAttributeValue(null, "k").equals("highway")) {
                            highways++;
                        }
                    }
                    default -> {}
                }
            }
        }
        assertEquals(load("roads.fgb").size(), highways);
    }
}
