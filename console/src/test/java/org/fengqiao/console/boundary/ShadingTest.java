package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ShadingTest {

    private static final AreaFigures RICH = new AreaFigures(2000, 700, 800, 40, 6, 300);
    private static final Area CITY = area("320100", RICH.plus(RICH), 0.2);
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
        return Shading.of(
                CITY, List.of(areas), measure, relation, Classing.QUANTILE, counts, SIZES);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyMeasureHasItsNumber(Measure measure) {
        Shading found = shading(measure, Relation.ABSOLUTE, LARGE);
        double wanted =
                switch (measure) {
                    case NONE -> -1;
                    case OPEN_INCIDENTS -> 12;
                    case OVERDUE_INCIDENTS -> 3;
                    case ENDED_INCIDENTS -> 10;
                    case POPULATION -> 2000;
                    case HOUSEHOLDS -> 700;
                    case DWELLINGS -> 800;
                    case UNITS -> 40;
                    case KEY_PLACES -> 6;
                    case COMPONENTS -> 300;
                };
        assertEquals(wanted, found.values().getOrDefault(LARGE.code(), -1.0));
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
    void figureTheCityLacksIsMissingEverywhere() {
        AreaFigures persons = new AreaFigures(500, 0, 0, 0, 0, 0);
        Area city = area("320100", persons, 0.2);
        Area part = area("320102", persons, 0.2);
        Shading found =
                Shading.of(
                        city,
                        List.of(part),
                        Measure.UNITS,
                        Relation.ABSOLUTE,
                        Classing.EQUAL,
                        IncidentCounts.NONE,
                        SIZES);
        assertEquals(Set.of(part.code()), found.missing());
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
