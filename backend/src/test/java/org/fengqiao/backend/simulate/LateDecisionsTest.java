package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.NowAndThen;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.session.Accounts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.workflow.FlowNote;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is decided only after its time, on a real backend whose clock is put forward.
class LateDecisionsTest {

    /// A Monday, 09:00 in the city.
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private static final String OFFICE = "dept-" + SmallCity.XUANWU_CG;
    private static final Map<String, String> REASON = Map.of("reason", "备件到货晚");

    @TempDir private Path work;
    private LifeBackend backend;

    @BeforeEach
    void start() throws IOException {
        Path city = new SmallCity().save(Files.createDirectory(work.resolve("city")));
        backend = new LifeBackend(city, Files.createDirectory(work.resolve("data")), START);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void extensionGrantedAfterTheDeadlineIsToldFromOneGrantedBefore() {
        IncidentId id = dispatched();
        take(OFFICE, id, "ASK_EXTEND", REASON);
        later(Duration.ofMinutes(10));
        take("leader", id, "GRANT_EXTEND", Map.of());
        assertFalse(last(id).late());
        assertEquals(List.of(), notes(id));

        take(OFFICE, id, "ASK_EXTEND", REASON);
        Instant former = Objects.requireNonNull(incident(id).caseClock()).deadline();
        backend.clock().advanceTo(former.plusSeconds(60));
        take("leader", id, "GRANT_EXTEND", Map.of());
        assertTrue(last(id).late());
        assertEquals(former, last(id).former());
        assertEquals(List.of(new FlowNote.LateGrant(former, "")), notes(id));
    }

    @Test
    void suspensionIsNotGrantedAfterTheTimeItWasAskedFor() {
        IncidentId id = dispatched();
        Instant until = START.plus(Duration.ofHours(2));
        take(OFFICE, id, "ASK_SUSPEND", Map.of("reason", "等绿化季", "until", until.toString()));
        backend.clock().advanceTo(until);
        Outcome outcome = submit("leader", act(id, "GRANT_SUSPEND", Map.of()));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals("until-passed", refused.code());
        assertTrue(refused.reason().contains(until.toString()), refused.reason());
        assertFalse(incident(id).suspended());
        take("leader", id, "REFUSE_SUSPEND", REASON);
    }

    @Test
    void climbingSupervisionSaysInTheLogHowFarUpItIs() {
        IncidentId id = dispatched();
        for (int hours = 1; hours <= 2; hours++) {
            take(
                    "leader",
                    id,
                    "SUPERVISE",
                    Map.of(
                            "requirement",
                            "说明原因",
                            "due",
                            START.plus(Duration.ofHours(hours)).toString()));
        }
        backend.clock().advanceTo(START.plus(Duration.ofMinutes(61)));
        NowAndThen nowAndThen = new NowAndThen(backend.context());
        nowAndThen.takeWhatIsDue();
        assertEquals(
                List.of(new FlowNote.Climbed(List.of(new FlowNote.Climbed.Step(1, 1)))), notes(id));
        backend.clock().advanceTo(START.plus(Duration.ofMinutes(122)));
        nowAndThen.takeWhatIsDue();
        assertEquals(
                new FlowNote.Climbed(
                        List.of(new FlowNote.Climbed.Step(1, 2), new FlowNote.Climbed.Step(2, 1))),
                notes(id).getLast());
    }

    private Extension last(IncidentId id) {
        return Objects.requireNonNull(incident(id).caseClock()).extensions().getLast();
    }

    /// What the backend itself has noted.
    private List<FlowNote> notes(IncidentId id) {
        WorkflowDefinition workflow = backend.get(WorkflowDefinition.class);
        List<FlowEntry> flow = backend.get(IncidentStore.class).listFlow(id);
        return flow.stream().flatMap(entry -> FlowNote.find(workflow, entry).stream()).toList();
    }

    private void later(Duration by) {
        backend.clock().advanceTo(backend.clock().instant().plus(by));
    }

    private IncidentId dispatched() {
        Outcome reported = submit("operator", BackendTest.report(SmallCity.IN_XUANWU));
        IncidentId id = assertInstanceOf(Outcome.Accepted.class, reported).incident();
        take("operator", id, "ACCEPT", Map.of());
        take("operator", id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        return id;
    }

    private Incident incident(IncidentId id) {
        return backend.get(IncidentStore.class).find(id).orElseThrow().incident();
    }

    private Command.Act act(IncidentId id, String action, Map<String, String> fields) {
        return new Command.Act(CommandId.random(), id, action, incident(id).revision(), fields);
    }

    private void take(String account, IncidentId id, String action, Map<String, String> fields) {
        Outcome outcome = submit(account, act(id, action, fields));
        assertInstanceOf(Outcome.Accepted.class, outcome, () -> action + ": " + outcome);
    }

    private Outcome submit(String account, Command command) {
        Caller caller =
                new Caller(
                        backend.get(Accounts.class).find(account).orElseThrow(),
                        Locale.ENGLISH,
                        "test",
                        "test-" + account);
        return backend.get(Ledger.class).submit(caller, command).join();
    }
}
