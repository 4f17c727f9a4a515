package org.fengqiao.backend.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BookTest extends BackendTest {

    @Autowired private Book book;
    @Autowired private IncidentStore store;

    private static boolean holds(List<CaseRecord> cases, IncidentId id) {
        return cases.stream().anyMatch(record -> record.id().equals(id));
    }

    @Test
    void anEndedCaseStaysUntilNothingWaitsOnItAnyMore() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        String person = SmallCity.workerAt(SmallCity.IN_XUANWU);
        IncidentId settled = register(operator, SmallCity.IN_XUANWU);
        IncidentId waiting = dispatched(operator);
        OrderId order = order(operator, waiting, person);
        take(leader, settled, "VOID", Map.of("reason", "误报"));
        take(leader, waiting, "FORCE_CLOSE", Map.of("reason", "已由他处办结"));
        assertFalse(incident(leader, waiting).open());

        Instant later = Instant.now().plusSeconds(60);
        book.forgetEndedBefore(later);
        assertFalse(holds(book.state().cases(), settled));
        assertTrue(holds(book.state().cases(), waiting));
        assertFalse(holds(store.listOpenOrEndedAfter(later), settled));
        assertTrue(holds(store.listOpenOrEndedAfter(later), waiting), "found again after a start");

        assertEquals(
                200, reach(signIn("worker-" + person), order, Rung.ACKNOWLEDGED, null).status());
        book.forgetEndedBefore(later);
        assertFalse(holds(book.state().cases(), waiting));
        assertFalse(holds(store.listOpenOrEndedAfter(later), waiting));
    }

    /// A past taken over in one commit tells no watch of states the case was in long ago.
    @Test
    void ofOneCommitACaseIsToldAsItEndsUp() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        CaseRecord reported = book.find(id).orElseThrow();
        take(operator, id, "ACCEPT", Map.of());
        CaseRecord accepted = book.find(id).orElseThrow();
        Book own = new Book(store, 0, Instant.now());
        List<CaseRecord> told = new ArrayList<>();
        own.watch(
                new CaseWatch() {
                    @Override
                    public void committed(CaseRecord record) {
                        told.add(record);
                    }

                    @Override
                    public void forgotten(IncidentId forgotten) {}
                });
        told.clear();
        own.apply(List.of(reported, accepted), 7);
        assertEquals(List.of(accepted), told);
        assertEquals(7, own.sequence());
    }
}
