package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.incident.NowAndThen;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.wire.FlowEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 吹哨报到: what happens when the time to report in passes.
class WhistleOverdueTest {

    private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");
    private static final String POLICE = "320102-GA";

    @TempDir private Path folder;

    @Test
    void whoDoesNotReportInIsNotedOnceInMarksAndLogAndMayStillCome() throws Exception {
        Path city = new SmallCity().save(folder);
        try (LifeBackend backend = new LifeBackend(city, folder.resolve("data"), START)) {
            NowAndThen due = new NowAndThen(backend.context());
            Rest operator = Rest.signIn(backend.port(), "operator");
            IncidentId id = whistled(operator);
            assertEquals(Duration.ofMinutes(30), limit(operator, id));
            BackendTest.take(
                    Rest.signIn(backend.port(), "dept-" + SmallCity.XUANWU_CG),
                    id,
                    "REPORT_IN",
                    Map.of());

            backend.clock().advanceTo(START.plus(Duration.ofMinutes(30)).minusMillis(1));
            due.takeWhatIsDue();
            assertEquals(0, noted(operator, id).size(), "there is time yet");

            Instant dueAt = START.plus(Duration.ofMinutes(30));
            backend.clock().advanceTo(dueAt);
            due.takeWhatIsDue();
            backend.clock().advanceTo(dueAt.plusSeconds(30));
            due.takeWhatIsDue();
            FlowEntry line = noted(operator, id).getFirst();
            assertEquals(1, noted(operator, id).size(), "once");
            assertEquals(dueAt, line.at());
            assertEquals("system", line.actor());
            String note = String.valueOf(line.note());
            assertTrue(note.contains("公安"), note);
            assertTrue(!note.contains("城市管理"), "who is there is not named: " + note);
            assertEquals("pending_handle", line.to(), "the case stays where it is");
            assertEquals(dueAt, whistle(operator, id, POLICE).missedAt());
            assertNull(whistle(operator, id, SmallCity.XUANWU_CG).missedAt());

            BackendTest.take(
                    Rest.signIn(backend.port(), "dept-" + POLICE), id, "REPORT_IN", Map.of());
            Whistle late = whistle(operator, id, POLICE);
            assertEquals(dueAt.plusSeconds(30), late.reportedInAt());
            assertEquals(dueAt, late.missedAt(), "that it came late stays known");
        }
    }

    @Test
    void timeToReportInIsTheCitysOwn() throws Exception {
        Path city = new SmallCity().save(folder);
        Path workflow = Files.createDirectories(city.resolve("workflow"));
        for (String table : List.of("states.csv", "transitions.csv")) {
            try (var in =
                    Whistle.class.getResourceAsStream(
                            "/org/fengqiao/domain/workflow/default/" + table)) {
                Files.write(workflow.resolve(table), in.readAllBytes());
            }
        }
        Files.writeString(
                workflow.resolve("limits.csv"),
                """
                rule,is
                REPORT_IN,0.25 URGENT_HOUR
                NEXT_RUNG,0.5 URGENT_HOUR
                LONGEST_SUSPENSION,10 NATURAL_DAY
                LONGEST_SUPERVISION,2 NATURAL_DAY
                """);
        try (LifeBackend backend = new LifeBackend(city, folder.resolve("data"), START)) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            IncidentId id = whistled(operator);
            assertEquals(Duration.ofMinutes(15), limit(operator, id));
            Rest leader = Rest.signIn(backend.port(), "leader");
            for (Duration wait : List.of(Duration.ofDays(2), Duration.ofDays(2).plusSeconds(1))) {
                var supervise =
                        BackendTest.act(
                                operator,
                                id,
                                "SUPERVISE",
                                Map.of("requirement", "x", "due", START.plus(wait).toString()));
                if (wait.equals(Duration.ofDays(2))) {
                    BackendTest.accepted(leader, supervise);
                } else {
                    assertEquals(
                            "moment-out-of-range", BackendTest.refused(leader, supervise).code());
                }
            }
            BackendTest.take(leader, id, "SUSPEND", Map.of("reason", "等备件"));
            assertEquals(
                    START.plus(Duration.ofDays(10)),
                    BackendTest.incident(operator, id).marks().resumeAt());
        }
    }

    private static IncidentId whistled(Rest operator) {
        IncidentId id = BackendTest.dispatched(operator);
        BackendTest.take(
                operator,
                id,
                "WHISTLE",
                Map.of("departments", POLICE + " " + SmallCity.XUANWU_CG, "reason", "联合处置"));
        return id;
    }

    private static Duration limit(Rest user, IncidentId id) {
        Whistle blown = whistle(user, id, POLICE);
        return Duration.between(blown.at(), blown.dueAt());
    }

    private static Whistle whistle(Rest user, IncidentId id, String department) {
        return BackendTest.incident(user, id).marks().whistles().stream()
                .filter(each -> each.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static List<FlowEntry> noted(Rest user, IncidentId id) {
        return BackendTest.file(user, id).flow().stream()
                .filter(entry -> entry.action().equals("NOT_REPORTED_IN"))
                .toList();
    }
}
