package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages;
import org.junit.jupiter.api.Test;

class IncidentFeedTest {

    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final IncidentStore store = new IncidentStore(new MovableClock());
    private final IncidentFeed feed = new IncidentFeed(store, fx::add);
    private final SampleIncidents samples = new SampleIncidents(8);

    @Test
    void changesAfterASnapshotInOneBurstStandOnTopOfIt() {
        Incident before = samples.nextOpen();
        Incident listed = samples.nextOpen();
        feed.onChange(change(before));
        feed.onSnapshot(snapshot(listed));
        Incident later = samples.changedOpen(listed, SampleIncidents.NOW);
        Incident fresh = samples.nextOpen();
        feed.onChange(change(later));
        feed.onChange(change(fresh));
        assertEquals(1, fx.size(), "one hop for the burst");
        fx.remove().run();
        assertEquals(Set.of(listed.id(), fresh.id()), ids());
        assertEquals(later, store.find(listed.id()).orElseThrow().incident());
    }

    @Test
    void newestChangeWinsWithinOneBurst() {
        Incident one = samples.nextOpen();
        Incident two = samples.changedOpen(one, SampleIncidents.NOW);
        feed.onChange(change(one));
        feed.onChange(change(two));
        fx.remove().run();
        assertEquals(two, store.find(one.id()).orElseThrow().incident());
        assertTrue(fx.isEmpty());
    }

    private Set<IncidentId> ids() {
        return store.listAll().stream().map(IncidentRow::id).collect(Collectors.toSet());
    }

    private static Messages.Snapshot snapshot(Incident... incidents) {
        return new Messages.Snapshot("e", 1, Instant.EPOCH, List.of(incidents), List.of());
    }

    private static Change change(Incident incident) {
        return new Change(
                "e",
                incident.revision(),
                0,
                Instant.EPOCH,
                incident,
                null,
                new FlowEntry(
                        incident.revision(),
                        incident.id(),
                        Instant.EPOCH,
                        "u",
                        "值班员",
                        "NOTE",
                        incident.state(),
                        incident.state(),
                        null,
                        null,
                        null,
                        null,
                        "test"));
    }
}
