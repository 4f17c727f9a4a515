package org.fengqiao.backend.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WaitingAfterTheEndTest extends BackendTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OFFICE = "dept-" + SmallCity.XUANWU_CG;

    /// A case of four working hours that ended two weeks after its report.
    private static ImportedCase late(String title, Duration endedAgo, boolean appealed) {
        Instant ended = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(endedAgo);
        Instant start = ended.minus(Duration.ofDays(14));
        List<ImportedCase.Step> steps = new ArrayList<>();
        steps.add(step(start, Role.OPERATOR, "REPORT", Map.of()));
        steps.add(step(start.plusSeconds(600), Role.OPERATOR, "ACCEPT", Map.of()));
        steps.add(
                step(
                        start.plusSeconds(900),
                        Role.OPERATOR,
                        "DISPATCH",
                        Map.of("department", SmallCity.XUANWU_CG)));
        steps.add(step(ended, Role.DUTY_LEADER, "FORCE_CLOSE", Map.of("reason", "已由他处办结")));
        if (appealed) {
            steps.add(
                    new ImportedCase.Step(
                            ended.plusSeconds(3600),
                            OFFICE,
                            "城管局",
                            Role.DEPARTMENT,
                            "APPEAL",
                            Map.of("reason", "当日停工"),
                            null,
                            null));
        }
        return new ImportedCase(
                UUID.randomUUID().toString(),
                SmallCity.RUBBISH,
                0,
                null,
                Source.HOTLINE_12345,
                title,
                "",
                SmallCity.IN_XUANWU,
                "",
                null,
                null,
                steps);
    }

    private static ImportedCase.Step step(
            Instant at, Role role, String action, Map<String, String> fields) {
        return new ImportedCase.Step(at, "someone", "张三", role, action, fields, null, null);
    }

    private void take(ImportedCase... cases) {
        List<String> lines = new ArrayList<>();
        for (ImportedCase each : cases) {
            lines.add(JSON.writeValueAsString(each));
        }
        ImportedCase.Report report =
                signIn("importer")
                        .postText(
                                "/field/imports", "application/x-ndjson", String.join("\n", lines))
                        .as(200, ImportedCase.Report.class);
        assertEquals(cases.length, report.imported());
    }

    private static List<Incident> ask(Rest user) {
        return List.of(user.get("/supervise/waiting").as(200, Incident[].class));
    }

    private static List<String> titles(Rest user, String prefix) {
        return ask(user).stream()
                .map(Incident::title)
                .filter(title -> title.startsWith(prefix))
                .toList();
    }

    private static IncidentId find(Rest user, String title) {
        return user
                .get("/incidents/snapshot?endedWithinHours=168")
                .as(200, Snapshot.class)
                .incidents()
                .stream()
                .filter(incident -> incident.title().equals(title))
                .map(Incident::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void appealsAreToldHoweverLongAgoTheCaseEnded() {
        take(
                late("申诉三天前", Duration.ofDays(3), false),
                late("申诉十天前", Duration.ofDays(10), true),
                late("申诉没有", Duration.ofDays(3), false));
        Rest leader = signIn("leader");
        IncidentId appealed = find(leader, "申诉三天前");
        take(signIn(OFFICE), appealed, "APPEAL", Map.of("reason", "产权单位配合延误"));
        Snapshot desk = leader.get("/incidents/snapshot").as(200, Snapshot.class);
        assertTrue(
                desk.incidents().stream().noneMatch(each -> each.id().equals(appealed)),
                "a desk keeps a day");

        assertEquals(List.of("申诉十天前", "申诉三天前"), titles(leader, "申诉"));
        assertTrue(ask(leader).stream().allMatch(each -> !each.open()));

        take(leader, appealed, "GRANT_APPEAL", Map.of());
        assertEquals(List.of("申诉十天前"), titles(leader, "申诉"));
    }

    @Test
    void onlyDesksAskAndOnlyForTheirArea() {
        take(late("辖区内的申诉", Duration.ofDays(4), true));
        assertTrue(titles(signIn("operator-xuanwu"), "辖区内").contains("辖区内的申诉"));
        assertFalse(titles(signIn("operator-gulou"), "辖区内").contains("辖区内的申诉"));
        for (String other : List.of("wall", OFFICE, "reporter-app")) {
            assertEquals("not-allowed-role", signIn(other).get("/supervise/waiting").problem(403));
        }
    }
}
