package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;

class PickedIncidentsTest {

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final PickedIncidents picked = new PickedIncidents(store);
    private final SampleIncidents samples = new SampleIncidents(9);

    @Test
    void whatTheStoreLetsGoIsNoLongerPicked() {
        Incident one = samples.nextOpen();
        Incident other = samples.nextOpen();
        store.replaceAll(List.of(one, other));
        picked.pick(Set.of(one.id(), other.id()));
        store.replaceAll(List.of(other));
        assertEquals(Set.of(other.id()), picked.idsProperty().get());
    }

    @Test
    void aChangeOfAPickedIncidentKeepsItPicked() {
        Incident one = samples.nextOpen();
        store.replaceAll(List.of(one));
        picked.pick(Set.of(one.id()));
        store.apply(List.of(samples.changedOpen(one, clock.instant())));
        assertTrue(picked.contains(one.id()));
    }

    @Test
    void theCountsByStatusAddUpToAll() {
        store.replaceAll(samples.list(500));
        Set<IncidentId> some =
                store.listAll().stream()
                        .limit(123)
                        .map(IncidentRow::id)
                        .collect(Collectors.toSet());
        picked.pick(some);
        int counted = Arrays.stream(IncidentStatus.values()).mapToInt(picked::count).sum();
        assertEquals(123, counted);
    }
}
