package org.fengqiao.backend.simulate;

import java.net.URI;

/// How the field shall live.
///
/// @param backend root of the backend, such as `http://127.0.0.1:8080`
/// @param password of the sample accounts
/// @param scale how much faster than life people act; see [Pace]
/// @param history cases to take over into an empty backend; 0 for none
/// @param reportsPerHour new incidents an hour at the mean hour of the day, on the server's clock
/// @param patrol workers on duty who walk and report positions
public record FieldOptions(
        URI backend,
        String password,
        long seed,
        double scale,
        int history,
        double reportsPerHour,
        int patrol) {

    public FieldOptions {
        if (history < 0 || history > 100_000) {
            throw new IllegalArgumentException(
                    "fengqiao.simulate.history must lie in 0..100000: " + history);
        }
        if (!(reportsPerHour >= 0 && reportsPerHour <= 3600)) {
            throw new IllegalArgumentException(
                    "fengqiao.simulate.reports-per-hour must lie in 0..3600: " + reportsPerHour);
        }
        if (patrol < 0 || patrol > 300) {
            throw new IllegalArgumentException(
                    "fengqiao.simulate.patrol must lie in 0..300: " + patrol);
        }
    }
}
