package org.fengqiao.cityimport.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class RealFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nanjing_districts_amap_full_GCJ02",
                "nanjing_districts_amap_full_converted_WGS84",
                "nanjing_districts_tianditu_WGS84"
            })
    void districtsOfNanjing(String name) throws IOException {
        RawLayer layer =
                Formats.read(SharedData.file("nanjing/" + name + ".geojson"), null).getFirst();
        assertEquals(11, layer.features().size());
        assertEquals("320102", layer.features().getFirst().value("adcode"));
        assertEquals("320100", layer.features().getFirst().value("parent"));
        assertEquals(List.of(), layer.notes());
        for (RawFeature feature : layer.features()) {
            assertTrue(Objects.requireNonNull(feature.shape()).isValid(), feature.values() + "");
        }
    }

    @Test
    void stationsInAGeoPackage() throws IOException {
        List<RawLayer> layers = Formats.read(SharedData.file("formats/geopackage.gpkg"), null);
        RawLayer stations =
                layers.stream().filter(l -> l.features().size() == 86).findFirst().orElseThrow();
        assertEquals("EPSG:4326", stations.crs());
        assertTrue(
                stations.features().stream()
                        .map(RawFeature::shape)
                        .allMatch(
                                shape -> shape != null && shape.getGeometryType().equals("Point")));
    }

    @Test
    void tracksInACsvWithSemicolons() throws IOException {
        RawLayer layer =
                Formats.read(SharedData.file("tracks/demodata_geolife.csv"), null).getFirst();
        assertEquals(5908, layer.features().size());
        Geometry first = assertNotNullShape(layer.features().getFirst());
        assertEquals(116.391305, first.getCoordinate().x);
        assertEquals(List.of(), layer.notes());
    }

    @Test
    void compoundsInABareArray() throws IOException {
        RawLayer layer =
                Formats.read(SharedData.file("tracks/beijing-village_mapv.json"), null).getFirst();
        assertEquals(8470, layer.features().size());
        // Its writer left nearly all rings open.
        assertTrue(layer.notes().stream().anyMatch(n -> n.kind() == ReadNote.Kind.RING_CLOSED));
        layer.features().forEach(RealFilesTest::assertNotNullShape);
    }

    private static Geometry assertNotNullShape(RawFeature feature) {
        Geometry shape = feature.shape();
        assertNotNull(shape, "feature " + feature.number());
        return shape;
    }
}
