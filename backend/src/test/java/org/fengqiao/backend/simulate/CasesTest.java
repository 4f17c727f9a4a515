package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;

class CasesTest {

    private static final Instant NOW = CaseSketch.SINCE;
    private static final IncidentId NOBODY = new IncidentId("case-0");

    @Test
    void aCaseThatIsNotKnownInTimeIsNotWaitedForAnyLonger() throws InterruptedException {
        assertEquals(Optional.empty(), new Cases().await(NOBODY, Duration.ofMillis(1)));
    }

    @Test
    void whoWaitsIsToldAtTheSnapshotThatBringsTheCase() throws Exception {
        Cases cases = new Cases();
        Incident incident = PlannerTest.one(1, "handling", Grade.BLUE, false, List.of()).incident();
        Snapshot snapshot = new Snapshot("epoch", 1, Instant.EPOCH, List.of(incident), List.of());
        IncidentId wanted = incident.id();
        CompletableFuture<Optional<Case>> waiting = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        waiting.complete(cases.await(wanted, Duration.ofMinutes(1)));
                    } catch (InterruptedException e) {
                        waiting.completeExceptionally(e);
                    }
                });
        cases.apply(snapshot);
        assertTrue(waiting.get(20, TimeUnit.SECONDS).isPresent());
    }

    @Test
    void whatIsOnlyNotedAboutACaseDoesNotPutOffWhatIsDueAndAMoveDoes() {
        Cases cases = new Cases();
        Instant later = CaseSketch.SINCE.plusSeconds(600);
        cases.apply(change("handling", "ASSIGN", "dept-320102-CG", CaseSketch.SINCE));
        Case urged = cases.apply(change("handling", "URGE", "seat-2", later));
        assertEquals(CaseSketch.SINCE, urged.since());
        assertTrue(urged.tried("URGE") && urged.tried("ASSIGN"));
        Case moved = cases.apply(change("handle_finish", "SUBMIT", "dept-320102-CG", later));
        assertEquals(later, moved.since());
    }

    @Test
    void whatTheBackendDoesByItselfMakesACaseNobodysAndWhatAPersonDoesTheirs() {
        Cases cases = new Cases();
        assertFalse(cases.apply(change("handling", "RESUME_DUE", "system", NOW)).human());
        assertFalse(cases.apply(change("handling", "URGE", "seat-leader", NOW)).human());
        assertTrue(cases.apply(change("handling", "URGE", "leader", NOW)).human());
        assertTrue(cases.apply(change("handling", "URGE", "seat-2", NOW)).human());
    }

    @Test
    void caseThatHasEndedIsToldOnceMoreAndForgotten() {
        Cases cases = new Cases();
        cases.apply(change("pending_close", "CHECK_PASS", "seat-2", NOW));
        Case ended = cases.apply(change("closed", "CLOSE", "seat-2", NOW));
        assertFalse(ended.incident().open());
        assertEquals(List.of(), cases.list());
    }

    @Test
    void refusedActionIsNotedUnlessTheCaseHasChangedSince() {
        Cases cases = new Cases();
        Case before = cases.apply(change("handling", "ASSIGN", "dept-x", NOW));
        Case after = cases.refused(before, "LINK", NOW.plusSeconds(9)).orElseThrow();
        assertTrue(after.tried("LINK"));
        assertEquals(NOW.plusSeconds(9), after.since());
        assertEquals(Optional.empty(), cases.refused(before, "LINK", NOW));
    }

    @Test
    void twinIsTheNearestOpenCaseOfTheClassThatWasReportedBefore() {
        Cases cases = new Cases();
        Case first = new CaseSketch(1, "handling").made();
        Case linked =
                new CaseSketch(2, "pending_register")
                        .marks(marks -> marks.master(new IncidentId("case-1")))
                        .made();
        cases.apply(change(first.incident(), "ASSIGN", "dept-x", NOW));
        cases.apply(change(linked.incident(), "LINK", "seat-2", NOW));
        Case fresh = new CaseSketch(3, "pending_register").reportedAt(NOW.plusSeconds(60)).made();
        assertEquals(Optional.of(first.incident().id()), cases.findTwin(fresh));
        Case nextDay =
                new CaseSketch(4, "pending_register")
                        .reportedAt(NOW.plus(Duration.ofHours(25)))
                        .made();
        assertEquals(Optional.empty(), cases.findTwin(nextDay));
        Case earlier = new CaseSketch(5, "pending_register").reportedAt(NOW.minusSeconds(9)).made();
        assertEquals(Optional.empty(), cases.findTwin(earlier), "the first has no earlier one");
    }

    private static Change change(String state, String action, String actor, Instant at) {
        CaseSketch sketch = new CaseSketch(1, state);
        return change(
                (state.equals("closed") ? sketch.endedAt(at) : sketch).made().incident(),
                action,
                actor,
                at);
    }

    private static Change change(Incident incident, String action, String actor, Instant at) {
        FlowEntry entry =
                new FlowEntry(
                        incident.revision(),
                        incident.id(),
                        at,
                        actor,
                        actor,
                        action,
                        incident.state(),
                        incident.state(),
                        null,
                        null,
                        null,
                        null,
                        "");
        return new Change("epoch", incident.revision(), 0, at, incident, null, entry);
    }
}
