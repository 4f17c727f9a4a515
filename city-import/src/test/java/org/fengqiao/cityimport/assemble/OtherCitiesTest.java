package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.CityFiles;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ShapefileWriter;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.Bd09;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/// Cities in other shapes than the one that is shared, from their files.
class OtherCitiesTest {

    @TempDir Path folder;
    private CityFiles files;

    @BeforeEach
    void open() {
        files = new CityFiles(folder);
    }

    @Test
    void threeFilesWhoseParentColumnsHoldEnglishNames() throws Exception {
        Path city =
                files.json(
                        "city.geojson",
                        "Polygon",
                        "'city_id':'C','city_name':'Port Example'",
                        CityFiles.box(-70, -69, 40, 41));
        Path boroughs =
                files.json(
                        "boroughs.geojson", "Polygon",
                        "'borough_id':1,'borough_name':'North End','parent':'Port Example'",
                                CityFiles.box(-70, -69, 40.5, 41),
                        "'borough_id':2,'borough_name':'South Bank','parent':'Port Example'",
                                CityFiles.box(-70, -69, 40, 40.5));
        // Two wards have one name; their parents tell them apart.
        Path wards =
                files.json(
                        "wards.geojson", "Polygon",
                        "'borough_name':'North End','ward_id':11,'ward_name':'Market','parent':'North End'",
                                CityFiles.box(-70, -69.5, 40.5, 41),
                        "'borough_name':'North End','ward_id':12,'ward_name':'Mill','parent':'North End'",
                                CityFiles.box(-69.5, -69, 40.5, 41),
                        "'borough_name':'South Bank','ward_id':21,'ward_name':'Dock','parent':'South Bank'",
                                CityFiles.box(-70, -69, 40, 40.5));
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.COLUMN, wards, city, boroughs);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Port Example", tree.root().name());
        AreaCode north = tree.root().code().child("1");
        assertEquals("North End", tree.get(north).name());
        assertEquals(List.of("Market", "Mill"), Assembled.names(tree, north));
    }

    @Test
    void aShapefileInGbkOfAGaussKruegerZoneWithCodesOfTwelveDigits() throws Exception {
        double e = 39_500_000;
        List<ShapefileWriter.Row> rows =
                List.of(
                        new ShapefileWriter.Row("330100000000", "杭州市", ring(e, 0, 0, 2_000, 2_000)),
                        new ShapefileWriter.Row("330102000000", "上城区", ring(e, 0, 0, 1_000, 2_000)),
                        new ShapefileWriter.Row(
                                "330106000000", "西湖区", ring(e, 1_000, 0, 2_000, 2_000)),
                        new ShapefileWriter.Row(
                                "330102001000", "清波街道", ring(e, 0, 0, 1_000, 1_000)),
                        new ShapefileWriter.Row(
                                "330102003000", "湖滨街道", ring(e, 0, 1_000, 1_000, 2_000)),
                        new ShapefileWriter.Row(
                                "330106001000", "北山街道", ring(e, 1_000, 0, 2_000, 2_000)));
        Path file = ShapefileWriter.save(folder, "区划", rows, Charset.forName("GBK"));
        RawLayer layer = Formats.read(file, null).getFirst();
        assertEquals("GB18030", Objects.requireNonNull(layer.charset()).name());
        DatumHint hint = DatumHint.of(layer, null);
        assertEquals("EPSG:4527", hint.datum().name());

        CityDraft draft = Assembled.draft(hint.datum(), ParentRule.AUTO, file);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals(AreaCode.of("330100"), tree.root().code());
        assertEquals(List.of("清波街道", "湖滨街道"), Assembled.names(tree, AreaCode.of("330102")));
        // The middle meridian of zone 39 is 117° east.
        assertEquals(117, tree.root().shape().getEnvelopeInternal().getMinX(), 1e-6);

        Files.writeString(
                folder.resolve("区划.prj"),
                """
                PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",\
                DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
                UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],\
                PARAMETER["False_Easting",39500000.0],PARAMETER["False_Northing",0.0],\
                PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],\
                PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]\
                """);
        DatumHint stated = DatumHint.of(Formats.read(file, null).getFirst(), null);
        assertEquals(DatumHint.Reason.STATED, stated.reason());
        AreaTree same = Assembled.tree(Assembled.draft(stated.datum(), ParentRule.AUTO, file));
        assertEquals(
                0,
                same.root()
                        .shape()
                        .getEnvelopeInternal()
                        .distance(tree.root().shape().getEnvelopeInternal()),
                1e-6);
        assertEquals(tree.root().shape().getArea(), same.root().shape().getArea(), 1e-6);
    }

    private static double[] ring(double east, double w, double s, double e, double n) {
        double north = 3_340_000;
        return new double[] {
            east + w, north + s, east + w, north + n, east + e, north + n, east + e, north + s,
            east + w, north + s
        };
    }

    @Test
    void aTableOfWktInBd09WithPointsBesideIt() throws Exception {
        Path table =
                files.write(
                        "区划.csv",
                        "代码,名称,中心经度,lon,lat,WKT",
                        "500000,山城,,106.55,29.55,\"" + bd(106.5, 106.6, 29.5, 29.6) + "\"",
                        "500103,上半区,,106.52,29.55,\"SRID=4326;"
                                + bd(106.5, 106.55, 29.5, 29.6)
                                + "\"",
                        "500105,下半区,,106.57,29.55,\"" + bd(106.55, 106.6, 29.5, 29.6) + "\"",
                        "500103001,城门街道,,106.52,29.55,\"" + bd(106.5, 106.55, 29.5, 29.6) + "\"",
                        "500105001,码头街道,,106.57,29.55,\"" + bd(106.55, 106.6, 29.5, 29.6) + "\"");
        LonLat store = Bd09.fromGcj02(Gcj02.fromCgcs2000(new LonLat(106.52, 29.52)));
        Path stores =
                files.write(
                        "应急仓库.csv",
                        "编号,名称,经度,纬度",
                        "S-1,一号库,%s,%s".formatted(store.lon(), store.lat()));
        CityDraft draft = Assembled.draft(Datum.BD09, ParentRule.AUTO, table, stores);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        Coordinate corner = new Coordinate(106.5, 29.5);
        assertEquals(0, tree.root().shape().getBoundary().getCoordinate().distance(corner), 1e-6);
        assertEquals(3, tree.listLevels().size());
        assertEquals(106.52, draft.resources().getFirst().position().lon(), 1e-6);
        assertEquals("城门街道", tree.get(draft.resources().getFirst().grid()).name());
    }

    private static String bd(double w, double e, double s, double n) {
        List<String> points = new ArrayList<>();
        for (double[] at : new double[][] {{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}) {
            LonLat moved = Bd09.fromGcj02(Gcj02.fromCgcs2000(new LonLat(at[0], at[1])));
            points.add(moved.lon() + " " + moved.lat());
        }
        return "POLYGON((" + String.join(",", points) + "))";
    }

    @Test
    void oneLayerWithAllLevelsMixedAndCountedFromTheInnermost() throws Exception {
        Path file =
                files.json(
                        "all.geojson", "Polygon",
                        "'gid':'a','label':'Old Town','tier':1,'level':1",
                                CityFiles.box(10, 10.5, 50, 51),
                        "'gid':'b','label':'New Town','tier':1,'level':1",
                                CityFiles.box(10.5, 11, 50, 51),
                        "'gid':'c','label':'Centre','tier':2,'level':2",
                                CityFiles.box(10, 11, 50, 51),
                        "'gid':'d','label':'Example City','tier':3,'level':3",
                                CityFiles.box(10, 12, 50, 51),
                        "'gid':'e','label':'Suburbs','tier':2,'level':2",
                                CityFiles.box(11, 12, 50, 51),
                        "'gid':'f','label':'Field','tier':1,'level':1",
                                CityFiles.box(11, 12, 50, 51));
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, file);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Example City", tree.root().name());
        assertEquals(
                List.of("Old Town", "New Town"),
                Assembled.names(tree, tree.root().code().child("c")));
    }

    @Test
    void aCityOfTheAmericasInFourLevelsWithPartsAndHoles() throws Exception {
        String hole =
                "[[[[-58.6,-34.7],[-58.2,-34.7],[-58.2,-34.3],[-58.6,-34.3],[-58.6,-34.7]],"
                        + "[[-58.45,-34.55],[-58.35,-34.55],[-58.35,-34.45],[-58.45,-34.45],[-58.45,-34.55]]]]";
        String rest =
                "["
                        + CityFiles.box(-58.45, -58.35, -34.55, -34.45)
                        + ","
                        + CityFiles.box(-58.1, -58.05, -34.5, -34.45)
                        + "]";
        String all =
                "["
                        + CityFiles.box(-58.6, -58.2, -34.7, -34.3)
                        + ","
                        + CityFiles.box(-58.1, -58.05, -34.5, -34.45)
                        + "]";
        Path city =
                files.json(
                        "ciudad.geojson",
                        "MultiPolygon",
                        "'codigo':'02','nombre':'Ciudad','name':'Ciudad'",
                        all);
        Path comunas =
                files.json(
                        "comunas.geojson",
                        "MultiPolygon",
                        "'code':'A','name':'Anillo'",
                        hole,
                        "'code':'B','name':'Núcleo e isla'",
                        rest);
        Path barrios =
                files.json(
                        "barrios.geojson",
                        "MultiPolygon",
                        "'code':'A1','name':'Anillo'",
                        hole,
                        "'code':'B1','name':'Núcleo'",
                        "[" + CityFiles.box(-58.45, -58.35, -34.55, -34.45) + "]",
                        "'code':'B2','name':'Isla'",
                        "[" + CityFiles.box(-58.1, -58.05, -34.5, -34.45) + "]");
        // One file for the blocks of each part: they lie beside one another, so they are one level.
        Path north =
                files.json(
                        "manzanas-n.geojson",
                        "Polygon",
                        "'code':'n','name':'N'",
                        CityFiles.box(-58.45, -58.35, -34.5, -34.45));
        Path south =
                files.json(
                        "manzanas-s.geojson",
                        "Polygon",
                        "'code':'s','name':'S'",
                        CityFiles.box(-58.45, -58.35, -34.55, -34.5));
        CityDraft draft =
                Assembled.draft(
                        Datum.CGCS2000, ParentRule.AUTO, north, south, barrios, comunas, city);
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(4, tree.listLevels().size());
        assertEquals(2, tree.listLevel(Level.DISTRICT).size());
        AreaCode core = tree.root().code().child("B").child("B1");
        assertEquals(List.of("N", "S"), Assembled.names(tree, core));
        assertEquals(
                1,
                ((org.locationtech.jts.geom.Polygon)
                                tree.get(tree.root().code().child("A")).shape().getGeometryN(0))
                        .getNumInteriorRing());
    }
}
