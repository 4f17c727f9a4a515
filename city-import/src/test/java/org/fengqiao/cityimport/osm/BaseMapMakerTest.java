package org.fengqiao.cityimport.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.cityimport.SharedData;
import org.fengqiao.cityimport.osm.ClassTable.Form;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseMapMakerTest {

    @Test
    void theCentreOfNanjing() throws IOException {
        BaseMap map =
                BaseMapMaker.make(
                        SharedData.file("nanjing/nanjing_centre_osm_2018_WGS84.geojson"),
                        Town.of(118.7, 118.85, 31.98, 32.09, "秦淮区"));
        assertFalse(map.origin().generated());
        assertTrue(map.origin().attribution().contains("OpenStreetMap"));
        ContextFeature lake = named(map, ContextLayer.WATER, "莫愁湖");
        assertEquals(ContextClass.LAKE, lake.kind());
        assertEquals(ContextClass.ARTERIAL, named(map, ContextLayer.ROADS, "中山南路").kind());
        assertEquals(ContextClass.STATION, named(map, ContextLayer.PLACES, "新街口").kind());
        assertTrue(
                map.list(ContextLayer.PLACES).stream().noneMatch(one -> one.name().equals("秦淮区")));
        assertTrue(map.tally().taken().getOrDefault(ContextClass.BUILDING, 0) > 2000);
    }

    @Test
    void anotherPlaceIsRefusedAsThatAndANamedSystemIsShifted(@TempDir Path folder)
            throws IOException {
        String road =
                """
                {"type":"FeatureCollection",
                 "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::%s"}},
                 "features":[{"type":"Feature","properties":{"highway":"primary","name":"A"},
                 "geometry":{"type":"LineString","coordinates":[[%s,%s],[%s,%s]]}}]}
                """;
        Path metres =
                Files.writeString(
                        folder.resolve("metres.geojson"),
                        road.formatted("3857", 1113194.9, 6446275.8, 1224514.4, 6621293.7));
        AreaTree city = Town.of(9.9, 11.1, 49.9, 51.1, "Town");
        ContextFeature shifted = named(BaseMapMaker.make(metres, city), ContextLayer.ROADS, "A");
        assertEquals(10, shifted.shape().getCoordinate().x, 1e-4);
        assertEquals(50, shifted.shape().getCoordinate().y, 1e-4);

        ReadException outside =
                assertThrows(
                        ReadException.class,
                        () -> BaseMapMaker.make(metres, Town.of(118, 119, 32, 33, "Town")));
        assertEquals(Reason.OUTSIDE, outside.reason());
        assertEquals("(1)", outside.detail());
        Path unknown =
                Files.writeString(
                        folder.resolve("unknown.geojson"), road.formatted("999999", 1, 2, 3, 4));
        assertEquals(
                Reason.UNKNOWN_DATUM,
                assertThrows(ReadException.class, () -> BaseMapMaker.make(unknown, city)).reason());
    }

    @Test
    void anExtractOfAnotherPlaceIsRefusedAsThat() {
        Path monaco = SharedData.file("formats/monaco-latest.osm.pbf");
        assertEquals(
                Reason.OUTSIDE,
                assertThrows(
                                ReadException.class,
                                () -> BaseMapMaker.make(monaco, Town.of(118, 119, 32, 33, "T")))
                        .reason());
    }

    private static ContextFeature named(BaseMap map, ContextLayer layer, String name) {
        return map.list(layer).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    @Test
    void theFirstRowThatFitsCounts() {
        ClassTable table = ClassTable.load();
        assertEquals(
                Optional.of(ContextClass.RIVER),
                table.find(Form.AREA, Map.of("natural", "water", "water", "river")));
        assertEquals(
                Optional.of(ContextClass.LAKE),
                table.find(Form.AREA, Map.of("natural", "water", "water", "pond")));
        assertEquals(Optional.empty(), table.find(Form.AREA, Map.of("building", "no")));
        assertEquals(Optional.empty(), table.find(Form.LINE, Map.of("building", "yes")));
    }

    @Test
    void aMistakeInTheTableIsNamedByLine() {
        List<String> problems = new ArrayList<>();
        ClassTable table =
                ClassTable.parse(
                        """
                        form,key,values,class
                        line,highway,primary,ARTERIAL
                        line,highway,secondary,MOTORWAY
                        blob,highway,tertiary,LOCAL
                        """,
                        problems);
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().startsWith("classes.csv:3: "), problems.getFirst());
        assertTrue(problems.getLast().startsWith("classes.csv:4: "), problems.getLast());
        assertEquals(
                Optional.of(ContextClass.ARTERIAL),
                table.find(Form.LINE, Map.of("highway", "primary")));
    }
}
