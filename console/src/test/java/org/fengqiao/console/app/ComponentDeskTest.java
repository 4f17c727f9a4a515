package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// How a city's components are cut into what is asked for at a time, whatever levels it has.
class ComponentDeskTest {

    private static final AreaCode CITY = AreaCode.root("C");

    /// Two areas in each down to the innermost level.
    private static AreaTree city(int levels) {
        List<Area> areas = new ArrayList<>();
        add(areas, CITY, null, levels);
        return new AreaTree(areas);
    }

    private static void add(
            List<Area> areas, AreaCode code, @Nullable AreaCode parent, int levels) {
        var shape = new GeometryFactory().toGeometry(new Envelope(118, 119, 31, 32));
        areas.add(new Area(code, code.local(), parent, false, false, AreaFigures.NONE, shape));
        if (levels > 1) {
            add(areas, code.child("a"), code, levels - 1);
            add(areas, code.child("b"), code, levels - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, STREET, 4", "4, DISTRICT, 2", "3, DISTRICT, 2", "2, DISTRICT, 2"})
    void partsHaveTwoLevelsInsideThemButAreNeverTheWholeCity(int levels, String level, int count) {
        List<Area> parts = ComponentDesk.listParts(city(levels), CITY);
        assertEquals(count, parts.size());
        parts.forEach(part -> assertEquals(level, part.level().name()));
    }

    @Test
    void onlyWhatTheUserMaySeeIsAskedFor() {
        AreaCode district = CITY.child("a");
        assertEquals(
                List.of(district.child("a"), district.child("b")),
                ComponentDesk.listParts(city(5), district).stream().map(Area::code).toList());
        AreaCode grid = district.child("b").child("a").child("a");
        assertEquals(
                List.of(grid),
                ComponentDesk.listParts(city(5), grid).stream().map(Area::code).toList());
    }
}
