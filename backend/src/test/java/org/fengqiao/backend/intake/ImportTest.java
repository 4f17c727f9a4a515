package org.fengqiao.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.ImportedCase.Step;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportTest extends BackendTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);

    private final Instant start =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(3));

    @Test
    void caseIsTakenOverWithTheTimesAndPeopleOfThen() {
        String id = name();
        importAll(List.of(imported(id, wholeLife())));
        IncidentFile file = find(id);
        Incident incident = file.incident();
        assertEquals("closed", incident.state());
        assertEquals(start, incident.reportedAt());
        assertEquals(start.plusSeconds(60 * 60), incident.endedAt());
        assertEquals(SmallCity.XUANWU_CG, incident.department());
        assertEquals(
                List.of(
                        "REPORT",
                        "ACCEPT",
                        "DISPATCH",
                        "ORDER",
                        "ORDER",
                        "ORDER",
                        "ACKNOWLEDGE",
                        "HANDLE",
                        "FEEDBACK",
                        "CHECK_PASS",
                        "CLOSE"),
                file.flow().stream().map(FlowEntry::action).toList());
        assertEquals("老张", file.flow().get(1).actorName());
        assertEquals(start.plusSeconds(600), file.flow().get(1).at());
        assertEquals(Rung.FED_BACK, file.orders().getFirst().rung());
    }

    @Test
    void gatewayIsSentOnlyOrdersThatStillWaitForIt() {
        String finished = name();
        String waiting = name();
        try (StompClient gateway = connect(signIn("gateway"))) {
            assertTrue(gateway.subscribe(Destinations.GATEWAY_ORDERS).accepted());
            importAll(
                    List.of(
                            imported(finished, wholeLife()),
                            imported(waiting, wholeLife().subList(0, 4))));
            Order sent = gateway.nextOf("Order").as(Order.class);
            assertEquals(find(waiting).orders(), List.of(sent));
            assertEquals(Rung.SERVER, sent.rung());
        }
    }

    @Test
    void clocksOfAnOpenCaseCountFromThen() {
        String id = name();
        importAll(List.of(imported(id, wholeLife().subList(0, 3))));
        Incident incident = find(id).incident();
        assertEquals("pending_handle", incident.state());
        RunningClock clock = incident.caseClock();
        assertNotNull(clock);
        assertEquals(start.plusSeconds(600), clock.startedAt());
    }

    @Test
    void illegalStepIsRefusedNamingLineAndStepAndNothingIsTakenOver() {
        String good = name();
        String bad = name();
        List<Step> skipped = new ArrayList<>(wholeLife());
        skipped.remove(2);
        Problem problem = refused(List.of(imported(good, wholeLife()), imported(bad, skipped)));
        assertEquals("bad-import", problem.code());
        // Without a dispatch the order's rungs move nothing, so the check is the first to fail.
        assertTrue(problem.message().contains("2: step 9: CHECK_PASS"), problem.message());
        assertTrue(listNames().stream().noneMatch(good::equals));
    }

    @Test
    void stepByARoleThatMayNotTakeItIsRefused() {
        List<Step> steps = new ArrayList<>(wholeLife());
        Step accept = steps.get(1);
        steps.set(
                1, step(600, accept.actor(), accept.actorName(), Role.HANDLER, "ACCEPT", Map.of()));
        assertTrue(refused(List.of(imported(name(), steps))).message().contains("step 2"));
    }

    @Test
    void stepsMustFollowEachOtherAndLieInThePast() {
        List<Step> backwards = new ArrayList<>(wholeLife().subList(0, 2));
        backwards.set(1, step(-1, "op", "老张", Role.OPERATOR, "ACCEPT", Map.of()));
        assertTrue(
                refused(List.of(imported(name(), backwards)))
                        .message()
                        .contains("before the step before it"));
        List<Step> future = new ArrayList<>(wholeLife().subList(0, 1));
        future.add(step(4 * 3600, "op", "老张", Role.OPERATOR, "ACCEPT", Map.of()));
        assertTrue(refused(List.of(imported(name(), future))).message().contains("in the future"));
    }

    @Test
    void sameCaseIsTakenOverOnlyOnce() {
        ImportedCase one = imported(name(), wholeLife());
        importAll(List.of(one));
        assertTrue(refused(List.of(one)).message().contains("was taken over before"));
        ImportedCase twin = imported(name(), wholeLife());
        assertTrue(refused(List.of(twin, twin)).message().startsWith("1 lines"));
    }

    @Test
    void lineThatIsNoCaseIsNamed() {
        Rest importer = signIn("importer");
        String good = JSON.writeValueAsString(imported(name(), wholeLife()));
        Problem problem = post(importer, good + "\n\n{\"externalId\":7,").as(422, Problem.class);
        assertTrue(problem.message().contains("3: The request cannot be read"), problem.message());
        problem = post(importer, "{\"externalId\":\"x\",\"standard\":0}").as(422, Problem.class);
        assertTrue(problem.message().contains("1: classKey is missing"), problem.message());
    }

    @Test
    void onlyAnImporterImportsAndOnlyLines() {
        assertEquals("not-allowed-role", post(signIn("operator"), "").problem(403));
        assertEquals(
                "wrong-type", signIn("importer").postText("/field/imports", "{}").problem(415));
    }

    @Test
    void placeOutsideTheCityIsRefused() {
        ImportedCase here = imported(name(), wholeLife());
        ImportedCase away =
                new ImportedCase(
                        name(),
                        here.classKey(),
                        0,
                        null,
                        here.source(),
                        here.title(),
                        "",
                        SmallCity.OUTSIDE,
                        "",
                        null,
                        null,
                        here.steps());
        assertTrue(refused(List.of(away)).message().contains("outside the city"));
    }

    private List<Step> wholeLife() {
        return List.of(
                step(0, "reporter-12345", "12345热线", Role.REPORTER, "REPORT", Map.of()),
                step(600, "op", "老张", Role.OPERATOR, "ACCEPT", Map.of()),
                step(
                        900,
                        "op",
                        "老张",
                        Role.OPERATOR,
                        "DISPATCH",
                        Map.of("department", SmallCity.XUANWU_CG)),
                rung(960, "op", Role.OPERATOR, Rung.SERVER, Map.of("text", "请处置")),
                rung(965, "gateway", Role.GATEWAY, Rung.DEVICE, Map.of()),
                rung(990, "worker-" + WORKER, Role.HANDLER, Rung.READ, Map.of()),
                rung(1020, "worker-" + WORKER, Role.HANDLER, Rung.ACKNOWLEDGED, Map.of()),
                rung(1800, "worker-" + WORKER, Role.HANDLER, Rung.ARRIVED, Map.of()),
                rung(
                        2400,
                        "worker-" + WORKER,
                        Role.HANDLER,
                        Rung.FED_BACK,
                        Map.of("result", "已清理")),
                step(3000, "op", "老张", Role.OPERATOR, "CHECK_PASS", Map.of()),
                step(3600, "op", "老张", Role.OPERATOR, "CLOSE", Map.of()));
    }

    private Step step(
            long seconds,
            String actor,
            String name,
            Role role,
            String action,
            Map<String, String> fields) {
        return new Step(start.plusSeconds(seconds), actor, name, role, action, fields, null, null);
    }

    private Step rung(
            long seconds, String actor, Role role, Rung rung, Map<String, String> fields) {
        return new Step(
                start.plusSeconds(seconds),
                actor,
                actor,
                role,
                ImportedCase.ORDER,
                fields,
                WORKER,
                rung);
    }

    private static ImportedCase imported(String id, List<Step> steps) {
        return new ImportedCase(
                id,
                SmallCity.RUBBISH,
                0,
                null,
                Source.HOTLINE_12345,
                id,
                "旧系统案件",
                SmallCity.IN_XUANWU,
                "中山路 1 号",
                "李四",
                "13812341234",
                steps);
    }

    private void importAll(List<ImportedCase> cases) {
        assertEquals(
                cases.size(),
                post(signIn("importer"), lines(cases))
                        .as(200, ImportedCase.Report.class)
                        .imported());
    }

    private Problem refused(List<ImportedCase> cases) {
        return post(signIn("importer"), lines(cases)).as(422, Problem.class);
    }

    private static Rest.Answer post(Rest user, String lines) {
        return user.postText("/field/imports", "application/x-ndjson", lines);
    }

    private static String lines(List<ImportedCase> cases) {
        return cases.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
    }

    private IncidentFile find(String title) {
        Incident found =
                snapshot().incidents().stream()
                        .filter(incident -> incident.title().equals(title))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not there: " + title));
        return file(signIn("operator"), found.id());
    }

    private List<String> listNames() {
        return snapshot().incidents().stream().map(Incident::title).toList();
    }

    private Snapshot snapshot() {
        return signIn("operator").get("/incidents/snapshot").as(200, Snapshot.class);
    }

    private static String name() {
        return "old-" + UUID.randomUUID();
    }
}
