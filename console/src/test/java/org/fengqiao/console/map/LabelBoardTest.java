package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelBoardTest {

    /// A name that fits into its area at one zoom fits at every closer one.
    @ParameterizedTest
    @CsvSource({"12, 13", "12, 12.4", "9, 16", "13, 12", "12.4, 12", "16, 9"})
    void onTheWayNoNameIsPlacedForACloserZoomThanIsSeen(double from, double to) {
        double placed = LabelBoard.placeFor(from, from);
        int times = 0;
        for (int frame = 0; frame <= 60; frame++) {
            double seen = from + (to - from) * frame / 60;
            double target = LabelBoard.placeFor(seen, to);
            boolean resting = frame == 60;
            if (resting ? placed != target : LabelBoard.isOutdated(placed, target, seen)) {
                placed = target;
                times++;
            }
            assertTrue(placed <= seen + 1e-9, "placed for " + placed + ", seen at " + seen);
        }
        assertEquals(to, placed, 1e-9);
        assertTrue(times <= 2 + Math.abs(to - from) / 0.2, times + " placements");
    }

    @Test
    void zoomingOutTheNamesOfTheEndComeEarly() {
        assertEquals(12, LabelBoard.placeFor(13, 12));
        assertEquals(13.8, LabelBoard.placeFor(15, 9), 1e-9);
    }
}
