package org.fengqiao.cityimport.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.cityimport.CityFiles;
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

/// The same two squares in every format.
class FormatsTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final double[] WEST = {118, 32, 118, 33, 119, 33, 119, 32, 118, 32};
    private static final double[] EAST = {119, 32, 119, 33, 120, 33, 120, 32, 119, 32};

    @TempDir Path folder;

    private static Geometry square(double west) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + 1, 32, 33));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertTwoSquares(RawLayer layer, String code, String name) {
        assertEquals(2, layer.features().size());
        RawFeature first = layer.features().getFirst();
        assertEquals("320102", first.value(code));
        assertEquals("玄武区", first.value(name));
        assertTrue(Objects.requireNonNull(first.shape()).equalsTopo(square(118)));
        RawFeature second = layer.features().get(1);
        assertEquals("鼓楼区", second.value(name));
        assertTrue(Objects.requireNonNull(second.shape()).equalsTopo(square(119)));
    }

    @Test
    void geoJson() throws IOException {
        Path file =
                write(
                        "a.json",
                        """
                        {"type":"FeatureCollection",
                         "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
                         "features":[
                         {"type":"Feature","properties":{"adcode":320102,"name":"玄武区","parent":{"adcode":320100}},
                          "geometry":{"type":"Polygon","coordinates":[[[118,32],[119,32],[119,33],[118,33],[118,32]]]}},
                         {"type":"Feature","properties":{"adcode":3.20106E5,"name":"鼓楼区","x":null},
                          "geometry":{"type":"MultiPolygon","coordinates":[[[[119,32],[120,32],[120,33],[119,33]]]]}}]}
                        """);
        RawLayer layer = Formats.read(file, null).getFirst();
        assertTwoSquares(layer, "adcode", "name");
        assertEquals("320106", layer.features().get(1).value("adcode"));
        assertEquals("320100", layer.features().getFirst().value("parent"));
        assertEquals("EPSG:4490", layer.crs());
        assertEquals(List.of(new ReadNote(2, ReadNote.Kind.RING_CLOSED, "")), layer.notes());
    }

    @Test
    void topoJsonSharesItsArcs() throws IOException {
        Path file =
                write(
                        "a.topojson",
                        """
                        {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[118,32]},
                         "objects":{"areas":{"type":"GeometryCollection","geometries":[
                          {"type":"Polygon","arcs":[[0,1]],"properties":{"code":"320102","name":"玄武区"}},
                          {"type":"Polygon","arcs":[[-1,2]],"properties":{"code":"320106","name":"鼓楼区"}}]}},
                         "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]]}
                        """);
        RawLayer layer = Formats.read(file, null).getFirst();
        assertTwoSquares(layer, "code", "name");
        assertEquals(List.of(), layer.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void shapefileTellsItsEncodingByItself(String charset) throws IOException {
        Path file =
                ShapefileWriter.save(
                        folder,
                        "区界",
                        List.of(
                                new ShapefileWriter.Row("320102", "玄武区", WEST),
                                new ShapefileWriter.Row("320106", "鼓楼区", EAST)),
                        Charset.forName(charset));
        Files.writeString(folder.resolve("区界.prj"), "GEOGCS[\"GCS_WGS_1984\"]");
        RawLayer layer = Formats.read(file, null).getFirst();
        assertTwoSquares(layer, "CODE", "NAME");
        assertEquals("GEOGCS[\"GCS_WGS_1984\"]", layer.crs());
    }

    @Test
    void flatGeobuf() throws IOException {
        Path file = folder.resolve("a.fgb");
        FeatureFile.save(
                file,
                "areas",
                List.of(new Column("code", Column.Type.INT), new Column("name", Column.Type.TEXT)),
                List.of(
                        new Feature(square(118), Map.of("code", 320102, "name", "玄武区")),
                        new Feature(square(119), Map.of("code", 320106, "name", "鼓楼区"))));
        RawLayer layer = Formats.read(file, null).getFirst();
        assertTwoSquares(layer, "code", "name");
        assertEquals("EPSG:4490", layer.crs());
    }

    @Test
    void geoPackage() throws Exception {
        Path file =
                new CityFiles(folder)
                        .geoPackage(
                                "a.gpkg",
                                "my \"areas\"",
                                4490,
                                List.of("code", "name"),
                                List.of(
                                        new CityFiles.Row(square(118), "320102", "玄武区"),
                                        new CityFiles.Row(square(119), "320106", "鼓楼区")));
        RawLayer layer = Formats.read(file, null).getFirst();
        assertTwoSquares(layer, "code", "name");
        assertEquals("EPSG:4490", layer.crs());
        assertEquals(List.of("code", "name"), layer.columns());
    }

    @Test
    void csvInGbkWithSemicolons() throws IOException {
        Path file = folder.resolve("points.csv");
        Files.write(
                file,
                "编号;名称;经度;纬度\n1;\"超市;大\";118.5;32.5\n2;学校;一百一十八;32.5\n\n3;医院;;\n".getBytes(GBK));
        RawLayer layer = Formats.read(file, null).getFirst();
        assertEquals(List.of("编号", "名称", "经度", "纬度"), layer.columns());
        assertEquals("超市;大", layer.features().getFirst().value("名称"));
        assertEquals(
                "POINT (118.5 32.5)",
                Objects.requireNonNull(layer.features().getFirst().shape()).toText());
        assertEquals(
                List.of(new ReadNote(3, ReadNote.Kind.BAD_COORDINATES, "一百一十八, 32.5")),
                layer.notes());
        assertEquals(List.of(2, 3, 5), layer.features().stream().map(RawFeature::number).toList());
    }

    @Test
    void accentsOfAEuropeanTableAreNoChineseSigns() throws IOException {
        Path file = folder.resolve("barrios.csv");
        Files.write(
                file,
                "id,name,x,y\n1,C\u00F3rdoba,-64.2,-31.4\n2,M\u00E1laga,-64.1,-31.4\n"
                        .getBytes(Charset.forName("windows-1252")));
        RawLayer layer = Formats.read(file, null).getFirst();
        assertEquals("C\u00F3rdoba", layer.features().getFirst().value("name"));
        assertEquals(Charset.forName("windows-1252"), layer.charset());
    }

    @Test
    void csvWithMarkAndWkt() throws IOException {
        Path file = folder.resolve("areas.csv");
        Files.write(
                file,
                ("\uFEFFcode,name,WKT\n320102,玄武区,\"POLYGON((118 32,119 32,119 33,118 33,118 32))\"\n"
                                + "320106,鼓楼区,\"POLYGON((119 32,120 32,120 33,119 33,119 32))\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertTwoSquares(Formats.read(file, null).getFirst(), "code", "name");
    }

    @Test
    void workbookWithTwoSheets() throws IOException {
        Path file = folder.resolve("stores.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet stores = book.newWorksheet("仓库");
            stores.value(0, 0, "code");
            stores.value(0, 1, "lon");
            stores.value(0, 2, "lat");
            stores.value(1, 0, 320102);
            stores.value(1, 1, 118.5);
            stores.value(1, 2, 32.25);
            book.newWorksheet("空");
            book.finish();
        }
        List<RawLayer> layers = Formats.read(file, null);
        assertEquals(1, layers.size());
        assertEquals("stores.xlsx:仓库", layers.getFirst().file());
        RawFeature row = layers.getFirst().features().getFirst();
        assertEquals(2, row.number());
        assertEquals("320102", row.value("code"));
        assertEquals("POINT (118.5 32.25)", Objects.requireNonNull(row.shape()).toText());
    }
}
