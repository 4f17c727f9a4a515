package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Nearby;
import org.junit.jupiter.api.Test;

/// Look-ups over the real wire.
class LookUpTest extends BackendTest {

    @Test
    void nearbyComesNearestFirstWithStraightLineMetres() {
        Nearby nearby = nearby(signIn("operator"), SmallCity.middle(2, 2), "radius=1600");
        List<Double> distances = nearby.found().stream().map(Nearby.Found::distanceM).toList();
        assertEquals(distances.stream().sorted().toList(), distances);
        assertTrue(distances.getFirst() < 1);
        assertTrue(distances.getLast() <= 1600);
        // A grid is about 944 m wide and 1112 m high: the four neighbours and the corners.
        assertEquals(9, nearby.found().size());
        assertFalse(nearby.more());
    }

    @Test
    void limitLeavesTheNearestAndSaysThatThereIsMore() {
        Nearby nearby = nearby(signIn("operator"), SmallCity.middle(2, 2), "radius=5000&limit=3");
        assertEquals(3, nearby.found().size());
        assertTrue(nearby.more());
    }

    @Test
    void districtSeesOnlyItsOwnPeople() {
        Nearby nearby = nearby(signIn("operator-xuanwu"), SmallCity.middle(3, 1), "radius=3000");
        assertFalse(nearby.found().isEmpty());
        for (Nearby.Found found : nearby.found()) {
            assertTrue(SmallCity.XUANWU.contains(found.resource().grid()));
        }
    }

    @Test
    void kindsAreFilteredAndUnknownOnesNamed() {
        Nearby nearby =
                nearby(
                        signIn("operator"),
                        SmallCity.middle(0, 0),
                        "radius=100&kinds=CAMERA,HOSPITAL");
        assertEquals(Set.of("CAM", "HOS"), ids(nearby));
        assertEquals(
                "malformed",
                signIn("operator")
                        .get("/resources/nearby?lon=118.7&lat=32&kinds=DRAGON")
                        .problem(400));
    }

    @Test
    void radiusBeyondFiveKilometresAndBadPlacesAreRefused() {
        Rest operator = signIn("operator");
        assertEquals(
                "out-of-range",
                operator.get("/resources/nearby?lon=118.7&lat=32&radius=5001").problem(400));
        assertEquals(
                "out-of-range",
                operator.get("/resources/nearby?lon=118.7&lat=32&radius=NaN").problem(400));
        assertEquals("malformed", operator.get("/resources/nearby?lon=118.7&lat=95").problem(400));
        assertEquals("missing-field", operator.get("/resources/nearby?lon=118.7").problem(400));
    }

    @Test
    void reportedPositionIsUsedWithItsTime() {
        LonLat corner = new LonLat(118.7001, 32.0399);
        String worker = SmallCity.workerAt(SmallCity.IN_XUANWU);
        Instant when = Instant.now();
        assertEquals(
                204,
                signIn("worker-" + worker)
                        .post("/field/positions", new Position(worker, corner, when))
                        .status());
        Nearby.Found found = nearby(signIn("operator"), corner, "radius=30").found().getFirst();
        assertEquals(worker, found.resource().id().value());
        assertEquals(when, found.positionAt());
        assertEquals(corner, found.position());
    }

    @Test
    void whoHasNotReportedHasNoPositionTime() {
        assertNull(
                nearby(signIn("operator"), SmallCity.middle(7, 3), "radius=30")
                        .found()
                        .getFirst()
                        .positionAt());
    }

    @Test
    void nobodyReportsForSomebodyElse() {
        Position other =
                new Position(
                        SmallCity.workerAt(SmallCity.IN_GULOU), SmallCity.IN_GULOU, Instant.now());
        Rest worker = signIn("worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU));
        assertEquals("not-your-position", worker.post("/field/positions", other).problem(403));
        assertEquals(
                "not-allowed-role",
                signIn("operator").post("/field/positions", other).problem(403));
    }

    @Test
    void wallIsShownNobodysNumber() {
        Resource[] shown = signIn("wall").get("/resources?kinds=POLICE").as(200, Resource[].class);
        assertEquals(2, shown.length);
        Stream.of(shown).forEach(resource -> assertNull(resource.phone()));
        Resource[] seen =
                signIn("operator").get("/resources?kinds=POLICE").as(200, Resource[].class);
        Stream.of(seen).forEach(resource -> assertNotNull(resource.phone()));
    }

    @Test
    void reportersSeeNoResources() {
        assertEquals("not-allowed-role", signIn("reporter-app").get("/resources").problem(403));
    }

    @Test
    void cityTellsWhichLevelsAreSurveyed() {
        CityInfo info = signIn("operator").get("/city").as(200, CityInfo.class);
        assertEquals(Set.of(Level.CITY, Level.DISTRICT), info.surveyed());
        assertFalse(info.basemap());
        assertEquals("no-basemap", signIn("operator").get("/basemap/water").problem(404));
    }

    private static Nearby nearby(Rest user, LonLat centre, String more) {
        return user.get(
                        "/resources/nearby?lon="
                                + centre.lon()
                                + "&lat="
                                + centre.lat()
                                + "&"
                                + more)
                .as(200, Nearby.class);
    }

    private static Set<String> ids(Nearby nearby) {
        return nearby.found().stream()
                .map(found -> found.resource().id().value())
                .collect(Collectors.toSet());
    }
}
