package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

/// A day of the command's thirty.
class LifeTest {

    @Test
    void dayOfLifeLeavesNoCaseStuckAndEverySumRight() throws IOException {
        LifeReport report = LifeReport.of(LifeOptions.of("1", "2026", "14"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        String printed = text.toString(StandardCharsets.UTF_8);
        assertTrue(report.sound(), printed);
        assertTrue(report.figures().get("reported") > 200, printed);
        assertEquals(report.figures().get("reported"), report.audit().cases(), printed);
        assertTrue(report.audit().clocksSeen() > 200, printed);
        assertTrue(
                report.figures()
                        .taken()
                        .keySet()
                        .containsAll(
                                Set.of(
                                        "VERIFY",
                                        "CHECK",
                                        "RETURN",
                                        "LINK",
                                        "ANSWERED",
                                        "CLOSE",
                                        "EVALUATE")),
                printed);
    }

    @Test
    void caseThatNobodyHoldsOrCanTakeFurtherIsNoticed() {
        LifeChecks checks = new LifeChecks(WorkflowDefinition.loadDefault());
        checks.look(new CaseSketch(1, "pending_handle").made());
        assertEquals(List.of(), checks.heldByNobody());
        assertEquals(List.of(), checks.withoutNextStep());
        checks.look(new CaseSketch(2, "pending_handle").department(null).made());
        assertEquals(1, checks.heldByNobody().size());
        // No way leads a duplicate out of handling.
        IncidentId master = new IncidentId("case-1");
        checks.look(new CaseSketch(3, "handling").marks(marks -> marks.master(master)).made());
        assertEquals(1, checks.withoutNextStep().size());
    }

    @Test
    void argumentsThatCannotBeUnderstoodAreNamed() {
        assertEquals(new LifeOptions(30, 2026, 8, null), LifeOptions.of());
        assertTrue(complaint("x").contains("\"x\""));
        assertTrue(complaint("0").contains("days must lie in 1..366: 0"));
        assertTrue(complaint("1", "2", "3", "4", "5").contains("too many"));
    }

    private static String complaint(String... arguments) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> LifeOptions.of(arguments))
                        .getMessage());
    }
}
