package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.console.boundary.ValueClasses.Range;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest {

    @Test
    void cutsAreWhereTheGapsAre() {
        assertEquals(
                List.of(new Range(1, 4), new Range(20, 22), new Range(100, 101)),
                ValueClasses.of(Classing.NATURAL, 3, 100, 2, 21, 1, 20, 4, 22, 3, 101).ranges());
    }

    @Test
    void thereAreNoMoreClassesThanValues() {
        assertArrayEquals(new int[] {0, 1}, NaturalBreaks.classes(new double[] {3, 9}, 7));
        assertArrayEquals(new int[] {0}, NaturalBreaks.classes(new double[] {3}, 7));
    }

    @Test
    void noOtherCutsAreBetter() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            double[] sorted = random.ints(3 + round % 9, 1, 40).sorted().asDoubleStream().toArray();
            int most = 2 + round % 3;
            double found = cost(sorted, NaturalBreaks.classes(sorted, most));
            double best = best(sorted, new int[sorted.length], 1, Math.min(most, sorted.length));
            assertEquals(best, found, 1e-9, Arrays.toString(sorted) + " in " + most);
        }
    }

    @Test
    void allGridsOfALargeCityAreCutIntoOrderedClasses() {
        double[] sorted =
                new Random(3).ints(120_000, 1, 1_000_000).sorted().asDoubleStream().toArray();
        int[] classes = NaturalBreaks.classes(sorted, 7);
        assertEquals(0, classes[0]);
        assertEquals(6, classes[classes.length - 1]);
        for (int i = 1; i < classes.length; i++) {
            assertTrue(classes[i] - classes[i - 1] <= 1 && classes[i] >= classes[i - 1]);
        }
    }

    /// The least cost of all ways to go on from a place.
    private static double best(double[] sorted, int[] classes, int at, int count) {
        if (at == sorted.length) {
            return cost(sorted, classes);
        }
        classes[at] = classes[at - 1];
        double same = best(sorted, classes, at + 1, count);
        if (classes[at - 1] + 1 == count) {
            return same;
        }
        classes[at] = classes[at - 1] + 1;
        return Math.min(same, best(sorted, classes, at + 1, count));
    }

    private static double cost(double[] sorted, int[] classes) {
        double cost = 0;
        for (int k = 0; k <= classes[classes.length - 1]; k++) {
            int wanted = k;
            double[] own =
                    IntStream.range(0, sorted.length)
                            .filter(i -> classes[i] == wanted)
                            .mapToDouble(i -> sorted[i])
                            .toArray();
            double mean = Arrays.stream(own).average().orElse(0);
            cost += Arrays.stream(own).map(v -> (v - mean) * (v - mean)).sum();
        }
        return cost;
    }
}
