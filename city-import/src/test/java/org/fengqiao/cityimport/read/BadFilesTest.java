package org.fengqiao.cityimport.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.fengqiao.domain.feature.Column;
import org.fengqiao.domain.feature.Feature;
import org.fengqiao.domain.feature.FeatureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class BadFilesTest {

    private static final double[] RING = {0, 0, 0, 1, 1, 1, 1, 0, 0, 0};

    @TempDir Path folder;

    private ReadException refused(String name, String text) throws IOException {
        return refused(Files.writeString(folder.resolve(name), text));
    }

    private static ReadException refused(Path file) {
        ReadException e = assertThrows(ReadException.class, () -> Formats.read(file, null));
        assertEquals(String.valueOf(file.getFileName()), e.file());
        return e;
    }

    @Test
    void twentyThousandCollectionsAreRefusedBeforeTheStackEnds() throws IOException {
        String nested =
                "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(20_000)
                        + "]}".repeat(20_000);
        assertEquals(Reason.TOO_DEEP, refused("deep.geojson", nested).reason());
    }

    @Test
    void nestedCollectionsInBinaryAreRefused() {
        ByteBuffer in = ByteBuffer.allocate(20_000 * 9);
        for (int i = 0; i < 20_000; i++) {
            in.put((byte) 0).putInt(7).putInt(1);
        }
        BadShape e =
                assertThrows(
                        BadShape.class,
                        () -> new WkbShapes(new Shapes(new ArrayList<>())).read(in.flip()));
        assertEquals(Reason.TOO_DEEP, e.reason());
    }

    @Test
    void aCountThatTheBytesCannotHoldIsRefused() {
        ByteBuffer in = ByteBuffer.allocate(9).put((byte) 0).putInt(2).putInt(Integer.MAX_VALUE);
        BadShape e =
                assertThrows(
                        BadShape.class,
                        () -> new WkbShapes(new Shapes(new ArrayList<>())).read(in.flip()));
        assertEquals(Reason.TRUNCATED, e.reason());
    }

    @Test
    void aCutFileIsNamedWithThePlace() throws IOException {
        ReadException e =
                refused(
                        "cut.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                                + "\"geometry\":null},{\"type\":\"Fea");
        assertTrue(e.place().startsWith("feature 2"), e.place());
        assertEquals(Reason.TRUNCATED, e.reason());

        Path fgb = folder.resolve("cut.fgb");
        FeatureFile.save(
                fgb,
                "x",
                List.of(new Column("a", Column.Type.TEXT)),
                List.of(
                        new Feature(
                                new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
                                Map.of("a", "b"))));
        byte[] bytes = Files.readAllBytes(fgb);
        Files.write(fgb, Arrays.copyOf(bytes, bytes.length - 20));
        assertEquals(Reason.TRUNCATED, refused(fgb).reason());

        Path shp =
                ShapefileWriter.save(
                        folder,
                        "cut",
                        List.of(new ShapefileWriter.Row("1", "a", RING)),
                        StandardCharsets.UTF_8);
        bytes = Files.readAllBytes(shp);
        Files.write(shp, Arrays.copyOf(bytes, bytes.length - 20));
        assertEquals("record 1", refused(shp).place());
    }

    @Test
    void aShapefileWithoutItsTableNamesWhatIsMissing() throws IOException {
        Path shp =
                ShapefileWriter.save(
                        folder,
                        "alone",
                        List.of(new ShapefileWriter.Row("1", "a", RING)),
                        StandardCharsets.UTF_8);
        Files.delete(folder.resolve("alone.DBF"));
        ReadException e = refused(shp);
        assertEquals(Reason.PART_MISSING, e.reason());
        assertEquals("alone.dbf", e.detail());
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsABomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertEquals(Reason.BOMB, refused(file).reason());
    }

    @Test
    void brokenDatabasesEmptyAndUnknownFilesAreRefused() throws IOException {
        assertEquals(
                Reason.BROKEN,
                refused("broken.gpkg", "SQLite format 3\0" + "x".repeat(200)).reason());
        assertEquals(Reason.EMPTY, refused("nothing.csv", "").reason());
        assertEquals(Reason.UNKNOWN_FORMAT, refused("a.docx", "PK\3\4").reason());
        assertEquals(Reason.UNKNOWN_FORMAT, refused("a.dwg", "AC1032").reason());
        assertEquals(Reason.OTHER_CONTENT, refused("a.json", "<html>").reason());
        assertEquals("xlsx", refused("a.xlsx", "<table>").detail());
    }

    @Test
    void whatIsWrongWithOneFeatureDoesNotStopTheOthers() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mixed.geojson"),
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],["x",1],[1,1]]]}},
                        {"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[0,0]}},
                        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}},
                        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2,3]}}]}
                        """);
        RawLayer layer = Formats.read(file, null).getFirst();
        assertNull(layer.features().get(0).shape());
        assertNull(layer.features().get(1).shape());
        assertTrue(Objects.requireNonNull(layer.features().get(2).shape()).isEmpty());
        assertEquals(
                "POINT (1 2)", Objects.requireNonNull(layer.features().get(3).shape()).toText());
        assertEquals(
                List.of(
                        ReadNote.Kind.BAD_SHAPE,
                        ReadNote.Kind.BAD_SHAPE,
                        ReadNote.Kind.RING_CLOSED,
                        ReadNote.Kind.RING_DROPPED),
                layer.notes().stream().map(ReadNote::kind).toList());
    }

    @Test
    void aPolygonOfAMillionVerticesIsRead() throws IOException {
        StringBuilder ring = new StringBuilder("[");
        int n = 1_000_000;
        for (int i = 0; i <= n; i++) {
            double turn = 2 * Math.PI * (i % n) / n;
            ring.append(i == 0 ? "[" : ",[")
                    .append((float) Math.cos(turn))
                    .append(',')
                    .append((float) Math.sin(turn))
                    .append(']');
        }
        Path file =
                Files.writeString(
                        folder.resolve("million.geojson"),
                        "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]]}");
        RawLayer layer = Formats.read(file, null).getFirst();
        assertEquals(
                n + 1, Objects.requireNonNull(layer.features().getFirst().shape()).getNumPoints());
    }
}
