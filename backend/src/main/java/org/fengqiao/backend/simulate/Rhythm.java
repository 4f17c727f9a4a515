package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// How often something is reported through the day, hour by hour; the mean over a day is 1.
enum Rhythm {
    /// What people see on their way: streets, litter, parking, damage.
    STREET(2, 1, 1, 1, 1, 2, 5, 10, 14, 14, 13, 11, 8, 8, 11, 12, 12, 11, 9, 7, 5, 4, 3, 2),
    /// What keeps people awake: noise, barbecues, quarrels.
    EVENING(6, 4, 2, 1, 1, 1, 2, 3, 4, 4, 4, 5, 6, 5, 5, 5, 6, 8, 11, 14, 15, 14, 12, 9),
    /// What machines notice.
    EVEN(8, 8, 7, 7, 7, 7, 8, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 9, 9, 9, 8, 8);

    private final double[] weights = new double[24];

    Rhythm(int... perHour) {
        double sum = 0;
        for (int value : perHour) {
            sum += value;
        }
        for (int hour = 0; hour < 24; hour++) {
            weights[hour] = perHour[hour] * 24 / sum;
        }
    }

    /// @param hourOfDay 0 up to but not 24, with fraction; between the hours it goes straight
    double at(double hourOfDay) {
        int hour = (int) hourOfDay;
        double part = hourOfDay - hour;
        return weights[hour % 24] * (1 - part) + weights[(hour + 1) % 24] * part;
    }

    /// Hour of a moment's day with its minutes as a fraction, 0 up to but not 24.
    static double hourOfDay(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return local.getHour() + local.getMinute() / 60.0;
    }
}
