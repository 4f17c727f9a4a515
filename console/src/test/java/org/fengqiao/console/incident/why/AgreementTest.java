package org.fengqiao.console.incident.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Explanation;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Console and backend agree to the second though the desk's clock is wrong: what a desk shows in
/// the list, on the card and as status, and what it hands to exports, is what the backend's engine
/// says of the same clock at the backend's time.
class AgreementTest {

    private static final int CLOCKS = 200;

    /// The backend's own engine, and that of a desk, which knows the calendar from the wire.
    private final Deadlines backend = WhyCases.ENGINE;

    private final Deadlines desk = new Deadlines(WorkCalendar.of(backend.calendar().view()));

    @ParameterizedTest
    @ValueSource(ints = {-10, 0, 10})
    void deskAndBackendAgreeToTheSecond(int fastByMinutes) {
        long seed = 20261127;
        Random random = new Random(seed);
        MovableClock server = new MovableClock();
        InstantSource local = () -> server.instant().plus(Duration.ofMinutes(fastByMinutes));
        ServerClock clock = new ServerClock(local);
        measure(clock, local, server);
        assertEquals(Duration.ofMinutes(-fastByMinutes), clock.offset());
        List<IncidentStatus> met = new ArrayList<>();
        for (int i = 0; i < CLOCKS; i++) {
            String which = "clock " + i + " of seed " + seed;
            RunningClock running = any(random);
            Instant now = moment(running, random);
            server.set(now);
            Incident incident = incident(running, now, random);
            met.add(check(which, incident, clock.now().truncatedTo(ChronoUnit.SECONDS), now));
        }
        for (IncidentStatus status : IncidentStatus.values()) {
            assertTrue(
                    status == IncidentStatus.SUSPENDED || met.contains(status), "never " + status);
        }
    }

    /// Open, or ended lately; the backend lets no clock of an ended one stand still.
    private Incident incident(RunningClock clock, Instant now, Random random) {
        if (random.nextInt(6) > 0) {
            return WhyCases.incident(clock);
        }
        Instant endedAt = now.minusSeconds(random.nextInt(600));
        return WhyCases.incident(clock.resumed(backend, List.of(), endedAt), null, endedAt);
    }

    private static void measure(ServerClock clock, InstantSource local, InstantSource server) {
        Instant sent = local.instant();
        clock.measure(sent, server.instant().plusMillis(20), sent.plusMillis(40));
    }

    private IncidentStatus check(String which, Incident incident, Instant deskNow, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        assertEquals(second, deskNow, which);
        RunningClock clock = ClockOf.CASE.find(incident).orElseThrow();
        Explanation truth =
                backend.explain(
                        clock.story(incident.endedAt()),
                        second.isBefore(clock.newest()) ? clock.newest() : second);
        Why why = Why.find(desk, incident, ClockOf.CASE, deskNow).orElseThrow();

        assertEquals(truth, why.told(), which);
        assertTrue(why.asRecorded(), which);
        assertEquals(floor(truth.counted()), why.counted(), which);
        assertEquals(floor(truth.exceeded()), why.exceeded(), which);
        assertEquals(
                Duration.ofSeconds(truth.allowed().toSeconds()),
                why.counted().plus(why.remaining()).minus(why.exceeded()),
                which);

        IncidentStatus status = IncidentStatus.of(incident, second);
        assertEquals(status, IncidentStatus.of(incident, deskNow), which);
        assertEquals(status, statusOf(truth, incident), which);
        assertEquals(truth.overdue(), why.late(), which);

        // The list: its countdown runs to the engine's deadline, and the card says the same.
        if (incident.open()) {
            Countdown shown = why.countdown();
            assertEquals(
                    IncidentWords.remaining(incident, deskNow),
                    IncidentWords.countdown(clock, second),
                    which);
            if (!shown.paused()) {
                long left = ceil(Duration.between(second, truth.deadline().at()));
                assertEquals(left, shown.overdue() ? -shown.seconds() : shown.seconds(), which);
            }
        }

        // An export is made of the rows of the store.
        MovableClock at = new MovableClock();
        at.set(deskNow);
        IncidentStore store = new IncidentStore(at);
        store.apply(List.of(incident));
        store.find(incident.id()).ifPresent(row -> assertEquals(status, row.status(), which));
        return status;
    }

    private static IncidentStatus statusOf(Explanation truth, Incident incident) {
        if (!incident.open()) {
            return truth.overdue() ? IncidentStatus.DONE_LATE : IncidentStatus.DONE;
        }
        return truth.overdue()
                ? IncidentStatus.OVERDUE
                : truth.near() ? IncidentStatus.NEAR_TIMEOUT : IncidentStatus.IN_PROGRESS;
    }

    private static Duration floor(Duration length) {
        return Duration.ofSeconds(length.toSeconds());
    }

    private static long ceil(Duration length) {
        return length.getSeconds() + (length.getNano() > 0 ? 1 : 0);
    }

    /// Made as the backend makes them: started, stopped, resumed, extended, at milliseconds.
    private RunningClock any(Random random) {
        ClockKind kind = ClockKind.values()[random.nextInt(ClockKind.values().length)];
        TimeLimit limit = new TimeLimit(1 + random.nextInt(5), kind);
        Instant at =
                WhyCases.at("2026-09-25T00:00")
                        .plusMillis(random.nextInt(30 * 86_400) * 1000L + random.nextInt(1000));
        RunningClock clock = RunningClock.of(backend, at, limit, List.of(), null);
        int steps = random.nextInt(5);
        for (int i = 0; i < steps; i++) {
            at = at.plusMillis(1 + random.nextInt(6 * 3_600_000));
            switch (random.nextInt(3)) {
                case 0 -> clock = clock.paused(at, "等配件");
                case 1 -> clock = clock.resumed(backend, List.of(), at);
                default -> {
                    if (clock.pausedSince() == null) {
                        clock = clock.extended(backend, new Extension(at, limit, "延期"));
                    }
                }
            }
        }
        return clock;
    }

    /// Around the deadline, where it matters, or anywhere after the start.
    private static Instant moment(RunningClock clock, Random random) {
        Instant around =
                random.nextBoolean()
                        ? (random.nextBoolean() ? clock.deadline() : clock.nearAt())
                                .plusMillis(random.nextInt(7_200_000) - 3_600_000)
                        : clock.startedAt().plusMillis(random.nextInt(5 * 86_400_000));
        Instant least = clock.newest().plusSeconds(601);
        return around.isBefore(least) ? least : around;
    }
}
