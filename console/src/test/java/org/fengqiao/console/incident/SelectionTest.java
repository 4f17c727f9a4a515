package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final UnseenIncidents unseen = new UnseenIncidents(store, selection);
    private final SampleIncidents samples = new SampleIncidents(7);

    @Test
    void whatTheStoreLetsGoIsNoLongerSelected() {
        Incident one = samples.nextOpen();
        store.replaceAll(List.of(one));
        selection.select(one.id());
        store.replaceAll(List.of(samples.next()));
        assertEquals(Optional.empty(), selection.find());
    }

    @Test
    void changeOfTheSelectedIncidentKeepsItSelected() {
        Incident one = samples.nextOpen();
        store.replaceAll(List.of(one));
        selection.select(one.id());
        store.apply(List.of(samples.changedOpen(one, clock.instant())));
        assertTrue(selection.is(one.id()));
    }

    @Test
    void newOpenIncidentIsUnseenUntilSelected() {
        Incident one = samples.nextOpen();
        store.apply(List.of(one));
        assertTrue(unseen.contains(one.id()));
        selection.select(one.id());
        assertFalse(unseen.contains(one.id()));
    }

    @Test
    void snapshotIsNotUnseen() {
        store.replaceAll(List.of(samples.nextOpen()));
        assertTrue(unseen.listAll().isEmpty());
    }

    @Test
    void acknowledgingAllLeavesNoneUnseen() {
        store.apply(List.of(samples.nextOpen(), samples.nextOpen()));
        assertEquals(2, unseen.listAll().size());
        unseen.acknowledgeAll();
        assertTrue(unseen.listAll().isEmpty());
    }

    @Test
    void endedIncidentNeedsNoNoticeAnyMore() {
        Incident one = samples.nextOpen();
        store.apply(List.of(one));
        Incident ended = samples.changed(one, clock.instant());
        while (ended.open()) {
            ended = samples.changed(one, clock.instant());
        }
        store.apply(List.of(ended));
        assertFalse(unseen.contains(one.id()));
    }
}
