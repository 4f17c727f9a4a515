package org.fengqiao.console.resource;

import static org.fengqiao.console.resource.SampleResources.CENTRE;
import static org.fengqiao.console.resource.SampleResources.worker;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Messages.Position;
import org.junit.jupiter.api.Test;

class ResourceStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final ResourceId WANG = ResourceId.of("GW-1");

    private final ResourceStore store = new ResourceStore();

    private static Position at(int second, double lon) {
        return new Position("GW-1", new LonLat(lon, 32), NOW.plusSeconds(second));
    }

    @Test
    void registeredPlaceStandsUntilSomebodyReports() {
        store.replaceAll(List.of(worker("GW-1", "王强")));
        assertEquals(CENTRE, store.find(WANG).orElseThrow().position());
        assertNull(store.find(WANG).orElseThrow().reportedAt());
        store.applyPositions(List.of(at(1, 118.5)));
        assertEquals(new LonLat(118.5, 32), store.find(WANG).orElseThrow().position());
    }

    @Test
    void latestReportWinsInWhateverOrderTheyCome() {
        store.replaceAll(List.of(worker("GW-1", "王强")));
        List<Position> walk = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            walk.add(at(i, 118 + i / 100.0));
        }
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(walk, new Random(seed));
            ResourceStore fresh = new ResourceStore();
            fresh.replaceAll(List.of(worker("GW-1", "王强")));
            walk.forEach(step -> fresh.applyPositions(List.of(step)));
            assertEquals(NOW.plusSeconds(19), fresh.find(WANG).orElseThrow().reportedAt());
            assertEquals(NOW.plusSeconds(19), fresh.newestReportProperty().get());
        }
    }

    @Test
    void positionHeardBeforeTheRegisterCounts() {
        store.applyPositions(List.of(at(1, 118.5)));
        store.replaceAll(List.of(worker("GW-1", "王强")));
        assertEquals(NOW.plusSeconds(1), store.find(WANG).orElseThrow().reportedAt());
    }

    @Test
    void unknownNamesAreTheirIds() {
        store.replaceAll(List.of(worker("GW-1", "王强")));
        assertEquals("王强", store.nameOf("GW-1"));
        assertEquals("GW-9", store.nameOf("GW-9"));
        assertEquals(List.of(), store.listKind(ResourceKind.CAMERA));
    }

    @Test
    void freshnessTurnsStaleAfterItsLimitAndNeverForBuildings() {
        Instant limit = NOW.minus(Freshness.LIMIT);
        assertEquals(Freshness.FRESH, Freshness.of(ResourceKind.POLICE, limit, NOW));
        assertEquals(
                Freshness.STALE,
                Freshness.of(ResourceKind.POLICE, limit.minus(Duration.ofMillis(1)), NOW));
        assertEquals(Freshness.REGISTERED, Freshness.of(ResourceKind.GRID_WORKER, null, NOW));
        assertEquals(Freshness.FIXED, Freshness.of(ResourceKind.CAMERA, null, NOW));
        assertTrue(Freshness.STALE.doubtful());
        assertFalse(Freshness.FIXED.doubtful());
    }
}
