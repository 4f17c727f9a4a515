package org.fengqiao.domain.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.junit.jupiter.api.Test;

class ShiftFigureTest {

    private static final Instant FROM = RandomShift.NOW.minus(Duration.ofHours(24));
    private static final Instant TO = RandomShift.NOW;

    private static boolean inside(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(TO);
    }

    private static int count(List<Incident> incidents, Predicate<Incident> which) {
        return (int) incidents.stream().filter(which).count();
    }

    private static boolean filed(Incident incident) {
        RunningClock clock = incident.caseClock();
        return clock != null && inside(clock.startedAt());
    }

    private static boolean closed(Incident incident) {
        return incident.endedAt() != null && inside(incident.endedAt());
    }

    private static boolean cameOverdue(Incident incident) {
        RunningClock clock = incident.caseClock();
        if (clock == null || !inside(clock.deadline())) {
            return false;
        }
        if (incident.endedAt() != null) {
            return incident.endedAt().isAfter(clock.deadline());
        }
        return clock.pausedSince() == null || clock.pausedSince().isAfter(clock.deadline());
    }

    @Test
    void figuresOfAShiftAreThoseCountedByHand() {
        int overdue = 0;
        for (long seed = 1; seed < 1500; seed++) {
            ShiftState state = new RandomShift(seed).state();
            List<Incident> all = state.incidents();
            HandoverSheet sheet = HandoverSheet.of(state);
            assertEquals(
                    count(all, each -> inside(each.reportedAt())),
                    sheet.figure(ShiftFigure.RECEIVED));
            assertEquals(count(all, ShiftFigureTest::filed), sheet.figure(ShiftFigure.FILED));
            assertEquals(count(all, ShiftFigureTest::closed), sheet.figure(ShiftFigure.CLOSED));
            int came = count(all, ShiftFigureTest::cameOverdue);
            assertEquals(came, sheet.figure(ShiftFigure.OVERDUE));
            overdue += came;
        }
        assertTrue(overdue > 1000, overdue + " came overdue");
    }
}
