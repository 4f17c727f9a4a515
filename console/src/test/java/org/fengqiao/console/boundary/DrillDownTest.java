package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.Test;

class DrillDownTest {

    private static final AreaCode CITY = AreaCode.of("320100");
    private static final AreaCode XUANWU = AreaCode.of("320102");
    private static final AreaCode LUHE = AreaCode.of("320116");
    private static final AreaCode GRID = AreaCode.of("320102001002003");

    private final AreaTree tree = SmallCity.nanjing();
    private final DrillDown city = DrillDown.at(tree, CITY);

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    @Test
    void pathRunsFromTheCityToTheGrid() {
        assertEquals(
                List.of("南京市", "玄武区", "梅园新村街道", "第2社区", "003网格"), names(city.enter(GRID).path()));
        assertEquals(List.of(), city.enter(GRID).children());
    }

    @Test
    void goingOutHighlightsWhatWasLeft() {
        DrillDown out = city.enter(XUANWU).out();
        assertEquals(CITY, out.current().code());
        assertEquals(XUANWU, out.highlighted().orElseThrow().code());
        assertEquals(XUANWU, out.enterHighlighted().current().code());
    }

    @Test
    void nothingLiesOutsideTheUsersJurisdiction() {
        DrillDown home = DrillDown.at(tree, XUANWU);
        assertSame(home, home.out());
        assertFalse(home.canGoOut());
        assertSame(home, home.enter(LUHE));
        assertSame(home, home.enter(CITY));
        assertEquals(List.of("玄武区"), names(home.path()));
    }

    @Test
    void highlightFurtherInMarksTheChildThatHoldsIt() {
        assertEquals(Optional.of(XUANWU), city.highlight(GRID).highlighted().map(Area::code));
        assertEquals(Optional.empty(), city.enter(LUHE).highlight(GRID).highlighted());
        assertEquals(Optional.empty(), city.highlight(CITY).highlighted());
    }

    @Test
    void unknownAreasChangeNothing() {
        assertSame(city, city.enter(AreaCode.of("999999")));
        assertThrows(
                IllegalArgumentException.class, () -> DrillDown.at(tree, AreaCode.of("999999")));
    }

    @Test
    void randomWalksKeepTheirPromises() {
        List<AreaCode> codes = new ArrayList<>(List.of(AreaCode.of("999999")));
        for (Level level : Level.values()) {
            tree.listLevel(level).forEach(area -> codes.add(area.code()));
        }
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            AreaCode home = codes.get(1 + random.nextInt(codes.size() - 1));
            DrillDown at = DrillDown.at(tree, home);
            for (int step = 0; step < 60; step++) {
                AreaCode code = codes.get(random.nextInt(codes.size()));
                DrillDown next =
                        switch (random.nextInt(4)) {
                            case 0 -> at.enter(code);
                            case 1 -> at.highlight(code);
                            case 2 -> at.enterHighlighted();
                            default -> at.out();
                        };
                assertTrue(home.contains(next.current().code()), "seed " + seed);
                assertEquals(home, next.path().getFirst().code());
                assertEquals(next.current(), next.path().getLast());
                next.highlighted().ifPresent(h -> assertTrue(next.children().contains(h)));
                at = next;
            }
        }
    }
}
