package org.fengqiao.domain.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    private static final AreaCode BEIJING = AreaCode.root("110000");
    private static final AreaCode DONGCHENG = BEIJING.child("110101");
    private static final AreaCode DONGHUAMEN = DONGCHENG.child("110101001");

    @Test
    void aPathTellsItsLevelAndAncestors() {
        assertEquals("110000~110101~110101001~", DONGHUAMEN.digits());
        assertEquals("110101001", DONGHUAMEN.local());
        assertEquals(Level.STREET, DONGHUAMEN.level());
        assertEquals(DONGCHENG, DONGHUAMEN.at(Level.DISTRICT));
        assertEquals(BEIJING, DONGHUAMEN.at(Level.CITY));
        assertEquals(DONGHUAMEN, DONGHUAMEN.at(Level.STREET));
        assertEquals(Optional.empty(), DONGHUAMEN.find(Level.GRID));
        assertThrows(IllegalArgumentException.class, () -> DONGHUAMEN.at(Level.COMMUNITY));
    }

    @Test
    void aPathHoldsOnlyWhatLiesInside() {
        AreaCode like = BEIJING.child("1101");
        assertTrue(BEIJING.contains(DONGHUAMEN));
        assertTrue(DONGCHENG.contains(DONGCHENG));
        assertFalse(like.contains(DONGCHENG));
        assertFalse(DONGHUAMEN.contains(DONGCHENG));
    }

    @Test
    void aNationalCodeStaysAsItWas() {
        AreaCode grid = AreaCode.of("320102001001003");
        assertEquals(Level.GRID, grid.level());
        assertEquals("320102001001003", grid.local());
        assertEquals(AreaCode.of("320100"), grid.at(Level.CITY));
        assertEquals("3201", AreaCode.of("320100").prefix());
        assertTrue(AreaCode.of("320100").contains(grid));
        assertFalse(AreaCode.of("320102").contains(AreaCode.of("320100")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~", "a~~", "a b~", "a/b~", "1~2~3~4~5~6~", "a", "12345", "~a~", "%~"})
    void whatIsNoCodeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AreaCode.of(text));
    }

    @Test
    void aNationalCodeHasNoPathBelowIt() {
        assertThrows(IllegalArgumentException.class, () -> AreaCode.of("320100").child("320102"));
    }
}
