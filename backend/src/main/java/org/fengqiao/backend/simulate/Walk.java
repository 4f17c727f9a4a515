package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;

/// How a person gets from one place to another: straight on, walking when it is near and by
/// electric bicycle when it is not.
final class Walk {

    private static final double FOOT_MPS = 1.5;
    private static final double BICYCLE_MPS = 5.5;

    /// From here on a bicycle is taken, in metres.
    private static final double FAR_M = 600;

    private Walk() {}

    /// How long the way takes in life.
    static Duration duration(LonLat from, LonLat to) {
        double metres = from.distanceTo(to);
        double speed = metres > FAR_M ? BICYCLE_MPS : FOOT_MPS;
        return Duration.ofMillis(Math.round(metres / speed * 1000));
    }

    /// Places along the way at equal times, the destination last.
    ///
    /// @param count at least 1
    static List<LonLat> listSteps(LonLat from, LonLat to, int count) {
        List<LonLat> steps = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            double part = (double) i / count;
            steps.add(
                    new LonLat(
                            from.lon() + (to.lon() - from.lon()) * part,
                            from.lat() + (to.lat() - from.lat()) * part));
        }
        return steps;
    }
}
