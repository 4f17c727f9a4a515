package org.fengqiao.backend.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.backend.problem.StartRefused;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.supervise.Outlook;
import org.fengqiao.domain.supervise.TypicalTime;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.wire.ImportedCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class GoingRedListTest extends BackendTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Where no other test reports anything: in 鼓楼.
    private static final LonLat PLACE = SmallCity.middle(7, 3);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Learner learner;

    /// Cases there that took a centre two hours to look at.
    private void learnOfSlowCentre(int number) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(5));
        String lines =
                IntStream.range(0, number)
                        .mapToObj(i -> JSON.writeValueAsString(slow(start.plusSeconds(i))))
                        .collect(Collectors.joining("\n"));
        ImportedCase.Report report =
                signIn("importer")
                        .postText("/field/imports", "application/x-ndjson", lines)
                        .as(200, ImportedCase.Report.class);
        assertEquals(number, report.imported());
        learn();
    }

    private void learn() {
        learner.catchUp();
        learner.rebuild();
    }

    private static ImportedCase slow(Instant start) {
        return new ImportedCase(
                UUID.randomUUID().toString(),
                SmallCity.RUBBISH,
                0,
                null,
                Source.HOTLINE_12345,
                "旧系统案件",
                "",
                PLACE,
                "",
                null,
                null,
                List.of(
                        step(start, "REPORT", Map.of()),
                        step(start.plusSeconds(7200), "NOT_ACCEPT", Map.of("reason", "不属受理范围"))));
    }

    private static ImportedCase.Step step(Instant at, String action, Map<String, String> fields) {
        return new ImportedCase.Step(
                at, "operator", "张三", Role.OPERATOR, action, fields, null, null);
    }

    private static GoingRedList ask(Rest user, String query) {
        return user.get("/supervise/going-red" + query).as(200, GoingRedList.class);
    }

    private static Optional<GoingRedList.Item> find(GoingRedList list, IncidentId id) {
        return list.found().stream().filter(item -> item.incident().equals(id)).findFirst();
    }

    @Test
    void whatSlowCentresLeaveLyingIsToldWithItsFigures() {
        learnOfSlowCentre(60);
        Rest operator = signIn("operator");
        IncidentId id = register(operator, PLACE);
        learn();
        GoingRedList list = ask(signIn("leader"), "");
        assertEquals(30, list.horizonMinutes());
        assertTrue(list.learnt() >= 60);
        GoingRedList.Item item = find(list, id).orElseThrow();
        assertEquals(Outlook.Clock.STAGE, item.clock());
        assertEquals(TypicalTime.Level.CLASS_AND_HOLDER, item.level());
        assertTrue(item.samples() >= 60);
        // A quarter of an hour is allowed there.
        assertTrue(item.leftSeconds() <= 900 && item.leftSeconds() > 840, item.toString());
        assertEquals(7200, item.typicalSeconds() + item.elapsedSeconds(), 2);
        assertEquals(item.leftSeconds() - item.typicalSeconds(), item.slackSeconds());
        assertTrue(item.likelihood() > 0.5);
        assertEquals(
                list.found().stream().map(GoingRedList.Item::slackSeconds).sorted().toList(),
                list.found().stream().map(GoingRedList.Item::slackSeconds).toList());

        assertTrue(find(ask(operator, "?horizonMinutes=10"), id).isEmpty());
        // Moved on into a stage of which nothing is known at that centre.
        take(operator, id, "ACCEPT", Map.of());
        learn();
        find(ask(operator, ""), id)
                .ifPresent(next -> assertTrue(next.elapsedSeconds() < 60, next.toString()));
    }

    @Test
    void whatJustMovedIsToldSinceThen() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, PLACE);
        learn();
        Instant before = learner.findEntered(incident(operator, id)).orElseThrow();
        take(operator, id, "URGE", Map.of());
        learn();
        assertEquals(before, learner.findEntered(incident(operator, id)).orElseThrow());
        take(operator, id, "ACCEPT", Map.of());
        learn();
        assertTrue(learner.findEntered(incident(operator, id)).orElseThrow().isAfter(before));
    }

    @Test
    void onlyDesksAskAndOnlyForTheirArea() {
        learnOfSlowCentre(60);
        IncidentId id = register(signIn("operator"), PLACE);
        learn();
        assertTrue(find(ask(signIn("operator-gulou"), ""), id).isPresent());
        assertFalse(find(ask(signIn("operator-xuanwu"), ""), id).isPresent());
        String path = "/supervise/going-red";
        assertEquals("not-allowed-role", signIn("wall").get(path).problem(403));
        assertEquals("not-allowed-role", signIn("reporter-app").get(path).problem(403));
        assertEquals(401, Rest.anonymous(port).get(path).status());
        for (String bad : List.of("0", "481", "-1", "x")) {
            assertEquals(
                    "malformed",
                    signIn("leader").get(path + "?horizonMinutes=" + bad).problem(400),
                    bad);
        }
    }

    @Test
    void optionsOutOfTheirRangeAreNamedAtTheStart() {
        Duration half = Duration.ofMinutes(30);
        List<Map.Entry<String, Runnable>> bad =
                List.of(
                        Map.entry("days", () -> new SuperviseOptions(0, 100, half, 0.5)),
                        Map.entry("most", () -> new SuperviseOptions(1, 99, half, 0.5)),
                        Map.entry(
                                "horizon",
                                () -> new SuperviseOptions(1, 100, Duration.ofHours(9), 0.5)),
                        Map.entry(
                                "likelihood",
                                () -> new SuperviseOptions(1, 100, half, Double.NaN)));
        for (Map.Entry<String, Runnable> each : bad) {
            String message = assertThrows(StartRefused.class, each.getValue()::run).getMessage();
            assertTrue(
                    String.valueOf(message).startsWith("fengqiao.supervise." + each.getKey()),
                    message);
        }
    }
}
