package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;

class CasesTest {

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
}
