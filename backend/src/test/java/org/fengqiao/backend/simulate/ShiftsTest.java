package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.junit.jupiter.api.Test;

class ShiftsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
    private static final int PEOPLE = 2000;

    private final Dice dice = new Dice(2026);

    @Test
    void enoughOfEveryForceAreOnDutyAtEveryHourOfTheDay() {
        for (ResourceKind kind :
                List.of(
                        ResourceKind.GRID_WORKER,
                        ResourceKind.POLICE,
                        ResourceKind.CITY_MANAGEMENT,
                        ResourceKind.EMERGENCY_TEAM)) {
            List<Shift> shifts = shifts(kind);
            for (int minute = 0; minute < 24 * 60; minute += 10) {
                Instant at = MIDNIGHT.plus(Duration.ofMinutes(minute));
                long on = shifts.stream().filter(s -> s.onDuty(at, Town.ZONE)).count();
                assertTrue(on >= PEOPLE * 0.15, kind + " at minute " + minute + ": " + on);
            }
        }
    }

    @Test
    void mostGridWorkersWorkByDayAndFewAtNight() {
        List<Shift> shifts = shifts(ResourceKind.GRID_WORKER);
        assertTrue(share(shifts, Duration.ofHours(10)) > 0.55);
        assertTrue(share(shifts, Duration.ofHours(15)) > 0.75);
        assertTrue(share(shifts, Duration.ofHours(3)) < 0.25);
    }

    @Test
    void stateBeganWhenTheOtherEnded() {
        for (Shift shift : shifts(ResourceKind.GRID_WORKER).subList(0, 20)) {
            DutyReport before = shift.report("GW-1", MIDNIGHT, Town.ZONE);
            for (int minute = 1; minute < 2 * 24 * 60; minute++) {
                Instant at = MIDNIGHT.plus(Duration.ofMinutes(minute));
                DutyReport now = shift.report("GW-1", at, Town.ZONE);
                if (now.state() == before.state()) {
                    assertEquals(before, now);
                } else {
                    Duration age = Duration.between(now.since(), at);
                    assertTrue(!age.isNegative() && age.compareTo(Duration.ofMinutes(1)) < 0);
                }
                assertEquals(now.state() == DutyState.ON_DUTY, shift.onDuty(at, Town.ZONE));
                before = now;
            }
        }
    }

    @Test
    void sameSeedGivesTheSameShifts() {
        CityModel town = Town.model(dice);
        assertEquals(
                new Shifts(town, dice, Town.ZONE).list(MIDNIGHT),
                new Shifts(town, new Dice(2026), Town.ZONE).list(MIDNIGHT));
        assertEquals(
                town.listPeople().size(), new Shifts(town, dice, Town.ZONE).list(MIDNIGHT).size());
    }

    private static double share(List<Shift> shifts, Duration intoTheDay) {
        Instant at = MIDNIGHT.plus(intoTheDay);
        return shifts.stream().filter(s -> s.onDuty(at, Town.ZONE)).count() / (double) PEOPLE;
    }

    private List<Shift> shifts(ResourceKind kind) {
        Resource one = new SmallCity().resources().getFirst();
        return IntStream.range(0, PEOPLE)
                .mapToObj(i ->
                        new Resource(
                                ResourceId.of("P-" + i),
                                kind,
                                one.name(),
                                one.position(),
                                one.grid(),
                                null,
                                null,
                                Map.of()))
                .map(person -> Shift.of(person, dice))
                .toList();
    }
}
