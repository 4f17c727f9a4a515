package org.fengqiao.backend.simulate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a run of simulated life is asked for.
///
/// @param perHour reports an hour at the mean hour of the day
/// @param city folder of a city; null takes the tiny one of the tests
record LifeOptions(int days, long seed, double perHour, @Nullable Path city) {

    static final String USAGE =
            "[days 1-366, 30] [seed, 2026] [reports an hour 0.1-3600, 8] [folder of a city]";

    LifeOptions {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("days must lie in 1..366: " + days);
        }
        if (!(perHour >= 0.1 && perHour <= 3600)) {
            throw new IllegalArgumentException("reports an hour must lie in 0.1..3600: " + perHour);
        }
    }

    /// @throws IllegalArgumentException saying what is wrong with the arguments
    static LifeOptions of(String... arguments) {
        if (arguments.length > 4) {
            throw new IllegalArgumentException(
                    "too many arguments (" + arguments.length + "); wanted: " + USAGE);
        }
        try {
            return new LifeOptions(
                    arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30,
                    arguments.length > 1 ? Long.parseLong(arguments[1]) : 2026,
                    arguments.length > 2 ? Double.parseDouble(arguments[2]) : 8,
                    arguments.length > 3 ? Path.of(arguments[3]) : null);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a number (" + e.getMessage() + "); wanted: " + USAGE, e);
        }
    }
}
