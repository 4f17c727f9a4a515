package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.CityFiles;
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
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// Cities as the statistical offices of other countries hand them out, each from its file, its
/// columns as they are guessed.
class FarCitiesTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir Path folder;
    private CityFiles files;

    @BeforeEach
    void open() {
        files = new CityFiles(folder);
    }

    private static Polygon box(double w, double e, double s, double n) {
        return (Polygon) SHAPES.toGeometry(new Envelope(w, e, s, n));
    }

    /// Tokyo's codes have two digits for the prefecture, five for the ward and eleven for the
    /// chome; zone IX of the Japanese plane system, metres from 36° N, 139°50' E.
    @Test
    void prefectureWardsAndChomeOfJapanInTopoJson() throws Exception {
        List<String> objects = new ArrayList<>();
        List<String> arcs = new ArrayList<>();
        String[][] areas = {
            {"13", "東京都", "-8000", "8000", "-38000", "-30000"},
            {"13101", "千代田区", "-8000", "0", "-38000", "-30000"},
            {"13102", "中央区", "0", "8000", "-38000", "-30000"},
            {"13101001001", "丸の内一丁目", "-8000", "0", "-34000", "-30000"},
            {"13101001002", "丸の内二丁目", "-8000", "0", "-38000", "-34000"},
            {"13102001001", "銀座一丁目", "0", "8000", "-38000", "-30000"},
        };
        for (String[] a : areas) {
            objects.add(
                    "{\"type\":\"Polygon\",\"arcs\":[[%d]],\"properties\":{\"KEY_CODE\":\"%s\",\"S_NAME\":\"%s\"}}"
                            .formatted(arcs.size(), a[0], a[1]));
            arcs.add(
                    "[[%2$s,%4$s],[%3$s,%4$s],[%3$s,%5$s],[%2$s,%5$s],[%2$s,%4$s]]"
                            .formatted(a[0], a[2], a[3], a[4], a[5]));
        }
        Path file =
                files.write(
                        "tokyo.topojson",
                        "{\"type\":\"Topology\",\"objects\":{\"tokyo\":{\"type\":\"GeometryCollection\",",
                        "\"geometries\":[" + String.join(",", objects) + "]}},",
                        "\"arcs\":[" + String.join(",", arcs) + "]}");
        assertEquals(
                DatumHint.Reason.UNKNOWN_METRES,
                DatumHint.of(Formats.read(file, null).getFirst(), null).reason());
        CityDraft draft = Assembled.draft(Datum.of("EPSG:6677"), ParentRule.AUTO, file);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("東京都", tree.root().name());
        assertEquals(3, tree.listLevels().size());
        AreaCode ward = tree.listLevel(Level.DISTRICT).getFirst().code();
        assertEquals(List.of("丸の内一丁目", "丸の内二丁目"), Assembled.names(tree, ward));
        Envelope box = tree.root().shape().getEnvelopeInternal();
        assertEquals(139.833, box.centre().x, 0.01);
        assertEquals(35.69, box.centre().y, 0.01);
    }

    /// Codes of local governments with their check digit are six digits, as national codes of China
    /// are; they must not be read as such.
    @Test
    void japaneseCodesOfSixDigitsAreNoChineseOnes() throws Exception {
        Path file =
                files.json(
                        "kanagawa.geojson",
                        "Polygon",
                        "'団体コード':'141003','市区町村名':'横浜市'",
                        CityFiles.box(139.4, 139.8, 35.3, 35.6),
                        "'団体コード':'141011','市区町村名':'鶴見区'",
                        CityFiles.box(139.6, 139.8, 35.3, 35.6),
                        "'団体コード':'141020','市区町村名':'神奈川区'",
                        CityFiles.box(139.4, 139.6, 35.3, 35.6));
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, file);
        AreaTree tree = Assembled.tree(draft);
        assertEquals("横浜市", tree.root().name(), draft.findings().toString());
        assertEquals(List.of("鶴見区", "神奈川区"), Assembled.names(tree, tree.root().code()));
    }

    /// A district and its municipalities, with an exclave, an enclave and an island; the keys of
    /// the statistical office, metres of UTM 32.
    @Test
    void aGermanDistrictFromAGeoPackageOfThreeTables() throws Exception {
        List<String> columns = List.of("AGS", "GEN", "BEZ");
        Polygon all = box(500_000, 530_000, 5_300_000, 5_320_000);
        Polygon enclave = box(505_000, 508_000, 5_305_000, 5_308_000);
        Polygon island = box(535_000, 536_000, 5_310_000, 5_311_000);
        Geometry west = box(500_000, 515_000, 5_300_000, 5_320_000).difference(enclave);
        Geometry east = box(515_000, 530_000, 5_300_000, 5_320_000);
        files.geoPackage(
                "kreis.gpkg",
                "vg_krs",
                25832,
                columns,
                List.of(new CityFiles.Row(all.union(island), "09189", "Traunstein", "Landkreis")));
        Path file =
                files.geoPackage(
                        "kreis.gpkg",
                        "vg_gem",
                        25832,
                        columns,
                        List.of(
                                new CityFiles.Row(
                                        west, "09189114", "Bergen (Chiemgau)", "Gemeinde"),
                                new CityFiles.Row(
                                        enclave, "09189115", "Übersee-Mühlgraben", "Gemeinde"),
                                new CityFiles.Row(
                                        east.union(island), "09189155", "Trostberg", "Stadt")));
        for (RawLayer layer : Formats.read(file, null)) {
            assertEquals("EPSG:25832", DatumHint.of(layer, null).datum().name());
            assertEquals("AGS", Guess.areas(layer, Datum.CGCS2000).columns().code());
            assertEquals("GEN", Guess.areas(layer, Datum.CGCS2000).columns().name());
        }
        CityDraft draft = Assembled.draft(Datum.of("EPSG:25832"), ParentRule.AUTO, file);
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Traunstein", tree.root().name());
        assertEquals(
                List.of("Bergen (Chiemgau)", "Übersee-Mühlgraben", "Trostberg"),
                Assembled.names(tree, tree.root().code()));
        Area ring = tree.listLevel(Level.DISTRICT).getFirst();
        assertEquals(1, ((Polygon) ring.shape().getGeometryN(0)).getNumInteriorRing());
        assertEquals(2, tree.listLevel(Level.DISTRICT).getLast().shape().getNumGeometries());
    }

    /// Communes and IRIS of France: nine digits, of which the first five are the commune; Lambert
    /// 93, letters in Latin-1 without a word about it.
    @Test
    void frenchIrisInAShapefileOfLatin1() throws Exception {
        List<ShapefileWriter.Row> communes =
                List.of(
                        new ShapefileWriter.Row("29019", "Brest", ring(145_000, 151_000)),
                        new ShapefileWriter.Row(
                                "29235", "Plougastel-Daoulas", ring(151_000, 154_000)));
        List<ShapefileWriter.Row> iris =
                List.of(
                        new ShapefileWriter.Row(
                                "290190101", "Siam-Liberté", ring(145_000, 147_000)),
                        new ShapefileWriter.Row("290190102", "Château", ring(147_000, 149_000)),
                        new ShapefileWriter.Row("290190103", "Île Longue", ring(149_000, 151_000)),
                        new ShapefileWriter.Row("292350101", "Kéraliou", ring(151_000, 154_000)));
        Path outer =
                ShapefileWriter.save(folder, "communes", communes, StandardCharsets.ISO_8859_1);
        Path inner = ShapefileWriter.save(folder, "iris", iris, StandardCharsets.ISO_8859_1);
        String lambert =
                "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\","
                        + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                        + "PARAMETER[\"False_Easting\",700000.0],PARAMETER[\"False_Northing\",6600000.0],"
                        + "PARAMETER[\"Central_Meridian\",3.0],PARAMETER[\"Standard_Parallel_1\",49.0],"
                        + "PARAMETER[\"Standard_Parallel_2\",44.0],PARAMETER[\"Latitude_Of_Origin\",46.5],"
                        + "UNIT[\"Meter\",1.0]]";
        for (String name : List.of("communes.prj", "iris.prj")) {
            Files.writeString(folder.resolve(name), lambert);
        }
        DatumHint stated = DatumHint.of(Formats.read(outer, null).getFirst(), null);
        assertEquals("RGF93_Lambert_93", stated.datum().name());
        CityDraft draft = Assembled.draft(stated.datum(), ParentRule.AUTO, inner, outer);
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(3, tree.listLevels().size());
        Area brest =
                tree.listLevel(Level.DISTRICT).stream()
                        .filter(area -> area.name().equals("Brest"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of("Siam-Liberté", "Château", "Île Longue"),
                Assembled.names(tree, brest.code()));
        assertEquals(-4.5, tree.root().shape().getEnvelopeInternal().centre().x, 0.1);
        assertEquals(48.4, tree.root().shape().getEnvelopeInternal().centre().y, 0.1);
    }

    private static double[] ring(double w, double e) {
        double s = 6_835_000;
        double n = 6_843_000;
        return new double[] {w, s, w, n, e, n, e, s, w, s};
    }

    /// Shifted coordinates, a street whose district is not in the table, another that names no
    /// parent.
    @Test
    void aWorkbookInGcj02WithParentsMissing() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("区划代码", "名称", "上级代码", "边界"));
        rows.add(List.of("520100", "贵阳市", "", wkt(106.5, 106.9, 26.4, 26.8)));
        rows.add(List.of("520102", "南明区", "520100", wkt(106.5, 106.7, 26.4, 26.8)));
        rows.add(List.of("520102001", "新华路街道", "520102", wkt(106.5, 106.7, 26.4, 26.6)));
        rows.add(List.of("520102002", "西湖路街道", "520102", wkt(106.5, 106.7, 26.6, 26.8)));
        rows.add(List.of("520103001", "延中街道", "520103", wkt(106.7, 106.9, 26.4, 26.6)));
        rows.add(List.of("520103002", "北京路街道", "520103", wkt(106.7, 106.9, 26.6, 26.8)));
        Path file = files.workbook("贵阳.xlsx", "边界", rows);
        CityDraft draft = Assembled.draft(Datum.GCJ02, ParentRule.AUTO, file);
        AreaTree tree = Assembled.tree(draft);
        assertEquals(3, tree.listLevels().size(), draft.findings().toString());
        // A street whose district is not there cannot keep a national code: it would not nest.
        assertEquals(
                List.of("新华路街道", "西湖路街道"),
                Assembled.names(tree, AreaCode.root("520100").child("520102")));
        Envelope box = tree.root().shape().getEnvelopeInternal();
        assertEquals(106.5, box.getMinX(), 1e-5);
        assertEquals(26.8, box.getMaxY(), 1e-5);
        // The two streets stand where nothing contains them: they are told by their rows.
        List<Finding> orphans =
                draft.findings().stream()
                        .filter(finding -> finding.subject().contains("延中街道"))
                        .toList();
        assertTrue(
                orphans.stream()
                        .anyMatch(finding ->
                                finding.feature() == 6
                                        && finding.file().equals("贵阳.xlsx")
                                        && finding.kind().severity() != Finding.Severity.NOTE),
                draft.findings().toString());
    }

    private static String wkt(double w, double e, double s, double n) {
        List<String> points = new ArrayList<>();
        for (double[] at : new double[][] {{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}) {
            LonLat moved = Gcj02.fromCgcs2000(new LonLat(at[0], at[1]));
            points.add(moved.lon() + " " + moved.lat());
        }
        return "POLYGON((" + String.join(",", points) + "))";
    }

    /// Part of one district lies inside another, and an island belongs to a ward inland.
    @Test
    void enclavesAndIslandsOnEveryLevelKeepTheirPlaces() throws Exception {
        String mainland = CityFiles.box(20, 21, 60, 61);
        String isle = CityFiles.box(21.5, 21.6, 60.5, 60.6);
        String hole =
                "[[[20,60],[21,60],[21,61],[20,61],[20,60]],"
                        + "[[20.4,60.4],[20.4,60.6],[20.6,60.6],[20.6,60.4],[20.4,60.4]]]";
        String heart = CityFiles.box(20.4, 20.6, 60.4, 60.6);
        Path file =
                files.json(
                        "archipelago.geojson",
                        "MultiPolygon",
                        "'id':'c','name':'Saari','level':1",
                        "[" + mainland + "," + isle + "]",
                        "'id':'r','name':'Rengas','level':2",
                        "[" + hole + "]",
                        "'id':'h','name':'Sydän ja Luoto','level':2",
                        "[" + heart + "," + isle + "]",
                        "'id':'r1','name':'Kehä','level':3",
                        "[" + hole + "]",
                        "'id':'h1','name':'Sydän','level':3",
                        "[" + heart + "]",
                        "'id':'h2','name':'Luoto','level':3",
                        "[" + isle + "]");
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, file);
        Assembled.assertClean(draft);
        AreaTree tree = Assembled.tree(draft);
        AreaCode heartCode = tree.root().code().child("h");
        assertEquals(List.of("Sydän", "Luoto"), Assembled.names(tree, heartCode));
        assertEquals(List.of("Kehä"), Assembled.names(tree, tree.root().code().child("r")));
        assertTrue(draft.findings().stream().noneMatch(f -> f.kind() == Kind.OVERLAP));
    }
}
