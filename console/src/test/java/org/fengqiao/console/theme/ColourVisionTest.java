package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourVisionTest {

    /// Pairs out of the table of Sharma, Wu and Dalal, which reach every branch.
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 50, 3.2592, 0.335, 1.0",
        "2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082",
    })
    void theDistanceIsThatOfThePublishedTable(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        double[] one = {l1, a1, b1};
        double[] two = {l2, a2, b2};
        assertEquals(expected, ColourVision.ciede2000(one, two), 5e-5);
        assertEquals(expected, ColourVision.ciede2000(two, one), 5e-5);
    }

    @ParameterizedTest
    @EnumSource
    void greysLookTheSameToEverybody(ColourVision vision) {
        assertEquals(0xff808080, vision.see(0xff808080));
        assertEquals(0xffffffff, vision.see(0xffffffff));
    }

    @Test
    void somebodyWithoutRedConesSeesRedDark() {
        int seen = ColourVision.PROTANOPIA.see(0xffff0000);
        assertEquals(0, (seen >>> 16 & 255) / 128);
        assertEquals(0xffff0000, ColourVision.NORMAL.see(0xffff0000));
    }
}
