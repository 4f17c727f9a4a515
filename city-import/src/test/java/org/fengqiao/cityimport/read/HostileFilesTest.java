package org.fengqiao.cityimport.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.cityimport.CityFiles;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.fengqiao.domain.feature.Column;
import org.fengqiao.domain.feature.Feature;
import org.fengqiao.domain.feature.FeatureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Files that were cut, twisted or made to do harm.
class HostileFilesTest {

    private static final int SPOILT = 400;
    private static final double[] RING = {0, 0, 0, 1, 1, 1, 1, 0, 0, 0};
    private static final String SQUARE = "POLYGON((0 0,1 0,1 1,0 1,0 0))";

    @TempDir Path folder;

    private static Geometry square(double west) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + 1, 0, 1));
    }

    /// A small good file of each format.
    private Path good(String format) throws Exception {
        CityFiles files = new CityFiles(folder);
        return switch (format) {
            case "geojson" ->
                    files.json(
                            "a.geojson",
                            "Polygon",
                            "'code':'1','name':'A'",
                            CityFiles.box(0, 1, 0, 1));
            case "topojson" ->
                    files.write(
                            "a.topojson",
                            "{\"type\":\"Topology\",\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[0]]}},"
                                    + "\"arcs\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}");
            case "csv" -> files.write("a.csv", "code,name,WKT", "1,A,\"" + SQUARE + "\"");
            case "xlsx" ->
                    files.workbook(
                            "a.xlsx", "s", List.of(List.of("code", "WKT"), List.of("1", SQUARE)));
            case "gpkg" ->
                    files.geoPackage(
                            "a.gpkg",
                            "t",
                            4490,
                            List.of("code"),
                            List.of(
                                    new CityFiles.Row(square(0), "1"),
                                    new CityFiles.Row(square(1), "2")));
            case "shp" ->
                    ShapefileWriter.save(
                            folder,
                            "a",
                            List.of(new ShapefileWriter.Row("1", "A", RING)),
                            StandardCharsets.UTF_8);
            case "fgb" -> {
                Path file = folder.resolve("a.fgb");
                FeatureFile.save(
                        file,
                        "x",
                        List.of(new Column("a", Column.Type.TEXT)),
                        List.of(new Feature(square(0), Map.of("a", "b"))));
                yield file;
            }
            default -> throw new IllegalArgumentException(format);
        };
    }

    /// Whatever stands in a file, it is read or refused by its name: nothing else comes out.
    @ParameterizedTest
    @ValueSource(strings = {"geojson", "topojson", "csv", "xlsx", "gpkg", "shp", "fgb"})
    void aSpoiltFileIsReadOrRefusedByItsName(String format) throws Exception {
        Path file = good(format);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20261127);
        int refused = 0;
        for (int round = 0; round < SPOILT; round++) {
            byte[] spoilt = spoil(whole, random);
            Files.write(file, spoilt);
            try {
                Formats.read(file, null);
            } catch (ReadException e) {
                refused++;
                assertTrue(e.file().startsWith("a."), e.file());
                assertTrue(e.detail().length() < 500, e.detail());
            } catch (RuntimeException | IOException | Error e) {
                throw new AssertionError(
                        format + " in round " + round + ": " + Arrays.toString(spoilt), e);
            }
        }
        assertTrue(refused > 0, "no file of " + SPOILT + " was spoilt");
    }

    private static byte[] spoil(byte[] whole, Random random) {
        byte[] spoilt =
                random.nextInt(3) == 0
                        ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length))
                        : whole.clone();
        for (int i = random.nextInt(8); i > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    /// The same with the table of a shapefile, and with what lies beside it.
    @ParameterizedTest
    @ValueSource(strings = {"a.DBF", "a.cpg", "a.prj"})
    void aSpoiltPartOfAShapefileIsReadOrRefusedByItsName(String part) throws Exception {
        Path file = good("shp");
        Files.writeString(folder.resolve("a.cpg"), "UTF-8");
        Files.writeString(folder.resolve("a.prj"), "GEOGCS[\"GCS_WGS_1984\"]");
        byte[] whole = Files.readAllBytes(folder.resolve(part));
        Random random = new Random(20261127);
        for (int round = 0; round < SPOILT; round++) {
            byte[] spoilt = spoil(whole, random);
            Files.write(folder.resolve(part), spoilt);
            try {
                assertNotNull(Formats.read(file, null));
            } catch (ReadException e) {
                assertTrue(e.file().toLowerCase(java.util.Locale.ROOT).startsWith("a."), e.file());
            } catch (RuntimeException | IOException | Error e) {
                throw new AssertionError(
                        part + " in round " + round + ": " + Arrays.toString(spoilt), e);
            }
        }
    }

    @Test
    void numbersThatAreNoneBelongToTheirRow() throws IOException {
        Path file =
                new CityFiles(folder)
                        .write(
                                "a.csv",
                                "code,name,WKT",
                                "1,A,\"" + SQUARE + "\"",
                                "2,B,\"POLYGON((NaN 0,1 0,1 1,NaN 0))\"",
                                "3,C,\"POLYGON((0 0,1e999 0,1 1,0 0))\"",
                                "4,D,\"POINT(-Infinity 0)\"");
        RawLayer layer = Formats.read(file, null).getFirst();
        assertNotNull(layer.features().getFirst().shape());
        for (int i = 1; i < 4; i++) {
            assertNull(layer.features().get(i).shape(), "row " + (i + 2));
        }
        assertEquals(List.of(3, 4, 5), layer.notes().stream().map(ReadNote::feature).toList());
    }

    @Test
    void numbersThatAreNoneInJsonBelongToTheirFeature() throws IOException {
        Path file =
                new CityFiles(folder)
                        .json(
                                "a.geojson", "Polygon",
                                "'code':'1'", CityFiles.box(0, 1, 0, 1),
                                "'code':'2'", "[[[1e400,0],[1,0],[1,1],[1e400,0]]]");
        RawLayer layer = Formats.read(file, null).getFirst();
        assertNull(layer.features().get(1).shape());
        assertEquals(2, layer.notes().getFirst().feature());
        Path word = new CityFiles(folder).json("b.geojson", "Point", "'code':'1'", "[NaN,0]");
        ReadException e = assertThrows(ReadException.class, () -> Formats.read(word, null));
        assertEquals(Reason.BROKEN, e.reason());
        assertEquals("b.geojson", e.file());
        assertTrue(e.place().startsWith("feature 1"), e.place());
    }

    @Test
    void aCellOfTenMegabytesIsOneCell() throws IOException {
        String huge = "x".repeat(10 << 20);
        Path file =
                new CityFiles(folder)
                        .write(
                                "a.csv",
                                "code,name,WKT",
                                "1," + huge + ",\"" + SQUARE + "\"",
                                "2,B,\"" + huge + "\"");
        RawLayer layer = Formats.read(file, null).getFirst();
        assertEquals(huge.length(), layer.features().getFirst().value("name").length());
        ReadNote bad = layer.notes().getFirst();
        assertEquals(3, bad.feature());
        assertTrue(bad.detail().length() < 500, bad.detail().length() + " letters of detail");
        Path open = new CityFiles(folder).write("b.csv", "code,name", "1,\"" + huge);
        ReadException e = assertThrows(ReadException.class, () -> Formats.read(open, null));
        assertEquals(Reason.BROKEN, e.reason());
        assertEquals("line 2", e.place());
    }

    @Test
    void aTextOfAHundredMegabytesInJsonIsTooLargeNotTooDeep() throws IOException {
        Path file = folder.resolve("a.geojson");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\"");
            String piece = "x".repeat(1 << 20);
            for (int i = 0; i < 110; i++) {
                out.write(piece);
            }
            out.write("\"},\"geometry\":null}]}");
        }
        ReadException e = assertThrows(ReadException.class, () -> Formats.read(file, null));
        assertEquals(Reason.TOO_LARGE, e.reason());
        assertTrue(e.place().startsWith("feature 1"), e.place());
    }

    @Test
    void nestedCollectionsAreRefusedInEveryTextFormat() throws IOException {
        String arrays = "[".repeat(50_000) + "]".repeat(50_000);
        CityFiles files = new CityFiles(folder);
        Path json = files.json("a.geojson", "Polygon", "'code':'1'", arrays);
        assertEquals(
                Reason.TOO_DEEP,
                assertThrows(ReadException.class, () -> Formats.read(json, null)).reason());
        Path topology =
                files.write(
                        "b.topojson",
                        "{\"type\":\"Topology\",\"arcs\":" + arrays + ",\"objects\":{}}");
        assertEquals(
                Reason.TOO_DEEP,
                assertThrows(ReadException.class, () -> Formats.read(topology, null)).reason());
        Path table =
                files.write(
                        "c.csv",
                        "code,WKT",
                        "1,\"" + "GEOMETRYCOLLECTION(".repeat(20_000) + "\"",
                        "2,\""
                                + "{\"\"type\"\":\"\"GeometryCollection\"\",\"\"geometries\"\":["
                                        .repeat(20_000)
                                + "\"");
        RawLayer layer = Formats.read(table, null).getFirst();
        assertEquals(List.of(2, 3), layer.notes().stream().map(ReadNote::feature).toList());
    }

    @Test
    void aCutWorkbookIsRefusedByItsName() throws Exception {
        Path file = good("xlsx");
        byte[] whole = Files.readAllBytes(file);
        for (int keep : new int[] {10, whole.length / 2, whole.length - 10}) {
            Files.write(file, Arrays.copyOf(whole, keep));
            ReadException e = assertThrows(ReadException.class, () -> Formats.read(file, null));
            assertEquals(Reason.BROKEN, e.reason());
            assertEquals("a.xlsx", e.file());
        }
    }
}
