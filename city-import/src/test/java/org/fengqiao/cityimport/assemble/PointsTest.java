package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Points with addresses that name several areas, and points that are there twice.
class PointsTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// Two districts, each with a 和平社区; the east has a 和平里社区 beside it.
    private static Rows twins() {
        return new Rows("twins.geojson")
                .box(116, 117, 39, 40, "code", "110000", "name", "北京市")
                .box(116, 116.5, 39, 40, "code", "110101", "name", "东城区")
                .box(116.5, 117, 39, 40, "code", "110102", "name", "西城区")
                .box(116, 116.5, 39, 39.5, "code", "110101001", "name", "和平社区")
                .box(116, 116.5, 39.5, 40, "code", "110101002", "name", "和平里社区")
                .box(116.5, 117, 39, 39.5, "code", "110102001", "name", "和平社区")
                .box(116.5, 117, 39.5, 40, "code", "110102002", "name", "Ward 1");
    }

    private static CityDraft draft(Rows points) throws Exception {
        return Assembled.assemble(ParentRule.AUTO, twins().layer(), points.layer());
    }

    private static CityDraft at(String address) throws Exception {
        return draft(new Rows("hospitals.csv").add(null, "名称", "卫生站", "地址", address));
    }

    private static Geometry point(double lon, double lat) {
        return SHAPES.createPoint(new Coordinate(lon, lat));
    }

    private static String placed(CityDraft draft) {
        assertEquals(1, draft.resources().size(), () -> draft.findings().toString());
        return Assembled.of(draft, Kind.PLACED_BY_AREA).getFirst().detail();
    }

    @Test
    void ofTwoAreasOfOneNameItIsTheOneWhoseDistrictTheAddressNames() throws Exception {
        CityDraft west = at("西城区和平社区12号");
        assertEquals("西城区 / 和平社区", placed(west));
        assertEquals(
                Assembled.tree(west).root().code().child("110102").child("110102001"),
                west.resources().getFirst().grid());
        assertEquals("东城区 / 和平社区", placed(at("北京市东城区和平社区12号")));
    }

    @Test
    void anAddressThatDoesNotTellWhichIsLeftOutWithBothNamed() throws Exception {
        CityDraft draft = at("和平社区12号");
        assertTrue(draft.resources().isEmpty());
        assertEquals(
                "和平社区12号 → 东城区 / 和平社区; 西城区 / 和平社区",
                Assembled.of(draft, Kind.AMBIGUOUS_ADDRESS).getFirst().detail());
    }

    @Test
    void anAddressThatContradictsItselfIsLeftOut() throws Exception {
        CityDraft draft = at("西城区和平里社区3号");
        assertTrue(draft.resources().isEmpty());
        assertEquals(1, Assembled.of(draft, Kind.AMBIGUOUS_ADDRESS).size());
    }

    @Test
    void aLongerNameIsNotReadAsTheShorterOneInIt() throws Exception {
        assertEquals("东城区 / 和平里社区", placed(at("和平里社区3号")));
        assertEquals("西城区 / Ward 1", placed(at("12 High St, WARD 1")));
        assertEquals(1, Assembled.of(at("Ward 12"), Kind.UNPLACED).size());
    }

    @Test
    void aRowThatIsThereTwiceComesInOnceAndIsTold() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("hospitals.csv")
                                .add(point(116.1, 39.1), "编号", "H-1", "名称", "一院")
                                .add(point(116.1, 39.1), "编号", "H-1", "名称", "一院")
                                .add(point(116.2, 39.1), "编号", "H-3", "名称", "三院"));
        assertEquals(
                List.of("H-1", "H-3"),
                draft.resources().stream().map(each -> each.id().value()).toList());
        Finding twice = Assembled.of(draft, Kind.DUPLICATE_POINT).getFirst();
        assertEquals(2, twice.feature());
        assertEquals("hospitals.csv:1 一院", twice.detail());
    }

    @Test
    void anIdOfTwoPointsIsToldAndBothComeIn() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("hospitals.csv")
                                .add(point(116.1, 39.1), "code", "H-1", "name", "一院")
                                .add(point(116.2, 39.1), "code", "H-1", "name", "二院")
                                .add(point(116.2, 39.2), "code", "H-3", "name", "三院")
                                .add(point(116.2, 39.3), "code", "H-4", "name", "四院")
                                .add(point(116.2, 39.4), "code", "H-5", "name", "五院"));
        assertEquals(5, draft.resources().size());
        assertEquals(5, draft.resources().stream().map(Resource::id).distinct().count());
        assertEquals(
                "H-1, hospitals.csv:1 一院",
                Assembled.of(draft, Kind.DUPLICATE_ID).getFirst().detail());
    }

    @Test
    void twoIdsAtOnePlaceAreLeftToThePersonToJudge() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("cameras.csv")
                                .add(point(116.1, 39.1), "编号", "C-1", "名称", "路口")
                                .add(point(116.1, 39.1), "编号", "C-2", "名称", "路口"));
        assertEquals(2, draft.resources().size());
        assertEquals(1, Assembled.of(draft, Kind.ALIKE_POINT).size());
    }

    @Test
    void idsThatMayNotBeAreReplacedAndCounted() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("hospitals.csv")
                                .add(point(116.1, 39.1), "编号", "医-1", "名称", "一院")
                                .add(point(116.2, 39.1), "编号", "医-2", "名称", "二院"));
        assertEquals(
                List.of("HOSPITAL-1-1", "HOSPITAL-1-2"),
                draft.resources().stream().map(each -> each.id().value()).toList());
        assertEquals(2, Assembled.of(draft, Kind.IDS_MADE).getFirst().amount());
    }

    @Test
    void oneTableMayHoldResourcesAndKeyPlaces() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("poi.csv")
                                .add(point(116.1, 39.1), "名称", "一院", "类别", "综合医院")
                                .add(point(116.6, 39.1), "名称", "一小", "类别", "小学")
                                .add(point(116.7, 39.1), "名称", "化工", "类别", "危险品仓库"));
        assertEquals(
                List.of(ResourceKind.HOSPITAL),
                draft.resources().stream().map(Resource::kind).toList());
        assertEquals(
                List.of(KeyPlaceKind.SCHOOL, KeyPlaceKind.HAZARDOUS_GOODS),
                draft.keyPlaces().stream().map(KeyPlace::kind).toList());
        assertEquals(
                Assembled.tree(draft).root().code().child("110102").child("110102001"),
                draft.keyPlaces().getFirst().grid());
        assertEquals(3, Assembled.of(draft, Kind.POINT_COUNT).getFirst().amount());
    }

    @Test
    void areasCountTheirKeyPlacesWhereNoFileSaysHowMany() throws Exception {
        CityDraft draft =
                draft(
                        new Rows("学校.csv")
                                .add(point(116.1, 39.1), "名称", "一小")
                                .add(point(116.2, 39.1), "名称", "二小")
                                .add(point(116.7, 39.7), "名称", "三小"));
        assertEquals(
                List.of("和平社区 2", "和平里社区 0", "和平社区 0", "Ward 1 1"),
                Assembled.tree(draft).listLeaves().stream()
                        .map(area -> area.name() + " " + area.figures().weight("keyPlaces"))
                        .toList());
        assertEquals(3, Assembled.tree(draft).root().figures().weight("keyPlaces"));
        assertEquals("keyPlaces", Assembled.of(draft, Kind.FIGURE_COUNT).getFirst().detail());
    }

    @Test
    void aNumberOfKeyPlacesThatAFileSaysStands() throws Exception {
        Rows city =
                new Rows("city.geojson")
                        .box(116, 117, 39, 40, "code", "T", "name", "城", "重点场所", "40")
                        .box(116, 116.5, 39, 40, "code", "T1", "name", "西", "重点场所", "15");
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO,
                        city.layer(),
                        new Rows("学校.csv").add(point(116.1, 39.1), "名称", "一小").layer());
        assertEquals(40, Assembled.tree(draft).root().figures().weight("keyPlaces"));
        assertEquals(1, Assembled.of(draft, Kind.FIGURE_STANDS).getFirst().amount());
    }
}
