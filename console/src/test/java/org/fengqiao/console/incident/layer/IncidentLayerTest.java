package org.fengqiao.console.incident.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.Marks;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class IncidentLayerTest {

    private static final ClassKey OTHER = new ClassKey("ZZ", "matter", "99");

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final UnseenIncidents unseen = new UnseenIncidents(store, selection);
    private final SampleIncidents samples = new SampleIncidents(10);

    @Test
    void markersFollowTheStoreThroughChangesAndTime() {
        store.replaceAll(samples.list(200));
        IncidentLayer layer = new IncidentLayer(store, selection, unseen);
        assertInStep(layer);
        store.apply(samples.list(50));
        assertInStep(layer);
        clock.move(Duration.ofHours(1));
        store.advance();
        assertInStep(layer);
        clock.move(Duration.ofHours(30));
        store.advance();
        assertInStep(layer);
    }

    @Test
    void newMarkerPulsesUntilItIsSelected() {
        IncidentLayer layer = new IncidentLayer(store, selection, unseen);
        Incident one = samples.nextOpen();
        store.apply(List.of(one));
        assertTrue(layer.layer().find(one.id().value()).orElseThrow().pulsing());
        selection.select(one.id());
        assertFalse(layer.layer().find(one.id().value()).orElseThrow().pulsing());
    }

    @Test
    void aKindOfClassesComesAndGoesAsAWhole() {
        Incident hazard = of(new ClassKey("ZZ", "hazard", "02"), samples.nextOpen());
        store.replaceAll(samples.list(20));
        store.apply(List.of(hazard));
        IncidentLayer layer = new IncidentLayer(store, selection, unseen);
        layer.setShown("hazard", false);
        assertEquals(20, layer.layer().size());
        store.apply(List.of(hazard));
        assertEquals(20, layer.layer().size(), "a change of a hidden one shows it");
        assertFalse(layer.isShown(store.find(hazard.id()).orElseThrow()));
        layer.setShown("hazard", true);
        assertInStep(layer);
        layer.setShown("matter", false);
        assertEquals(1, layer.layer().size());
    }

    private static Incident of(ClassKey key, Incident one) {
        return new Incident(
                one.id(),
                one.revision(),
                one.state(),
                key,
                one.standard(),
                one.grade(),
                one.source(),
                one.title(),
                one.description(),
                one.position(),
                one.grid(),
                one.address(),
                one.reporter(),
                one.reporterPhone(),
                one.reportedAt(),
                one.department(),
                one.handler(),
                one.caseClock(),
                one.stageClock(),
                one.suspended(),
                one.endedAt(),
                one.photos(),
                Marks.fresh(one.grid()));
    }

    @Test
    void everyStatusHasItsOwnLookAndTheUrgentIsTheWorst() {
        Set<MarkerKind> kinds = new HashSet<>();
        int calmer = -1;
        for (IncidentStatus status : IncidentStatus.values()) {
            assertTrue(kinds.add(IncidentMarkers.kind(status, Grade.BLUE, OTHER)));
            assertTrue(IncidentMarkers.severity(status, Grade.BLUE) > calmer);
            calmer = IncidentMarkers.severity(status, Grade.RED);
        }
        assertTrue(calmer <= 15);
    }

    @Test
    void hoveringNamesTheIncidentAndTheWorstOfACluster() {
        IncidentLayer layer = new IncidentLayer(store, selection, unseen);
        Incident one = samples.nextOpen();
        store.apply(List.of(one));
        Marker marker = layer.layer().find(one.id().value()).orElseThrow();
        String tip = layer.findTip(new MapHit.OfMarker(IncidentLayer.ID, marker)).orElseThrow();
        assertTrue(tip.contains(one.title()), tip);
        String cluster =
                layer.findTip(
                                new MapHit.OfCluster(
                                        IncidentLayer.ID, 12, marker.id(), new Envelope()))
                        .orElseThrow();
        assertTrue(cluster.contains("12") && cluster.contains(one.title()), cluster);
        assertTrue(layer.findTip(new MapHit.OfMarker("camera", marker)).isEmpty());
    }

    private void assertInStep(IncidentLayer layer) {
        assertEquals(store.size(), layer.layer().size());
        for (IncidentRow row : store.listAll()) {
            assertEquals(
                    IncidentMarkers.of(row, unseen.contains(row.id())),
                    layer.layer().find(row.id().value()).orElseThrow());
        }
    }
}
