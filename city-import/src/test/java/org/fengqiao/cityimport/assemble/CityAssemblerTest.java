package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.fengqiao.cityimport.SharedData;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CityAssemblerTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// Rows of a layer, numbered as they come.
    private static final class Rows {
        private final String file;
        private final List<RawFeature> features = new ArrayList<>();

        private Rows(String file) {
            this.file = file;
        }

        Rows add(@Nullable Geometry shape, String... values) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i + 1 < values.length; i += 2) {
                row.put(values[i], values[i + 1]);
            }
            features.add(new RawFeature(features.size() + 1, row, shape));
            return this;
        }

        Rows box(double w, double e, double s, double n, String... values) {
            return add(SHAPES.toGeometry(new Envelope(w, e, s, n)), values);
        }

        RawLayer layer() {
            List<String> columns =
                    features.stream()
                            .flatMap(f -> f.values().keySet().stream())
                            .distinct()
                            .toList();
            return new RawLayer(file, columns, features, null, List.of());
        }
    }

    private static CityDraft assemble(ParentRule rule, RawLayer... layers) throws Exception {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (RawLayer layer : layers) {
            if (Guess.isAreas(layer)) {
                areas.add(Guess.areas(layer, Datum.CGCS2000));
            } else {
                points.add(Guess.points(layer, Datum.CGCS2000));
            }
        }
        return CityAssembler.assemble(
                new CityPlan(
                        "",
                        "某市",
                        "Some City",
                        "Asia/Shanghai",
                        "zh-CN",
                        null,
                        rule,
                        true,
                        areas,
                        points));
    }

    private static AreaTree tree(CityDraft draft) {
        return Objects.requireNonNull(draft.tree(), () -> draft.findings().toString());
    }

    private static List<Finding> of(CityDraft draft, Kind kind) {
        return draft.findings().stream().filter(f -> f.kind() == kind).toList();
    }

    private static Rows nested(String file) {
        return new Rows(file)
                .box(116, 117, 39, 40, "code", "110000", "name", "北京市")
                .box(116, 116.5, 39, 40, "code", "110101", "name", "东城区")
                .box(116.5, 117, 39, 40, "code", "110102", "name", "西城区")
                .box(116, 116.5, 39, 39.5, "code", "110101001", "name", "东华门街道")
                .box(116, 116.5, 39.5, 40, "code", "110101002", "name", "景山街道")
                .box(116.5, 117, 39, 40, "code", "110102001", "name", "西长安街街道");
    }

    @Test
    void aMunicipalityIsNestedByThePrefixesOfItsCodes() throws Exception {
        CityDraft draft = assemble(ParentRule.AUTO, nested("beijing.geojson").layer());
        AreaTree tree = tree(draft);
        AreaCode street = AreaCode.root("110000").child("110101").child("110101002");
        assertEquals("景山街道", tree.get(street).name());
        assertEquals(3, tree.listLevels().size());
        assertEquals(3, draft.levels().names().size());
        assertEquals(0, draft.count(Finding.Severity.ERROR));
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
        assertEquals(1, of(draft, Kind.CODES_AS_PATHS).size());
        assertEquals(
                List.of(1.0, 2.0, 3.0),
                of(draft, Kind.LEVEL_COUNT).stream().map(Finding::amount).toList());
    }

    @Test
    void nationalCodesStayNationalAlsoWithTrailingZeros() throws Exception {
        CityDraft draft =
                assemble(
                        ParentRule.AUTO,
                        new Rows("a.shp")
                                .box(0, 4, 50, 54, "DM", "330100000000", "MC", "杭州市")
                                .box(0, 4, 50, 54, "DM", "330102000000", "MC", "上城区")
                                .box(0, 2, 50, 54, "DM", "330102001000", "MC", "清波街道")
                                .box(2, 4, 50, 54, "DM", "330102003000", "MC", "湖滨街道")
                                .box(0, 2, 50, 54, "DM", "330102001051", "MC", "清波门社区")
                                .box(2, 4, 50, 54, "DM", "330102003050", "MC", "东坡路社区")
                                .layer());
        AreaTree tree = tree(draft);
        assertEquals(AreaCode.of("330100"), tree.root().code());
        assertEquals("东坡路社区", tree.get(AreaCode.of("330102003050")).name());
        assertEquals(Level.COMMUNITY, tree.deepest());
        assertEquals(List.of(), of(draft, Kind.CODES_AS_PATHS));
    }

    @Test
    void oneLayerForEachLevelIsNestedByPlaceWhereCodesSayNothing() throws Exception {
        Rows wards = new Rows("wards.json");
        Rows districts = new Rows("districts.json");
        for (int d = 0; d < 2; d++) {
            districts.box(13 + d, 14 + d, 52, 53, "name", "District " + d, "code", "D" + d);
            for (int w = 0; w < 2; w++) {
                wards.box(
                        13 + d,
                        14 + d,
                        52 + w / 2.0,
                        52.5 + w / 2.0,
                        "id",
                        "w" + d + w,
                        "name",
                        "Ward");
            }
        }
        RawLayer town =
                new Rows("town.json").box(13, 15, 52, 53, "code", "T", "name", "Town").layer();
        CityDraft draft = assemble(ParentRule.AUTO, wards.layer(), town, districts.layer());
        AreaTree tree = tree(draft);
        AreaCode district = AreaCode.root("T").child("D1");
        assertEquals(
                List.of(district.child("w10"), district.child("w11")),
                tree.listChildren(district).stream().map(Area::code).toList());
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
    }

    @Test
    void parentColumnAndLevelColumnAreFollowed() throws Exception {
        CityDraft draft =
                assemble(
                        ParentRule.COLUMN,
                        new Rows("a.csv")
                                .box(
                                        0, 1, 0, 1, "id", "3", "name", "Block", "pid", "2", "level",
                                        "街道")
                                .box(
                                        0, 1, 0, 1, "id", "2", "name", "Half", "pid", "1", "level",
                                        "区")
                                .box(0, 1, 0, 1, "id", "1", "name", "All", "level", "市")
                                .box(
                                        0, 1, 0, 1, "id", "4", "name", "Lost", "pid", "77", "level",
                                        "街道")
                                .layer());
        AreaTree tree = tree(draft);
        assertEquals("Block", tree.get(AreaCode.root("1").child("2").child("3")).name());
        // Its place leads to a parent although its column does not.
        assertEquals(
                List.of("Lost (4)"),
                of(draft, Kind.PARENT_BY_PLACE).stream().map(Finding::subject).toList());
    }

    @Test
    void districtsAloneGetTheirCityFromTheirUnion() throws Exception {
        CityDraft draft =
                assemble(
                        ParentRule.AUTO,
                        new Rows("d.json")
                                .box(0, 1, 0, 1, "adcode", "320102", "name", "甲区")
                                .box(1, 2, 0, 1, "adcode", "320104", "name", "乙区")
                                .layer());
        AreaTree tree = tree(draft);
        assertEquals(AreaCode.of("320100"), tree.root().code());
        assertEquals("某市", tree.root().name());
        assertEquals(2, of(draft, Kind.ROOT_MADE).getFirst().amount());
        assertEquals(List.of(), of(draft, Kind.GAP));
    }

    @Test
    void whatIsWrongIsFoundAndPlaced() throws Exception {
        Geometry bowTie =
                SHAPES.createPolygon(
                        new Coordinate[] {
                            new Coordinate(0.5, 0.6),
                            new Coordinate(1, 1),
                            new Coordinate(1, 0.6),
                            new Coordinate(0.5, 1),
                            new Coordinate(0.5, 0.6)
                        });
        CityDraft draft =
                assemble(
                        ParentRule.AUTO,
                        new Rows("a.json")
                                .box(0, 1, 0, 1, "code", "A", "name", "All")
                                .box(0, 0.5, 0, 1.1, "code", "A1", "name", "Too tall")
                                .box(0.4, 1, 0, 0.5, "code", "A2", "name", "Too wide")
                                .add(bowTie, "code", "A3", "name", "Bow tie")
                                .box(5, 6, 5, 6, "code", "A2", "name", "Impostor")
                                .box(5, 6, 5, 6, "code", "A4", "name", "Far away")
                                .box(0.9, 0.95, 0.9, 0.95, "name", "Nameless code")
                                .add(null, "code", "A5", "name", "Nothing")
                                .add(
                                        SHAPES.createPoint(new Coordinate(0, 0)),
                                        "code",
                                        "A6",
                                        "name",
                                        "Point")
                                .box(200, 201, 0, 1, "code", "A7", "name", "Nowhere")
                                .layer());
        assertEquals(4, of(draft, Kind.DUPLICATE_CODE).getFirst().feature() - 1);
        assertEquals("Too wide (A2)", of(draft, Kind.DUPLICATE_CODE).getFirst().detail());
        Finding outside = of(draft, Kind.OUTSIDE_PARENT).getFirst();
        assertEquals("Too tall (A1)", outside.subject());
        assertEquals(0.1 / 1.1, outside.amount(), 0.001);
        assertEquals(new Envelope(0, 0.5, 1, 1.1), outside.where());
        Finding overlap = of(draft, Kind.OVERLAP).getFirst();
        assertEquals("Too wide (A2)", overlap.detail());
        // 0.1° by 0.5° at the equator: 11.1 km by 55.3 km.
        assertEquals(11_132 * 55_287.0, overlap.amount(), 1e6);
        assertEquals(8, of(draft, Kind.NO_SHAPE).getFirst().feature());
        assertEquals("Point", of(draft, Kind.WRONG_TYPE).getFirst().detail());
        assertEquals(10, of(draft, Kind.NOWHERE).getFirst().feature());
        assertEquals(1, of(draft, Kind.REPAIRED).size());
        assertEquals(1, of(draft, Kind.MISSING_CODE).size());
        assertEquals(1, of(draft, Kind.GAP).size());
        assertTrue(of(draft, Kind.GAP).getFirst().amount() > 1e9);
        assertTrue(draft.count(Finding.Severity.ERROR) >= 4);
    }

    @Test
    void nothingButPointsIsNoCity() throws Exception {
        CityDraft draft =
                assemble(
                        ParentRule.AUTO,
                        new Rows("p.csv")
                                .add(SHAPES.createPoint(new Coordinate(1, 1)), "x", "1")
                                .layer());
        assertNull(draft.tree());
        assertEquals(1, of(draft, Kind.NO_AREAS).size());
    }

    @Test
    void pointsBecomeResourcesOfTheInnermostAreaTheyLieIn() throws Exception {
        RawLayer points =
                new Rows("cameras.csv")
                        .add(
                                SHAPES.createPoint(new Coordinate(116.2, 39.2)),
                                "编号",
                                "C-1",
                                "名称",
                                "门前监控")
                        .add(null, "名称", "路口监控", "地址", "北京市东城区景山街道 3 号")
                        .add(null, "名称", "哪里", "地址", "天津路 8 号")
                        .add(SHAPES.createPoint(new Coordinate(100, 30)), "编号", "C-4", "名称", "远处")
                        .layer();
        CityDraft draft = assemble(ParentRule.AUTO, nested("beijing.geojson").layer(), points);
        AreaCode east = AreaCode.root("110000").child("110101");
        assertEquals(
                List.of(east.child("110101001"), east.child("110101002")),
                draft.resources().stream().map(Resource::grid).toList());
        assertEquals(ResourceKind.CAMERA, draft.resources().getFirst().kind());
        assertEquals("景山街道", of(draft, Kind.PLACED_BY_AREA).getFirst().detail());
        assertEquals(3, of(draft, Kind.UNPLACED).getFirst().feature());
        assertEquals(4, of(draft, Kind.POINT_OUTSIDE).getFirst().feature());
        assertEquals(2, of(draft, Kind.POINT_COUNT).getFirst().amount());
    }

    @Test
    void oneFileForEachDistrictsStreetsIsNoLevelOfItsOwn() throws Exception {
        RawLayer districts =
                new Rows("d.json")
                        .box(0, 1, 0, 1, "adcode", "320102", "name", "甲区")
                        .box(1, 2, 0, 1, "adcode", "320104", "name", "乙区")
                        .layer();
        RawLayer first =
                new Rows("a.json").box(0, 1, 0, 1, "adcode", "320102001", "name", "甲街").layer();
        RawLayer second =
                new Rows("b.json")
                        .box(1, 1.5, 0, 1, "adcode", "320104001", "name", "乙街")
                        .box(1.5, 2, 0, 1, "adcode", "320104002", "name", "丙街")
                        .layer();
        AreaTree tree = tree(assemble(ParentRule.AUTO, first, districts, second));
        assertEquals(3, tree.listLevel(Level.STREET).size());
        assertEquals("丙街", tree.get(AreaCode.of("320104002")).name());
    }

    @Test
    void columnsAreGuessedAsManyPlacesCallThem() {
        RawLayer gadm =
                new Rows("gadm_2.json")
                        .box(
                                0,
                                1,
                                0,
                                1,
                                "GID_0",
                                "DEU",
                                "GID_1",
                                "DEU.3_1",
                                "NAME_1",
                                "Berlin",
                                "GID_2",
                                "DEU.3.1_1",
                                "NAME_2",
                                "Mitte")
                        .layer();
        assertEquals(
                new AreaSource.Columns("GID_2", "NAME_2", "GID_1", null),
                Guess.areas(gadm, Datum.CGCS2000).columns());
        RawLayer berlin =
                new Rows("plr.shp")
                        .box(
                                0,
                                1,
                                0,
                                1,
                                "BEZ",
                                "01",
                                "PLR_ID",
                                "01100101",
                                "PLR_NAME",
                                "Stülerstraße")
                        .box(
                                1,
                                2,
                                0,
                                1,
                                "BEZ",
                                "01",
                                "PLR_ID",
                                "01100102",
                                "PLR_NAME",
                                "Tiergarten")
                        .layer();
        AreaSource.Columns columns = Guess.areas(berlin, Datum.CGCS2000).columns();
        assertEquals("PLR_ID", columns.code());
        assertEquals("PLR_NAME", columns.name());
    }

    @Test
    void moreThanFiveLevelsAreTooMany() throws Exception {
        Rows rows = new Rows("deep.json");
        for (int i = 0; i < 7; i++) {
            rows.box(0, 1, 0, 1, "code", "x" + i, "name", "n" + i, "level", "" + i);
        }
        CityDraft draft = assemble(ParentRule.AUTO, rows.layer());
        assertFalse(of(draft, Kind.TOO_DEEP).isEmpty());
        assertEquals(5, tree(draft).size());
    }

    @Test
    void nanjingInGcj02FallsIntoPlace() throws Exception {
        RawLayer layer =
                Formats.read(
                                SharedData.file(
                                        "nanjing/nanjing_districts_amap_full_GCJ02.geojson"),
                                null)
                        .getFirst();
        AreaSource source = Guess.areas(layer, Datum.GCJ02);
        assertEquals(new AreaSource.Columns("adcode", "name", "parent", "level"), source.columns());
        assertEquals(OptionalInt.empty(), source.level());
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "南京市",
                                "Nanjing",
                                "Asia/Shanghai",
                                "zh-CN",
                                null,
                                ParentRule.AUTO,
                                true,
                                List.of(source),
                                List.of()));
        AreaTree tree = tree(draft);
        assertEquals(AreaCode.of("320100"), tree.root().code());
        assertEquals(11, tree.listLevel(Level.DISTRICT).size());
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        assertEquals(List.of(), of(draft, Kind.OVERLAP));
        // 6,587 km² by the yearbook.
        double km2 = SquareMetres.of(tree.root().shape()) / 1e6;
        assertEquals(6587, km2, 30);
    }

    @Test
    void compoundsInBd09AreReadWithWhatIsWrongWithThem() throws Exception {
        RawLayer layer =
                Formats.read(SharedData.file("tracks/beijing-village_mapv.json"), null).getFirst();
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "小区",
                                "Compounds",
                                "Asia/Shanghai",
                                "zh-CN",
                                null,
                                ParentRule.AUTO,
                                false,
                                List.of(Guess.areas(layer, Datum.BD09)),
                                List.of()));
        assertTrue(tree(draft).size() > 8000, "areas: " + tree(draft).size());
        assertEquals(
                8470,
                of(draft, Kind.MISSING_CODE).size()
                        + of(draft, Kind.UNREPAIRABLE).size()
                        + of(draft, Kind.NO_SHAPE).size());
        assertTrue(of(draft, Kind.RING_CLOSED).size() > 8000);
    }
}
