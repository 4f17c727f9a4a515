package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ShadingTest {

    private static final AreaFigures RICH = new AreaFigures(2000, 700, 800, 40, 6, 300);
    private static final Area LARGE = area("320102", RICH, 0.2);
    private static final Area SMALL = area("320104", RICH, 0.1);
    private static final Area BARE = area("320105", AreaFigures.NONE, 0.1);
    private static final AreaSizes SIZES = new AreaSizes();

    private static Area area(String code, AreaFigures figures, double widthDeg) {
        Envelope box = new Envelope(118.7, 118.7 + widthDeg, 32.0, 32.1);
        return new Area(
                AreaCode.of(code),
                code,
                code.endsWith("00") ? null : AreaCode.of("320100"),
                false,
                true,
                figures,
                new GeometryFactory().toGeometry(box));
    }

    private static Shading shading(Measure measure, Relation relation, Area... areas) {
        IncidentCounts counts = (_, status) -> status.done() ? 5 : 3;
        return Shading.of(List.of(areas), measure, relation, Classing.QUANTILE, counts, SIZES);
    }

    @Test
    void everyMeasureHasItsNumber() {
        Map<Measure, Double> found = new LinkedHashMap<>();
        for (Measure measure : Measure.listKnown()) {
            Shading shading = shading(measure, Relation.ABSOLUTE, LARGE);
            found.put(measure, shading.values().getOrDefault(LARGE.code(), -1.0));
        }
        assertEquals(
                List.of(12.0, 3.0, 10.0, 2000.0, 700.0, 800.0, 40.0, 6.0, 300.0),
                List.copyOf(found.values()));
        assertEquals(Shading.OFF, shading(Measure.NONE, Relation.ABSOLUTE, LARGE));
    }

    @Test
    void aCityIsShadedByTheFiguresItHasUnderItsOwnNames() {
        Area one = area("320102", new AreaFigures(Map.of("GDP（亿元）", 12.5)), 0.2);
        Area two = area("320104", new AreaFigures(Map.of("GDP（亿元）", -3.0)), 0.1);
        Area city = area("320100", new AreaFigures(Map.of("population", 7.0)), 0.2);
        List<Measure> measures = Measure.list(new AreaTree(List.of(city, one, two)));
        assertEquals(
                List.of("POPULATION", "OWN.GDP（亿元）"),
                measures.stream().filter(Measure::isFigure).map(Measure::id).toList());
        Shading found = shading(measures.getLast(), Relation.ABSOLUTE, one, two, BARE);
        assertEquals(Map.of(one.code(), 12.5, two.code(), -3.0), found.values());
        assertEquals(Set.of(BARE.code()), found.missing());
        assertEquals("GDP（亿元）", measures.getLast().word().getValue());
    }

    @Test
    void aCitysOwnFiguresHaveTheUnitThatTheCitySays() {
        Locale before = Texts.locale();
        Texts.localeProperty().set(Texts.ZH);
        FigureUnits units = new FigureUnits(Map.of("GDP", "亿元", "绿地（公顷）", "公顷"));
        Measure gdp = Measure.ofFigure("GDP");
        assertEquals("GDP（亿元）", gdp.word(units).getValue());
        assertEquals("绿地（公顷）", Measure.ofFigure("绿地（公顷）").word(units).getValue());
        assertEquals("户数", Measure.HOUSEHOLDS.word(units).getValue());
        AreaFigures figures = new AreaFigures(Map.of("GDP", 12.5, "绿地", 3.0));
        Area one = area("320102", figures, 0.2);
        Shading plain = shading(gdp, Relation.PER_KM2, one);
        assertEquals("单位：亿元/km²", Legend.unit(plain.in(units)));
        assertEquals("每 km²", Legend.unit(plain));
        assertEquals(List.of("GDP 12.5 亿元", "绿地 3"), FigureWords.list(figures, units));
        Texts.localeProperty().set(before);
    }

    @Test
    void perKm2TellsTheSmallerAreaDenser() {
        Shading found = shading(Measure.POPULATION, Relation.PER_KM2, LARGE, SMALL);
        double small = found.values().getOrDefault(SMALL.code(), 0.0);
        double large = found.values().getOrDefault(LARGE.code(), 0.0);
        assertEquals(2, small / large, 0.001);
        // 0.1° by 0.1° at 32° north: 9.44 km by 11.09 km.
        assertEquals(2000 / 104.7, small, 0.05);
        assertTrue(found.shadeOf(SMALL.code()) > found.shadeOf(LARGE.code()));
    }

    @Test
    void perThousandNeedsResidents() {
        Shading found = shading(Measure.OPEN_INCIDENTS, Relation.PER_THOUSAND, LARGE, BARE);
        assertEquals(6.0, found.values().get(LARGE.code()));
        assertEquals(Set.of(BARE.code()), found.missing());
    }

    @Test
    void areaWithoutFiguresHasNoDataAndNotZero() {
        Shading found = shading(Measure.UNITS, Relation.ABSOLUTE, LARGE, BARE);
        assertEquals(Shading.NO_DATA, found.shadeOf(BARE.code()));
        assertFalse(found.values().containsKey(BARE.code()));
        assertEquals(0, shading(Measure.OPEN_INCIDENTS, Relation.ABSOLUTE, BARE).missing().size());
    }

    @Test
    void aFigureThatIsNotKnownIsMissingAndOneOfZeroIsNot() {
        AreaFigures persons = new AreaFigures(Map.of("population", 500.0, "households", 0.0));
        Area part = area("320102", persons, 0.2);
        Shading found =
                Shading.of(
                        List.of(part),
                        Measure.UNITS,
                        Relation.ABSOLUTE,
                        Classing.EQUAL,
                        IncidentCounts.NONE,
                        SIZES);
        assertEquals(Set.of(part.code()), found.missing());
        Shading none = shading(Measure.HOUSEHOLDS, Relation.ABSOLUTE, part);
        assertEquals(Map.of(part.code(), 0.0), none.values());
    }

    @Test
    void valuesAreWrittenWithTheDigitsThatCount() {
        Locale before = Texts.locale();
        Texts.localeProperty().set(Texts.EN);
        assertEquals("12,345", ValueWords.of(12_345, Relation.ABSOLUTE));
        assertEquals("19.1", ValueWords.of(19.1049, Relation.PER_KM2));
        assertEquals("0.00123", ValueWords.of(0.001_234, Relation.PER_THOUSAND));
        assertEquals("12,300", ValueWords.of(12_345.6, Relation.PER_KM2));
        Texts.localeProperty().set(before);
    }
}
