package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Messages.Position;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);

    private final SmallCity city = new SmallCity();
    private final Resources resources = new Resources(city.resources());
    private final Positions positions =
            new Positions(
                    resources,
                    new Homes(resources, new AreaLocator(city.tree())),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void newestPositionWinsWhateverOrderReportsComeIn() {
        positions.apply(at(SmallCity.middle(1, 1), NOW));
        positions.apply(at(SmallCity.middle(2, 2), NOW.minusSeconds(30)));
        assertEquals(
                Optional.of(SmallCity.middle(1, 1)),
                positions.find(WORKER).map(Position::position));
    }

    @Test
    void movedPersonIsFoundAtTheNewPlace() {
        positions.apply(at(SmallCity.middle(6, 3), NOW));
        List<Resources.Found> near =
                resources.listNear(
                        SmallCity.middle(6, 3),
                        50,
                        Set.of(ResourceKind.GRID_WORKER),
                        SmallCity.XUANWU);
        assertEquals(List.of(WORKER), near.stream().map(f -> f.resource().id().value()).toList());
    }

    @Test
    void burstIsOneBatchForEachCentreAboveThePerson() {
        positions.apply(at(SmallCity.middle(1, 0), NOW.minusSeconds(2)));
        positions.apply(at(SmallCity.middle(6, 3), NOW.minusSeconds(1)));
        Map<AreaCode, List<Position>> drained = positions.drain();
        assertEquals(
                Set.of(SmallCity.CITY, SmallCity.XUANWU, AreaCode.of(SmallCity.XUANWU + "001")),
                drained.keySet());
        assertEquals(
                List.of(at(SmallCity.middle(6, 3), NOW.minusSeconds(1))),
                drained.get(SmallCity.XUANWU));
        assertEquals(Map.of(), positions.drain());
    }

    @Test
    void positionFromTheFutureIsRefused() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> positions.apply(at(SmallCity.middle(1, 1), NOW.plusSeconds(600))));
        assertEquals("position-from-the-future", refusal.code());
        assertEquals(Optional.empty(), positions.find(WORKER));
    }

    @Test
    void nobodyIsNowhere() {
        Position stranger = new Position("GW-0", SmallCity.IN_XUANWU, NOW);
        assertEquals(
                "unknown-resource",
                assertThrows(Refusal.class, () -> positions.apply(stranger)).code());
    }

    private static Position at(LonLat place, Instant when) {
        return new Position(WORKER, place, when);
    }
}
