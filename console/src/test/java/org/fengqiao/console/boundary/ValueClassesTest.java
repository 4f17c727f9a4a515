package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.fengqiao.console.boundary.ValueClasses.Range;
import org.junit.jupiter.api.Test;

class ValueClassesTest {

    @Test
    void quantilesHoldEquallyMany() {
        assertEquals(
                List.of(new Range(1, 2), new Range(3, 4), new Range(50, 100)),
                ValueClasses.of(Classing.QUANTILE, 3, 100, 2, 1, 50, 4, 3).ranges());
    }

    @Test
    void equalClassesHaveEqualWidth() {
        assertEquals(
                List.of(new Range(1, 4), new Range(50, 50), new Range(100, 100)),
                ValueClasses.of(Classing.EQUAL, 3, 100, 2, 1, 50, 4, 3).ranges());
    }

    @Test
    void zeroHasNoShade() {
        ValueClasses classes = ValueClasses.of(Classing.QUANTILE, 5, 0, 0, 7);
        assertEquals(OptionalInt.empty(), classes.find(0));
        assertEquals(OptionalInt.of(0), classes.find(7));
        assertEquals(List.of(), ValueClasses.of(Classing.EQUAL, 5, 0, 0).ranges());
    }

    @Test
    void negativeValuesHaveClassesAndZeroHasNone() {
        ValueClasses classes = ValueClasses.of(Classing.EQUAL, 2, -4, -3, 0, 3, 4);
        assertEquals(OptionalInt.of(0), classes.find(-3));
        assertEquals(OptionalInt.of(1), classes.find(4));
        assertEquals(OptionalInt.empty(), classes.find(0));
    }

    @Test
    void lessThanOneClassIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ValueClasses.of(Classing.EQUAL, 0, 1));
    }

    @Test
    void everyValueFallsIntoExactlyOneClassInOrder() {
        for (int round = 0; round < 300; round++) {
            int seed = round;
            Random random = new Random(seed);
            int most = 1 + random.nextInt(7);
            double[] values =
                    random.ints(random.nextInt(60), 0, 1 + random.nextInt(2) * 20 + 5)
                            .mapToDouble(value -> seed % 2 == 0 ? value : value / 7.0)
                            .toArray();
            Classing classing = Classing.values()[seed % Classing.values().length];
            ValueClasses classes = ValueClasses.of(classing, most, values);
            assertTrue(classes.ranges().size() <= most, "seed " + seed);
            for (int i = 1; i < classes.ranges().size(); i++) {
                assertTrue(classes.ranges().get(i - 1).to() < classes.ranges().get(i).from());
            }
            for (double value : values) {
                assertEquals(value > 0, classes.find(value).isPresent(), "seed " + seed);
            }
        }
    }
}
