package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ShapefileWriter;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.Bd09;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/// Cities in other shapes than the one that is shared, from their files.
class OtherCitiesTest {

    @TempDir Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    /// GeoJSON; each feature is its properties and its coordinates.
    private Path json(String name, String type, String... features) throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 1 < features.length; i += 2) {
            all.add(
                    "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                            .formatted(features[i], type, features[i + 1])
                            .replace('\'', '"'));
        }
        return write(
                name,
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", all) + "]}");
    }

    private static String box(double w, double e, double s, double n) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(w, s, e, s, e, n, w, n, w, s);
    }

    private static CityDraft draft(Datum datum, ParentRule rule, Path... files) throws Exception {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (Path file : files) {
            for (RawLayer layer : Formats.read(file, null)) {
                if (Guess.isAreas(layer)) {
                    areas.add(Guess.areas(layer, datum));
                } else {
                    points.add(Guess.points(layer, datum));
                }
            }
        }
        return CityAssembler.assemble(
                new CityPlan(
                        "",
                        "City",
                        "City",
                        "Europe/Berlin",
                        "en",
                        null,
                        rule,
                        true,
                        areas,
                        points));
    }

    private static List<String> names(AreaTree tree, AreaCode parent) {
        return tree.listChildren(parent).stream().map(Area::name).toList();
    }

    private static void assertClean(CityDraft draft) {
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
    }

    @Test
    void threeFilesWhoseParentColumnsHoldEnglishNames() throws Exception {
        Path city =
                json(
                        "city.geojson",
                        "Polygon",
                        "'city_id':'C','city_name':'Port Example'",
                        box(-70, -69, 40, 41));
        Path boroughs =
                json(
                        "boroughs.geojson", "Polygon",
                        "'borough_id':1,'borough_name':'North End','parent':'Port Example'",
                                box(-70, -69, 40.5, 41),
                        "'borough_id':2,'borough_name':'South Bank','parent':'Port Example'",
                                box(-70, -69, 40, 40.5));
        // Two wards have one name; their parents tell them apart.
        Path wards =
                json(
                        "wards.geojson", "Polygon",
                        "'borough_name':'North End','ward_id':11,'ward_name':'Market','parent':'North End'",
                                box(-70, -69.5, 40.5, 41),
                        "'borough_name':'North End','ward_id':12,'ward_name':'Mill','parent':'North End'",
                                box(-69.5, -69, 40.5, 41),
                        "'borough_name':'South Bank','ward_id':21,'ward_name':'Dock','parent':'South Bank'",
                                box(-70, -69, 40, 40.5));
        CityDraft draft = draft(Datum.CGCS2000, ParentRule.COLUMN, wards, city, boroughs);
        assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Port Example", tree.root().name());
        AreaCode north = tree.root().code().child("1");
        assertEquals("North End", tree.get(north).name());
        assertEquals(List.of("Market", "Mill"), names(tree, north));
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

        CityDraft draft = draft(hint.datum(), ParentRule.AUTO, file);
        assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals(AreaCode.of("330100"), tree.root().code());
        assertEquals(List.of("清波街道", "湖滨街道"), names(tree, AreaCode.of("330102")));
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
        AreaTree same = Assembled.tree(draft(stated.datum(), ParentRule.AUTO, file));
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
                write(
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
                write(
                        "应急仓库.csv",
                        "编号,名称,经度,纬度",
                        "S-1,一号库,%s,%s".formatted(store.lon(), store.lat()));
        CityDraft draft = draft(Datum.BD09, ParentRule.AUTO, table, stores);
        assertClean(draft);
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
    void areasOfPointsOnlyAreRefusedByFileAndRow() throws Exception {
        Path table =
                write(
                        "centres.csv",
                        "code;name;lon;lat",
                        "110000;Town;116,4;39,9",
                        "110101;East;116,5;39,9");
        CityDraft draft = draft(Datum.CGCS2000, ParentRule.AUTO, table);
        assertNull(draft.tree());
        assertEquals("centres.csv", Assembled.of(draft, Kind.NO_AREAS).getFirst().detail());
        assertEquals(
                116.4,
                Objects.requireNonNull(
                                Formats.read(table, null).getFirst().features().getFirst().shape())
                        .getCoordinate()
                        .x,
                1e-9);
    }

    @Test
    void aRowWhoseShapeMakesNoSenseIsNamedWithTheReason() throws Exception {
        Path table =
                write(
                        "areas.csv",
                        "code,name,geometry",
                        "1,Town,\"POLYGON((0 0,2 0,2 1,0 1,0 0))\"",
                        "11,East,\"POLYGON((1 0,2 0,2 1,1 1,1 0))\"",
                        "12,West,\"POLYGON((0 0,1 0,oops))\"",
                        "13,Hex,0103000000",
                        "14,Json,\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}\"");
        CityDraft draft = draft(Datum.CGCS2000, ParentRule.AUTO, table);
        List<Finding> lost = Assembled.of(draft, Kind.NO_SHAPE);
        assertEquals(List.of(4, 5), lost.stream().map(Finding::feature).toList());
        assertTrue(lost.getFirst().detail().contains("oops"), lost.toString());
        assertEquals("WKB", lost.getLast().detail());
        assertEquals(
                List.of("East", "Json"),
                names(Assembled.tree(draft), Assembled.tree(draft).root().code()));
    }

    @Test
    void oneLayerWithAllLevelsMixedAndCountedFromTheInnermost() throws Exception {
        Path file =
                json(
                        "all.geojson", "Polygon",
                        "'gid':'a','label':'Old Town','tier':1,'level':1", box(10, 10.5, 50, 51),
                        "'gid':'b','label':'New Town','tier':1,'level':1", box(10.5, 11, 50, 51),
                        "'gid':'c','label':'Centre','tier':2,'level':2", box(10, 11, 50, 51),
                        "'gid':'d','label':'Example City','tier':3,'level':3", box(10, 12, 50, 51),
                        "'gid':'e','label':'Suburbs','tier':2,'level':2", box(11, 12, 50, 51),
                        "'gid':'f','label':'Field','tier':1,'level':1", box(11, 12, 50, 51));
        CityDraft draft = draft(Datum.CGCS2000, ParentRule.AUTO, file);
        assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Example City", tree.root().name());
        assertEquals(List.of("Old Town", "New Town"), names(tree, tree.root().code().child("c")));
    }

    @Test
    void aCityOfTheAmericasInFourLevelsWithPartsAndHoles() throws Exception {
        String hole =
                "[[[[-58.6,-34.7],[-58.2,-34.7],[-58.2,-34.3],[-58.6,-34.3],[-58.6,-34.7]],"
                        + "[[-58.45,-34.55],[-58.35,-34.55],[-58.35,-34.45],[-58.45,-34.45],[-58.45,-34.55]]]]";
        String rest =
                "["
                        + box(-58.45, -58.35, -34.55, -34.45)
                        + ","
                        + box(-58.1, -58.05, -34.5, -34.45)
                        + "]";
        String all =
                "["
                        + box(-58.6, -58.2, -34.7, -34.3)
                        + ","
                        + box(-58.1, -58.05, -34.5, -34.45)
                        + "]";
        Path city =
                json(
                        "ciudad.geojson",
                        "MultiPolygon",
                        "'codigo':'02','nombre':'Ciudad','name':'Ciudad'",
                        all);
        Path comunas =
                json(
                        "comunas.geojson",
                        "MultiPolygon",
                        "'code':'A','name':'Anillo'",
                        hole,
                        "'code':'B','name':'Núcleo e isla'",
                        rest);
        Path barrios =
                json(
                        "barrios.geojson",
                        "MultiPolygon",
                        "'code':'A1','name':'Anillo'",
                        hole,
                        "'code':'B1','name':'Núcleo'",
                        "[" + box(-58.45, -58.35, -34.55, -34.45) + "]",
                        "'code':'B2','name':'Isla'",
                        "[" + box(-58.1, -58.05, -34.5, -34.45) + "]");
        // One file for the blocks of each part: they lie beside one another, so they are one level.
        Path north =
                json(
                        "manzanas-n.geojson",
                        "Polygon",
                        "'code':'n','name':'N'",
                        box(-58.45, -58.35, -34.5, -34.45));
        Path south =
                json(
                        "manzanas-s.geojson",
                        "Polygon",
                        "'code':'s','name':'S'",
                        box(-58.45, -58.35, -34.55, -34.5));
        CityDraft draft =
                draft(Datum.CGCS2000, ParentRule.AUTO, north, south, barrios, comunas, city);
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(4, tree.listLevels().size());
        assertEquals(2, tree.listLevel(Level.DISTRICT).size());
        AreaCode core = tree.root().code().child("B").child("B1");
        assertEquals(List.of("N", "S"), names(tree, core));
        assertEquals(
                1,
                ((org.locationtech.jts.geom.Polygon)
                                tree.get(tree.root().code().child("A")).shape().getGeometryN(0))
                        .getNumInteriorRing());
    }

    @Test
    void acrossThe180thMeridianAndBeyondItIsRefusedByFileAndFeature() throws Exception {
        Path island =
                json(
                        "island.geojson", "Polygon",
                        "'code':'I','name':'Island'", box(-179.9, 179.9, -17, -16.5),
                        "'code':'W','name':'West'", box(179.5, 179.9, -17, -16.5));
        CityDraft across = draft(Datum.CGCS2000, ParentRule.AUTO, island);
        assertEquals(1, Assembled.of(across, Kind.ACROSS_180).getFirst().feature());
        assertEquals("island.geojson", Assembled.of(across, Kind.ACROSS_180).getFirst().file());

        Path halves =
                json(
                        "halves.geojson", "Polygon",
                        "'code':'E','name':'East'", box(-179.9, -179.5, -17, -16.5),
                        "'code':'W','name':'West'", box(179.5, 179.9, -17, -16.5));
        CityDraft torn = draft(Datum.CGCS2000, ParentRule.AUTO, halves);
        assertNull(torn.tree());
        assertEquals(1, Assembled.of(torn, Kind.ACROSS_180).size());

        Path round =
                json(
                        "round.geojson",
                        "Polygon",
                        "'code':'P','name':'City'",
                        box(202, 202.4, 21, 21.4));
        RawLayer layer = Formats.read(round, null).getFirst();
        assertEquals(DatumHint.Reason.DEGREES, DatumHint.of(layer, null).reason());
        Finding nowhere =
                Assembled.of(draft(Datum.CGCS2000, ParentRule.AUTO, round), Kind.NOWHERE)
                        .getFirst();
        assertTrue(nowhere.detail().contains("202"), nowhere.toString());
    }

    @Test
    void aLayerWhoseLevelIsSaidLeavesTheOthersToBeTold() throws Exception {
        RawLayer wards =
                new Rows("wards.json")
                        .box(0, 1, 0, 1, "code", "w1", "name", "One")
                        .box(1, 2, 0, 1, "code", "w2", "name", "Two")
                        .layer();
        RawLayer town = new Rows("town.json").box(0, 2, 0, 1, "code", "t", "name", "Town").layer();
        RawLayer parks =
                new Rows("parks.json").box(0, 0.2, 0, 1, "code", "p", "name", "Park").layer();
        List<AreaSource> sources = new ArrayList<>();
        for (RawLayer layer : List.of(wards, town, parks)) {
            AreaSource guess = Guess.areas(layer, Datum.CGCS2000);
            sources.add(
                    layer == parks
                            ? new AreaSource(
                                    layer,
                                    guess.datum(),
                                    guess.columns(),
                                    java.util.OptionalInt.of(5),
                                    ParentRule.PLACE)
                            : guess);
        }
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "",
                                "",
                                "Europe/Berlin",
                                "en",
                                null,
                                ParentRule.AUTO,
                                true,
                                sources,
                                List.of()));
        AreaTree tree = Assembled.tree(draft);
        assertEquals(List.of("Park"), names(tree, AreaCode.root("t").child("w1")));
    }

    @Test
    void oneThatNamesNoParentIsNoSecondCityAndBadCoordinatesAreTold() throws Exception {
        Path file =
                json(
                        "all.geojson", "Polygon",
                        "'code':'C','name':'City'", box(10, 12, 50, 51),
                        "'code':'a','name':'West','parent':'City'", box(10, 11, 50, 51),
                        "'code':'b','name':'East','parent':'City'", box(11, 12, 50, 51),
                        "'code':'x','name':'Forgotten'", box(11, 11.1, 50, 50.1));
        Path points =
                write("depot.csv", "id,name,lon,lat", "1,Hall,10.5,50.5", "2,Yard,east,north");
        CityDraft draft = draft(Datum.CGCS2000, ParentRule.AUTO, file, points);
        assertEquals("City", Assembled.tree(draft).root().name());
        assertEquals(2, Assembled.tree(draft).listLevels().size());
        Finding bad = Assembled.of(draft, Kind.BAD_COORDINATES).getFirst();
        assertEquals("east, north", bad.detail());
        assertEquals(3, bad.feature());
    }
}
