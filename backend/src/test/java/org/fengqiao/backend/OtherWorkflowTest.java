package org.fengqiao.backend;

import static org.fengqiao.backend.support.BackendTest.act;
import static org.fengqiao.backend.support.BackendTest.incident;
import static org.fengqiao.backend.support.BackendTest.refused;
import static org.fengqiao.backend.support.BackendTest.register;
import static org.fengqiao.backend.support.BackendTest.take;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.ledger.Holder;
import org.fengqiao.domain.ledger.HolderLedger;
import org.fengqiao.domain.ledger.HoldingRule;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real backend with a city that brings a workflow of its own: a loop of eight steps with other
/// states and other actions runs from the same code.
class OtherWorkflowTest {

    private static final List<String> TABLES = List.of("states.csv", "transitions.csv");

    @TempDir Path folder;
    private Path city;

    @BeforeEach
    void saveCity() throws IOException {
        city = new SmallCity().save(Files.createDirectories(folder.resolve("city")));
        Path workflow = Files.createDirectories(city.resolve("workflow"));
        for (String table : TABLES) {
            try (InputStream in =
                    Objects.requireNonNull(
                            getClass().getResourceAsStream("/workflow-of-eight-steps/" + table))) {
                Files.copy(in, workflow.resolve(table));
            }
        }
    }

    @Test
    void eightStepsFromRegisteringToRating() throws Exception {
        Path data = folder.resolve("data");
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            Rest department = Rest.signIn(backend.port(), "dept-" + SmallCity.XUANWU_CG);
            Map<String, String> toThem = Map.of("department", SmallCity.XUANWU_CG);
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            assertEquals("registered", incident(operator, id).state());
            take(operator, id, "TAKE", Map.of());
            take(operator, id, "TRIAGE", toThem);
            take(department, id, "BOUNCE", Map.of("reason", "不归我们管"));
            take(operator, id, "TRIAGE", toThem);
            assertEquals(
                    "taken-too-often",
                    refused(department, act(operator, id, "BOUNCE", Map.of("reason", "x"))).code());
            RunningClock work = Objects.requireNonNull(incident(operator, id).stageClock());
            take(department, id, "START", Map.of());
            assertEquals(work, incident(operator, id).stageClock());
            take(department, id, "ANSWER", Map.of("result", "已清运"));
            take(operator, id, "AGAIN", Map.of("reason", "还有残余"));
            RunningClock again = Objects.requireNonNull(incident(operator, id).stageClock());
            assertEquals(work.startedAt(), again.startedAt());
            take(department, id, "ANSWER", Map.of("result", "已清运干净"));
            take(operator, id, "CHECK", Map.of());
            take(operator, id, "FINISH", Map.of());
            take(operator, id, "RATE", Map.of("satisfaction", "BASICALLY_SATISFIED"));
            Incident rated = incident(operator, id);
            assertEquals("rated", rated.state());
            assertNotNull(rated.endedAt());
            assertEquals(Satisfaction.BASICALLY_SATISFIED, rated.marks().satisfaction());
            checkLedger(operator, id);
            assertEquals(
                    "no-such-action",
                    refused(operator, act(operator, id, "ACCEPT", Map.of())).code());
        }
    }

    private static void checkLedger(Rest operator, IncidentId id) {
        WorkflowDefinition workflow =
                WorkflowDefinition.of(operator.get("/workflow").as(200, WorkflowView.class));
        IncidentFile file = operator.get("/incidents/" + id).as(200, IncidentFile.class);
        HolderLedger ledger =
                HolderLedger.of(
                        HoldingRule.of(workflow).distil(file.flow()), file.flow().getLast().at());
        assertEquals(1, ledger.returns());
        assertTrue(ledger.ended());
        assertTrue(
                ledger.totals().stream()
                        .anyMatch(total ->
                                total.holder().equals(new Holder.Department(SmallCity.XUANWU_CG))));
    }

    @Test
    void badTableStopsTheStartNamingLineAndReason() throws Exception {
        Path table = city.resolve("workflow").resolve("transitions.csv");
        Files.writeString(
                table,
                Files.readString(table)
                        .replace("checked,FINISH,finished", "checked,FINISH,nirvana"));
        String said;
        try (BackendProcess backend = new BackendProcess(city, folder.resolve("data"))) {
            assertTrue(backend.exitCode() != 0);
            said = String.join("\n", backend.lines());
        }
        assertTrue(said.contains("transitions.csv:10: unknown state 'nirvana' in to"), said);
    }
}
