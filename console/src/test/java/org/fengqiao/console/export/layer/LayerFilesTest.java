package org.fengqiao.console.export.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.console.export.ExportWork;
import org.fengqiao.console.export.layer.LayerData.Column;
import org.fengqiao.console.export.layer.LayerData.Feature;
import org.fengqiao.console.export.layer.LayerData.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// What is written is read by the readers of the importer.
class LayerFilesTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir Path folder;

    private static LayerData layer() {
        Polygon whole = (Polygon) SHAPES.toGeometry(new Envelope(118.5, 119, 31.9, 32.2));
        LinearRing hole =
                ((Polygon) SHAPES.toGeometry(new Envelope(118.6, 118.7, 32, 32.1)))
                        .getExteriorRing();
        Geometry holed = SHAPES.createPolygon(whole.getExteriorRing(), new LinearRing[] {hole});
        Geometry parts =
                SHAPES.createMultiPolygon(
                        new Polygon[] {
                            (Polygon) SHAPES.toGeometry(new Envelope(118, 118.1, 31, 31.1)),
                            (Polygon) SHAPES.toGeometry(new Envelope(118.2, 118.3, 31, 31.1))
                        });
        Geometry point = SHAPES.createPoint(new Coordinate(118.7812345, 32.0412345));
        return new LayerData(
                "district",
                "边界：区",
                Instant.parse("2026-11-27T01:00:00Z"),
                List.of(
                        new Column("code", Kind.TEXT),
                        new Column("name", Kind.TEXT),
                        new Column("population", Kind.WHOLE),
                        new Column("shown", Kind.REAL)),
                List.of(
                        new Feature(holed, List.of("320102", "玄武区", 12, 0.25)),
                        new Feature(parts, List.of("320104", "秦淮区 \"老城\"", 0, 1.5)),
                        new Feature(point, Arrays.asList("320105", null, 7, null))));
    }

    private static void assertRead(Path file) throws IOException {
        List<RawLayer> read = Formats.read(file, null);
        assertEquals(1, read.size());
        List<RawFeature> features = read.getFirst().features();
        List<Feature> written = layer().features();
        assertEquals(written.size(), features.size());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Geometry shape = features.get(i).shape();
            assertTrue(shape != null && written.get(i).shape().equalsTopo(shape), "shape " + i);
            names.add(features.get(i).value("name"));
        }
        assertEquals(List.of("玄武区", "秦淮区 \"老城\"", ""), names);
        assertEquals("12", features.getFirst().value("population"));
    }

    @Test
    void geoJsonComesBack() throws IOException {
        Path file = folder.resolve("district.geojson");
        ExportWork.geoJson(layer()).write(file, () -> false);
        assertRead(file);
        String text = Files.readString(file);
        assertFalse(text.contains("\"crs\""), "RFC 7946 knows none");
        // The outer ring runs counter-clockwise: first north or first east, never back.
        assertTrue(
                text.contains("[[118.5,31.9],[119.0,31.9],[119.0,32.2],[118.5,32.2],[118.5,31.9]]"),
                text);
        assertTrue(
                text.contains("[[118.6,32.0],[118.6,32.1],[118.7,32.1],[118.7,32.0],[118.6,32.0]]"),
                text);
    }

    @Test
    void geoPackageComesBack() throws IOException {
        Path file = folder.resolve("district.gpkg");
        ExportWork.geoPackage(layer()).write(file, () -> false);
        assertRead(file);
        assertTrue(
                String.valueOf(Formats.read(file, null).getFirst()).contains("4490"),
                "the reader is told CGCS2000");
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        int[] asked = {0};
        for (ExportWork work :
                List.of(ExportWork.geoJson(layer()), ExportWork.geoPackage(layer()))) {
            asked[0] = 0;
            assertThrows(
                    CancellationException.class,
                    () -> work.write(folder.resolve("a.file"), () -> asked[0]++ > 1));
        }
        assertThrows(
                IOException.class,
                () ->
                        ExportWork.geoPackage(layer())
                                .write(folder.resolve("nowhere").resolve("a.gpkg"), () -> false));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
