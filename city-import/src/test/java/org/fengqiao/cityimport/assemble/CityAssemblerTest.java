package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class CityAssemblerTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void aMunicipalityIsNestedByThePrefixesOfItsCodes() throws Exception {
        CityDraft draft =
                Assembled.assemble(ParentRule.AUTO, Assembled.nested("beijing.geojson").layer());
        AreaTree tree = Assembled.tree(draft);
        AreaCode street = AreaCode.root("110000").child("110101").child("110101002");
        assertEquals("景山街道", tree.get(street).name());
        assertEquals(3, tree.listLevels().size());
        assertEquals(3, draft.levels().names().size());
        assertEquals(0, draft.count(Finding.Severity.ERROR));
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
        assertEquals(1, Assembled.of(draft, Kind.CODES_AS_PATHS).size());
        assertEquals(
                List.of(1.0, 2.0, 3.0),
                Assembled.of(draft, Kind.LEVEL_COUNT).stream().map(Finding::amount).toList());
    }

    @Test
    void nationalCodesStayNationalAlsoWithTrailingZeros() throws Exception {
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO,
                        new Rows("a.shp")
                                .box(0, 4, 50, 54, "DM", "330100000000", "MC", "杭州市")
                                .box(0, 4, 50, 54, "DM", "330102000000", "MC", "上城区")
                                .box(0, 2, 50, 54, "DM", "330102001000", "MC", "清波街道")
                                .box(2, 4, 50, 54, "DM", "330102003000", "MC", "湖滨街道")
                                .box(0, 2, 50, 54, "DM", "330102001051", "MC", "清波门社区")
                                .box(2, 4, 50, 54, "DM", "330102003050", "MC", "东坡路社区")
                                .layer());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(AreaCode.of("330100"), tree.root().code());
        assertEquals("东坡路社区", tree.get(AreaCode.of("330102003050")).name());
        assertEquals(Level.COMMUNITY, tree.deepest());
        assertEquals(List.of(), Assembled.of(draft, Kind.CODES_AS_PATHS));
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
        CityDraft draft =
                Assembled.assemble(ParentRule.AUTO, wards.layer(), town, districts.layer());
        AreaTree tree = Assembled.tree(draft);
        AreaCode district = AreaCode.root("T").child("D1");
        assertEquals(
                List.of(district.child("w10"), district.child("w11")),
                tree.listChildren(district).stream().map(Area::code).toList());
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
    }

    @Test
    void parentColumnAndLevelColumnAreFollowed() throws Exception {
        CityDraft draft =
                Assembled.assemble(
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
        AreaTree tree = Assembled.tree(draft);
        assertEquals("Block", tree.get(AreaCode.root("1").child("2").child("3")).name());
        // Its place leads to a parent although its column does not.
        assertEquals(
                List.of("Lost (4)"),
                Assembled.of(draft, Kind.PARENT_BY_PLACE).stream().map(Finding::subject).toList());
    }

    @Test
    void districtsAloneGetTheirCityFromTheirUnion() throws Exception {
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO,
                        new Rows("d.json")
                                .box(0, 1, 0, 1, "adcode", "320102", "name", "甲区")
                                .box(1, 2, 0, 1, "adcode", "320104", "name", "乙区")
                                .layer());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(AreaCode.of("320100"), tree.root().code());
        assertEquals("某市", tree.root().name());
        assertEquals(2, Assembled.of(draft, Kind.ROOT_MADE).getFirst().amount());
        assertEquals(List.of(), Assembled.of(draft, Kind.GAP));
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
        AreaTree tree =
                Assembled.tree(Assembled.assemble(ParentRule.AUTO, first, districts, second));
        assertEquals(3, tree.listLevel(Level.STREET).size());
        assertEquals("丙街", tree.get(AreaCode.of("320104002")).name());
    }

    @Test
    void moreThanFiveLevelsAreTooMany() throws Exception {
        Rows rows = new Rows("deep.json");
        for (int i = 0; i < 7; i++) {
            rows.box(0, 1, 0, 1, "code", "x" + i, "name", "n" + i, "level", "" + i);
        }
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, rows.layer());
        assertFalse(Assembled.of(draft, Kind.TOO_DEEP).isEmpty());
        assertEquals(5, Assembled.tree(draft).size());
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
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO, Assembled.nested("beijing.geojson").layer(), points);
        AreaCode east = AreaCode.root("110000").child("110101");
        assertEquals(
                List.of(east.child("110101001"), east.child("110101002")),
                draft.resources().stream().map(Resource::grid).toList());
        assertEquals(ResourceKind.CAMERA, draft.resources().getFirst().kind());
        assertEquals("东城区 / 景山街道", Assembled.of(draft, Kind.PLACED_BY_AREA).getFirst().detail());
        assertEquals(3, Assembled.of(draft, Kind.UNPLACED).getFirst().feature());
        assertEquals(4, Assembled.of(draft, Kind.POINT_OUTSIDE).getFirst().feature());
        assertEquals(2, Assembled.of(draft, Kind.POINT_COUNT).getFirst().amount());
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
}
