package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock is put back while the backend is down.
class ClockSetBackTest {

    private static final Instant MORNING = Instant.parse("2026-11-27T01:00:00Z");
    private static final long BACK_S = 600;

    @TempDir private Path folder;

    @Test
    void nothingIsDatedBeforeWhatStandsInTheLogAndTheAuditSaysWhy() throws Exception {
        Path city = new SmallCity().save(folder);
        Path data = folder.resolve("data");
        IncidentId id;
        try (LifeBackend before = new LifeBackend(city, data, MORNING)) {
            Rest operator = Rest.signIn(before.port(), "operator");
            before.clock().advanceTo(MORNING.plusSeconds(60));
            id = BackendTest.register(operator, SmallCity.IN_XUANWU);
            assertEquals(List.of(), setBack(before, ""), "a clock that runs leaves no line");
        }
        Instant newest = MORNING.plusSeconds(60);
        Instant back = newest.minusSeconds(BACK_S);
        try (LifeBackend after = new LifeBackend(city, data, back)) {
            // Before anybody has asked for anything.
            ClockSetBack entry = one(after);
            assertEquals(newest, entry.before());
            assertEquals(back, entry.after());
            assertEquals(newest, entry.held());
            assertEquals(BACK_S, entry.by().toSeconds());

            Rest operator = Rest.signIn(after.port(), "operator");
            BackendTest.take(operator, id, "ACCEPT", Map.of());
            after.clock().advanceTo(back.plusSeconds(5));
            BackendTest.register(operator, SmallCity.IN_XUANWU);
            assertEquals(List.of(newest, newest, newest), moments(after));
            assertEquals(entry, one(after), "one line for one time it was put back");
            assertEquals(
                    newest,
                    Objects.requireNonNull(BackendTest.incident(operator, id).caseClock())
                            .startedAt());

            after.clock().advanceTo(newest.plusSeconds(1));
            BackendTest.register(operator, SmallCity.IN_XUANWU);
            assertEquals(newest.plusSeconds(1), moments(after).getFirst());
            assertEquals(List.of(entry), setBack(after, "?from=" + newest));
            assertEquals(List.of(), setBack(after, "?to=" + newest));
            assertEquals(List.of(), setBack(after, "?actor=operator"));
            assertEquals(List.of(), setBack(after, "?before=" + entry.number()));
            assertEquals("not-allowed-role", operator.get("/audit/clock").problem(403));
        }
    }

    private static ClockSetBack one(LifeBackend backend) {
        List<ClockSetBack> found = setBack(backend, "");
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static List<ClockSetBack> setBack(LifeBackend backend, String query) {
        return Arrays.asList(
                Rest.signIn(backend.port(), "leader")
                        .get("/audit/clock" + query)
                        .as(200, ClockSetBack[].class));
    }

    /// Of all lines of the flow log, the newest first.
    private static List<Instant> moments(LifeBackend backend) {
        List<Instant> found =
                Arrays.stream(
                                Rest.signIn(backend.port(), "leader")
                                        .get("/audit/flow")
                                        .as(200, AuditLine[].class))
                        .map(line -> line.entry().at())
                        .toList();
        assertFalse(found.isEmpty());
        return found;
    }
}
