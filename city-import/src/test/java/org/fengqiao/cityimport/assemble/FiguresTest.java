package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;

/// Numeric columns of areas become their figures; what is not there stays missing.
class FiguresTest {

    private static Rows city() {
        return new Rows("city.geojson")
                .box(116, 117, 39, 40, "code", "110000", "name", "北京市", "GDP（亿元）", "9.5")
                .box(116, 116.5, 39, 40, "code", "110101", "name", "东城区", "GDP（亿元）", "4.25")
                .box(116.5, 117, 39, 40, "code", "110102", "name", "西城区")
                .box(116, 116.5, 39, 39.5, row("110101001", "甲街道", "1,200", "0"))
                .box(116, 116.5, 39.5, 40, row("110101002", "乙街道", "800", "7"))
                .box(116.5, 117, 39, 40, row("110102001", "丙街道", "不详", ""));
    }

    private static String[] row(String code, String name, String persons, String elderly) {
        return new String[] {
            "code", code, "name", name, "常住人口", persons, "独居老人", elderly, "FID", "3", "邮编", "100010"
        };
    }

    private static AreaFigures at(AreaTree tree, String... path) {
        AreaCode code = AreaCode.root("110000");
        for (String each : path) {
            code = code.child(each);
        }
        return tree.get(code).figures();
    }

    @Test
    void columnsOfNumbersAreOfferedAndThoseOfCodesAreNot() {
        AreaSource source = Guess.areas(city().layer(), Datum.CGCS2000);
        assertEquals(
                Map.of(
                        "GDP（亿元）",
                        new Figure("GDP（亿元）", "亿元"),
                        "常住人口",
                        new Figure("population", ""),
                        "独居老人",
                        new Figure("独居老人", "")),
                source.figures());
    }

    @Test
    void whatIsThereIsTakenInAndWhatIsNotIsMissing() throws Exception {
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, city().layer());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(
                Map.of("population", 1200.0, "独居老人", 0.0),
                at(tree, "110101", "110101001").values());
        assertEquals(Map.of(), at(tree, "110102", "110102001").values());
        assertEquals("常住人口: 不详", Assembled.of(draft, Kind.NO_NUMBER).getFirst().detail());
        assertEquals(
                List.of("population 3", "GDP（亿元） 2", "独居老人 2"),
                Assembled.of(draft, Kind.FIGURE_COUNT).stream()
                        .map(each -> each.detail() + " " + (int) each.amount())
                        .toList());
    }

    @Test
    void countsInTenThousandsAreCountedWholeAndOwnFiguresStandAsTheyAre() throws Exception {
        Rows rows =
                new Rows("city.geojson")
                        .box(116, 117, 39, 40, "code", "110000", "人口（万人）", "2185.3", "GDP（万元）", "7")
                        .box(116, 116.5, 39, 40, "code", "110101", "人口（万人）", "70.8");
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, rows.layer());
        AreaTree tree = Assembled.tree(draft);
        assertEquals(Map.of("population", 21853000.0, "GDP（万元）", 7.0), at(tree).values());
        assertEquals(OptionalDouble.of(708000), at(tree, "110101").find("population"));
        assertEquals(Map.of("GDP（万元）", "万元"), draft.plan().units().byFigure());
    }

    @Test
    void filesThatSayDifferentUnitsAreTold() throws Exception {
        AreaSource one = Guess.areas(city().layer(), Datum.CGCS2000);
        AreaSource other = one.withFigures(Map.of("GDP（亿元）", new Figure("GDP（亿元）", "万元")));
        CityPlan plan =
                new CityPlan(
                        "",
                        "",
                        "",
                        "",
                        "zh-CN",
                        null,
                        ParentRule.AUTO,
                        true,
                        List.of(one, other),
                        List.of());
        assertEquals(Map.of("GDP（亿元）", "亿元"), plan.units().byFigure());
        CityDraft draft = CityAssembler.assemble(plan);
        assertEquals("GDP（亿元）: 亿元, 万元", Assembled.of(draft, Kind.UNIT_DIFFERS).getFirst().detail());
    }

    @Test
    void countsAreSummedWhereEveryPartHasOneAndOtherFiguresAreNot() throws Exception {
        AreaTree tree = Assembled.tree(Assembled.assemble(ParentRule.AUTO, city().layer()));
        AreaFigures east = at(tree, "110101");
        assertEquals(OptionalDouble.of(2000), east.find("population"));
        assertEquals(Set.of("population", "GDP（亿元）"), east.values().keySet());
        assertEquals(Set.of("GDP（亿元）"), at(tree).values().keySet());
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertEquals(OptionalDouble.of(1234567.5), FigureReader.number("1,234,567.5"));
        assertEquals(OptionalDouble.of(1234), FigureReader.number("1 234"));
        assertEquals(OptionalDouble.of(3.5), FigureReader.number("3,5"));
        assertEquals(OptionalDouble.of(-12.5), FigureReader.number("-12.5%"));
        assertEquals(OptionalDouble.empty(), FigureReader.number("约 300"));
        assertEquals(OptionalDouble.empty(), FigureReader.number("NaN"));
        assertEquals(OptionalDouble.empty(), FigureReader.number("1e999"));
    }
}
