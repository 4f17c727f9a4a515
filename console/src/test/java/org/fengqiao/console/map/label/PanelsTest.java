package org.fengqiao.console.map.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PanelsTest {

    private static final Box NAME = new Box(0, 0, 60, 14);
    private static final Panels PANELS =
            new Panels(List.of(new Box(100, 100, 200, 130), new Box(0, 500, 170, 620)));

    @Test
    void aNameThatAPanelWouldCutIsHidden() {
        assertTrue(PANELS.hide(NAME.moved(195, 110), false), "over the right edge");
        assertTrue(PANELS.hide(NAME.moved(120, 110), false), "wholly under it");
        assertTrue(PANELS.hide(NAME.moved(150, 610), false), "over a corner of the other");
        assertFalse(PANELS.hide(NAME.moved(200, 110), false), "beside it");
        assertFalse(PANELS.hide(NAME.moved(120, 86), false), "above it");
        assertFalse(Panels.NONE.hide(NAME, false));
    }

    @Test
    void aHiddenNameComesBackOnlyWellClear() {
        Box beside = NAME.moved(201, 110);
        assertFalse(PANELS.hide(beside, false));
        assertTrue(PANELS.hide(beside, true));
        assertTrue(PANELS.hide(NAME.moved(205, 110), true));
        assertFalse(PANELS.hide(NAME.moved(206, 110), true));
    }

    /// A hand that trembles by two pixels at an edge.
    @Test
    void noNameBlinksAtTheEdgeOfAPanel() {
        SplittableRandom random = new SplittableRandom(5);
        for (double edge = 194; edge < 212; edge += 0.5) {
            boolean hidden = PANELS.hide(NAME.moved(edge, 110), false);
            int changes = 0;
            for (int i = 0; i < 200; i++) {
                boolean now = PANELS.hide(NAME.moved(edge + random.nextDouble(-2, 2), 110), hidden);
                changes += now == hidden ? 0 : 1;
                hidden = now;
            }
            assertTrue(changes <= 1, changes + " changes at " + edge);
        }
    }

    @Test
    void pushedAlongANameGoesOnceAndComesOnce() {
        boolean hidden = false;
        StringBuilder story = new StringBuilder();
        for (double x = 300; x > -100; x--) {
            boolean now = PANELS.hide(NAME.moved(x, 110), hidden);
            if (now != hidden) {
                story.append(now ? "goes " : "comes ");
            }
            hidden = now;
        }
        assertEquals("goes comes ", story.toString());
    }
}
