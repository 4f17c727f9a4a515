package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgOutlineTest {

    private static List<String> steps(String data) {
        List<String> steps = new ArrayList<>();
        Path2D path = SvgOutline.parse(data);
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            Arrays.fill(at, 0);
            steps.add(i.currentSegment(at) + Arrays.toString(at));
        }
        return steps;
    }

    @Test
    void smoothCurveGoesOnFromTheLastOne() {
        assertEquals(steps("M0 0C0 4 2 6 6 6C10 6 12 4 12 0"), steps("M0 0C0 4 2 6 6 6S12 4 12 0"));
        assertEquals(steps("M0 0C0 4 2 6 6 6C10 6 12 4 12 0"), steps("M0 0c0 4 2 6 6 6s6-2 6-6"));
    }

    @Test
    void smoothCurveAfterALineBeginsWhereItStands() {
        assertEquals(steps("M0 0L6 6C6 6 12 4 12 0"), steps("M0 0L6 6S12 4 12 0"));
    }

    @Test
    void severalSmoothCurvesNeedOneLetter() {
        assertEquals(
                steps("M11 4S7 5.8 7 8S8.8 12 11 12S15 10.2 15 8"),
                steps("M11 4S7 5.8 7 8 8.8 12 11 12 15 10.2 15 8"));
    }

    @Test
    void unknownCommandIsNamedWithItsPlace() {
        assertThrows(IllegalArgumentException.class, () -> SvgOutline.parse("M0 0T3 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L3 3", "M0 0Z5", "M0 0A1 1 0 0", "M0 0A1 1 0", "M0 0L", "M0 0L1..2e"})
    void brokenDataSaysSoAndEnds(String data) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(IllegalArgumentException.class, () -> SvgOutline.parse(data)));
    }

    @Test
    void symbolWithBrokenDataIsNone() {
        assertThrows(IllegalArgumentException.class, () -> SvgSymbol.get("hidden/broken"));
        assertThrows(IllegalArgumentException.class, () -> SvgSymbol.get("hidden/torn"));
    }
}
