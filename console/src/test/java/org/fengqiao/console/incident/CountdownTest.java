package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private static final Instant NOW = SampleIncidents.NOW;

    @ParameterizedTest
    @CsvSource({
        "PT1H23M45S,      1:23:45,      false",
        "PT1H23M44.001S,  1:23:45,      false",
        "PT0.001S,        0:00:01,      false",
        "PT0S,            0:00:00,      false",
        "PT-0.001S,       0:00:00,      true",
        "PT-1S,           0:00:01,      true",
        "PT-12M-3.9S,     0:12:03,      true",
        "PT23H59M59S,     23:59:59,     false",
        "PT24H,           1天 0:00:00,  false",
        "PT-51H-1M,       2天 3:01:00,  true"
    })
    void showsWholeSeconds(Duration left, String digits, boolean overdue) {
        Countdown countdown = Countdown.of(clock(left, null), NOW);
        assertEquals(digits, countdown.digits("%d天 %s"));
        assertEquals(overdue, countdown.overdue());
    }

    @Test
    void pausedClockStandsWhereItStopped() {
        RunningClock paused = clock(Duration.ofMinutes(10), NOW.minusSeconds(60));
        Countdown countdown = Countdown.of(paused, NOW.plusSeconds(3600));
        assertEquals(new Countdown(660, false, true), countdown);
    }

    /// Where a clock decides the status, word and status agree to the nanosecond.
    @Test
    void overdueExactlyWhenTheStatusSaysSo() {
        Random random = new Random(5);
        for (Incident incident : new SampleIncidents(5).list(1000)) {
            Instant now = NOW.plusSeconds(random.nextInt(7200) - 3600);
            if (incident.suspended()) {
                continue;
            }
            Countdown.findUrgentClock(incident, now)
                    .ifPresent(clock ->
                            assertEquals(
                                    IncidentStatus.of(incident, now) == IncidentStatus.OVERDUE,
                                    Countdown.of(clock, now).overdue()));
        }
    }

    private static RunningClock clock(Duration left, @Nullable Instant pausedSince) {
        Instant deadline = NOW.plus(left);
        return new RunningClock(
                deadline.minusSeconds(14_400),
                new TimeLimit(4, ClockKind.URGENT_HOUR),
                deadline,
                deadline.minusSeconds(2880),
                pausedSince,
                null,
                List.of(),
                List.of());
    }
}
