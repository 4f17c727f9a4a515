package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.DutyReport;

/// When somebody works, the same every day.
///
/// @param startS second of the day at which it begins; may lie before midnight as a negative number
/// @param lengthS seconds it lasts; may reach beyond midnight
record Shift(int startS, int lengthS) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /// People come and leave up to a quarter of an hour early or late. Neighbouring shifts overlap
    /// by half an hour, so that there is never nobody.
    private static final double UNPUNCTUAL_S = 15 * MINUTE;

    Shift {
        if (lengthS <= 0 || lengthS >= DAY) {
            throw new IllegalArgumentException("a shift must be shorter than a day: " + lengthS);
        }
    }

    /// Most grid workers work by day, a fifth in the evening, a fifth at night; the other forces
    /// take turns round the clock.
    static Shift of(Resource person, Dice dice) {
        double roll = dice.roll("shift", person.id());
        int late = (int) dice.between(-UNPUNCTUAL_S, UNPUNCTUAL_S, "late", person.id());
        Shift plan =
                switch (person.kind()) {
                    case GRID_WORKER ->
                            roll < 0.6
                                    ? hours(7.5, 10.5)
                                    : roll < 0.8 ? hours(13, 9.5) : hours(21, 11.5);
                    case POLICE, CITY_MANAGEMENT, EMERGENCY_TEAM ->
                            hours(Math.floor(roll * 3) * 8, 8.5);
                    case EMERGENCY_DEPOT, SHELTER, HOSPITAL, FIRE_STATION, HYDRANT, CAMERA ->
                            throw new IllegalArgumentException(person.id() + " does no duty");
                };
        return new Shift(plan.startS + late, plan.lengthS);
    }

    private static Shift hours(double start, double length) {
        return new Shift((int) (start * HOUR), (int) (length * HOUR));
    }

    boolean onDuty(Instant at, ZoneId zone) {
        return into(at, zone) < lengthS;
    }

    /// What the person's device would say at a moment.
    DutyReport report(String person, Instant at, ZoneId zone) {
        int into = into(at, zone);
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        return into < lengthS
                ? new DutyReport(person, DutyState.ON_DUTY, now.minusSeconds(into))
                : new DutyReport(person, DutyState.OFF_DUTY, now.minusSeconds(into - lengthS));
    }

    /// Seconds since it last began.
    private int into(Instant at, ZoneId zone) {
        return Math.floorMod(at.atZone(zone).toLocalTime().toSecondOfDay() - startS, DAY);
    }
}
