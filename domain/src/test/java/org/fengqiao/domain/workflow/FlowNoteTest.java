package org.fengqiao.domain.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowNoteTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    @Test
    void everyNoteIsReadAsItWasWritten() {
        check(FlowNote.LAPSE, new FlowNote.Lapsed("EXTEND", FlowNote.Cause.STATE_LEFT, "张:三"));
        check(
                "SUPERVISION_CLIMBS",
                new FlowNote.Climbed(
                        List.of(
                                new FlowNote.Climbed.Step(1, 2),
                                new FlowNote.Climbed.Step(12, 3))));
        check("GRANT_EXTEND", new FlowNote.LateGrant(AT, ""));
        check("GRANT_EXTEND", new FlowNote.LateGrant(AT, "准 予"));
    }

    private void check(String action, FlowNote note) {
        assertEquals(Optional.of(note), FlowNote.find(workflow, entry(action, note.write())));
    }

    @Test
    void whatPeopleWriteIsTheirsWhateverItLooksLike() {
        for (String written : List.of("EXTEND:STATE_LEFT:张三", "1>2", "late:2026-11-23T02:00:00Z")) {
            assertEquals(Optional.empty(), FlowNote.find(workflow, entry("URGE", written)));
        }
        for (@Nullable String broken :
                new @Nullable String[] {null, "", "late:", "late:今天", "1>", "x"}) {
            assertEquals(Optional.empty(), FlowNote.find(workflow, entry("GRANT_EXTEND", broken)));
            assertEquals(
                    Optional.empty(), FlowNote.find(workflow, entry("SUPERVISION_CLIMBS", broken)));
            assertEquals(Optional.empty(), FlowNote.find(workflow, entry(FlowNote.LAPSE, broken)));
        }
    }

    private static FlowEntry entry(String action, @Nullable String note) {
        return new FlowEntry(
                1,
                new IncidentId("1"),
                AT,
                "system",
                "系统",
                action,
                "handling",
                "handling",
                null,
                note,
                null,
                null,
                "backend");
    }

    @Test
    void everyRequestOfTheDefaultTableCanBeDecidedWhereItCanBeMade() {
        int asking = 0;
        for (Transition row : workflow.listTransitions()) {
            for (Consequence effect : row.effects()) {
                if (effect.effect() == Effect.ASK) {
                    asking++;
                    String subject = String.valueOf(effect.subject());
                    assertTrue(workflow.decides(row.to(), subject, true), row.toString());
                }
            }
        }
        assertTrue(asking > 4, "rows that ask: " + asking);
        assertFalse(workflow.decides("handle_finish", "EXTEND", true));
        assertFalse(workflow.decides("pending_handle", "VOID", true));
    }

    @Test
    void requestLapsesForTheReasonThatIsNearest() {
        assertEquals(Optional.empty(), cause(false, "handling"));
        assertEquals(Optional.of(FlowNote.Cause.HOLDER_CHANGED), cause(true, "handling"));
        assertEquals(Optional.of(FlowNote.Cause.HOLDER_CHANGED), cause(true, "pending_dispatch"));
        assertEquals(Optional.of(FlowNote.Cause.STATE_LEFT), cause(false, "handle_finish"));
        assertEquals(Optional.of(FlowNote.Cause.CASE_ENDED), cause(false, "forced_close"));
    }

    private Optional<FlowNote.Cause> cause(boolean lost, String to) {
        OpenRequest request = new OpenRequest("EXTEND", true, "u", "某", AT, "因故", Map.of());
        return FlowNote.Lapsed.find(workflow, request, lost, workflow.state(to));
    }
}
