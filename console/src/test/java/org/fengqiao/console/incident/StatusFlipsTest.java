package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusFlipsTest {

    private static final StatusFlips FLIPS = new StatusFlips(Duration.ofHours(24));

    /// Between one look and the next that the queue names, no instant gives another status: tried
    /// at random instants and at the last nanosecond before the flip.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void statusDoesNotChangeBeforeTheFlipItNames(long seed) {
        Random random = new Random(seed);
        for (Incident incident : new SampleIncidents(seed).list(500)) {
            Instant now = SampleIncidents.NOW.minusSeconds(3600);
            IncidentStatus status = IncidentStatus.of(incident, now);
            for (Optional<Instant> next = FLIPS.findNext(incident, now);
                    next.isPresent() && incident.open();
                    next = FLIPS.findNext(incident, now)) {
                Instant flip = next.get();
                long span = Duration.between(now, flip).toSeconds();
                for (int i = 0; i < 5 && span > 0; i++) {
                    Instant between = now.plusSeconds(random.nextLong(span));
                    assertEquals(status, IncidentStatus.of(incident, between));
                }
                assertEquals(status, IncidentStatus.of(incident, flip.minusNanos(1)));
                now = flip;
                status = IncidentStatus.of(incident, now);
            }
            assertEquals(status, IncidentStatus.of(incident, now.plus(Duration.ofDays(400))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31})
    void loneClockFlipsAtNearAndJustAfterItsDeadline(long seed) {
        for (Incident incident : new SampleIncidents(seed).list(500)) {
            boolean lone = incident.caseClock() == null ^ incident.stageClock() == null;
            if (!lone || !incident.open() || incident.suspended()) {
                continue;
            }
            Instant early = SampleIncidents.NOW.minus(Duration.ofDays(1));
            Optional<Instant> near = FLIPS.findNext(incident, early);
            if (near.isPresent()) {
                assertNotEquals(
                        IncidentStatus.of(incident, early),
                        IncidentStatus.of(incident, near.get()));
                Instant over = FLIPS.findNext(incident, near.get()).orElseThrow();
                assertEquals(IncidentStatus.OVERDUE, IncidentStatus.of(incident, over));
                assertEquals(
                        IncidentStatus.NEAR_TIMEOUT,
                        IncidentStatus.of(incident, over.minusNanos(1)));
            }
        }
    }
}
