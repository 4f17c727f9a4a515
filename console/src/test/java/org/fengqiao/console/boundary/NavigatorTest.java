package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;

class NavigatorTest {

    private static final AreaCode CITY = AreaCode.of("320100");
    private static final AreaCode XUANWU = AreaCode.of("320102");

    private final AreaTree tree = SmallCity.nanjing();
    private final Navigator navigator = new Navigator();

    private boolean press(KeyCode code, boolean alt) {
        return navigator.press(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
    }

    private DrillDown place() {
        return Objects.requireNonNull(navigator.place());
    }

    private String current() {
        return place().current().name();
    }

    @Test
    void keysGoFromTheCityToAGridAndBack() {
        navigator.open(tree, CITY);
        for (int i = 0; i < 4; i++) {
            assertTrue(press(KeyCode.CLOSE_BRACKET, false));
            assertTrue(press(KeyCode.ENTER, false));
        }
        assertEquals("001网格", current());
        assertFalse(press(KeyCode.ENTER, false));
        assertTrue(press(KeyCode.BACK_SPACE, false));
        assertEquals("第1社区", current());
        assertFalse(press(KeyCode.LEFT, true));
        assertEquals("第1社区", current());
    }

    @Test
    void escapeFirstTakesTheHighlightAwayThenGoesOut() {
        navigator.open(tree, CITY);
        navigator.enter(XUANWU);
        press(KeyCode.CLOSE_BRACKET, false);
        press(KeyCode.ESCAPE, false);
        assertEquals("玄武区", current());
        assertTrue(place().highlighted().isEmpty());
        press(KeyCode.ESCAPE, false);
        assertEquals("南京市", current());
    }

    @Test
    void walkingThroughChildrenGoesRoundBothWays() {
        navigator.open(tree, CITY);
        press(KeyCode.OPEN_BRACKET, false);
        assertEquals("六合区", place().highlighted().orElseThrow().name());
        press(KeyCode.CLOSE_BRACKET, false);
        assertEquals("玄武区", place().highlighted().orElseThrow().name());
    }

    @Test
    void newerBoundariesLeaveTheOperatorWhereTheyWere() {
        navigator.open(tree, CITY);
        navigator.enter(XUANWU);
        navigator.open(SmallCity.nanjing(), CITY);
        assertEquals("玄武区", current());
    }

    @Test
    void keysDoNothingBeforeTheBoundariesAreThere() {
        assertFalse(press(KeyCode.ENTER, false));
    }
}
