package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Values of areas cut into at most a few classes for shading.
///
/// Zero is a class of its own without shade: "nothing there" must not look like "little there".
///
/// @param ranges ascending, without overlap; each value but zero lies in exactly one
public record ValueClasses(List<Range> ranges) {

    /// @param from smallest value found in the class
    /// @param to greatest value found in the class
    public record Range(double from, double to) {}

    public ValueClasses {
        ranges = List.copyOf(ranges);
    }

    /// @param most how many classes at most; fewer come out where values are few or equal
    /// @throws IllegalArgumentException for fewer than one class
    public static ValueClasses of(Classing classing, int most, double... values) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one class is needed: " + most);
        }
        double[] sorted = Arrays.stream(values).filter(v -> v != 0).sorted().toArray();
        if (sorted.length == 0) {
            return new ValueClasses(List.of());
        }
        List<Range> ranges = new ArrayList<>();
        int[] slots = slots(classing, most, sorted);
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            // Equal values never part, whatever the class they would fall into by position.
            if (i == sorted.length || sorted[i] != sorted[i - 1] && slots[i] != slots[start]) {
                ranges.add(new Range(sorted[start], sorted[i - 1]));
                start = i;
            }
        }
        return new ValueClasses(ranges);
    }

    private static int[] slots(Classing classing, int most, double[] sorted) {
        if (classing == Classing.NATURAL) {
            return NaturalBreaks.classes(sorted, most);
        }
        double low = sorted[0];
        double width = sorted[sorted.length - 1] - low;
        int[] slots = new int[sorted.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] =
                    classing == Classing.QUANTILE
                            ? (int) ((long) i * most / sorted.length)
                            : width == 0
                                    ? 0
                                    : Math.min(most - 1, (int) ((sorted[i] - low) * most / width));
        }
        return slots;
    }

    /// The class of a value, 0 the lowest; empty for zero and for values above or below all.
    public OptionalInt find(double value) {
        for (int i = 0; value != 0 && i < ranges.size(); i++) {
            if (value >= ranges.get(i).from() && value <= ranges.get(i).to()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
