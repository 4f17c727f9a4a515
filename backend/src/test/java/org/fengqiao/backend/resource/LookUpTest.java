package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.DutyReports;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
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
    void keyPlacesAreThoseOfTheJurisdiction() {
        KeyPlace[] all = signIn("operator").get("/key-places").as(200, KeyPlace[].class);
        assertEquals(new SmallCity().tree().listLeaves().size(), all.length);
        KeyPlace[] own = signIn("operator-xuanwu").get("/key-places").as(200, KeyPlace[].class);
        assertTrue(own.length < all.length && own.length > 0);
        assertTrue(Stream.of(own).allMatch(place -> SmallCity.XUANWU.contains(place.grid())));
    }

    @Test
    void componentsAreGivenStreetByStreetAndOnlyThoseOfTheJurisdiction() throws IOException {
        ClassKey[] classes =
                signIn("operator").get("/components/classes").as(200, ClassKey[].class);
        assertEquals(new SmallCity().components().classes(), List.of(classes));
        byte[] street = signIn("operator").getBytes("/components?area=" + SmallCity.XUANWU + "001");
        Components own = ComponentFile.parse("answer", street);
        assertEquals(9, own.size());
        assertEquals(ComponentState.DAMAGED, own.state(1));
        byte[] all = signIn("operator").getBytes("/components?area=" + SmallCity.CITY);
        assertEquals(33, ComponentFile.parse("answer", all).size());
        var answer = signIn("operator-xuanwu").get("/components?area=" + SmallCity.GULOU);
        assertEquals("outside-jurisdiction", answer.problem(403));
        assertEquals("malformed", signIn("operator").get("/components?area=1").problem(400));
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
    void peopleHaveTheDutyTheirDeviceReportedAndUntilThenAnUnknownOne() {
        LonLat home = SmallCity.middle(5, 2);
        Nearby.Found before = nearby(signIn("operator"), home, "radius=30").found().getFirst();
        assertEquals(Duty.UNKNOWN, before.duty());
        String worker = before.resource().id().value();
        Instant when = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DutyReports on = new DutyReports(List.of(new DutyReport(worker, DutyState.ON_DUTY, when)));
        assertEquals(204, signIn("worker-" + worker).post("/field/duty", on).status());
        assertEquals(
                new Duty(DutyState.ON_DUTY, when),
                nearby(signIn("operator"), home, "radius=30").found().getFirst().duty());
        assertNull(
                nearby(signIn("operator"), SmallCity.middle(0, 0), "radius=100&kinds=HOSPITAL")
                        .found()
                        .getFirst()
                        .duty());
        assertTrue(known(signIn("operator-gulou"), worker));
        assertFalse(known(signIn("operator-xuanwu"), worker));
    }

    private static boolean known(Rest user, String person) {
        return user.get("/positions").as(200, PositionBatch.class).duties().stream()
                .anyMatch(duty -> duty.resource().equals(person));
    }

    @Test
    void gatewayReportsForTheDevicesSignedOnToItAndHandlersForThemselves() {
        String worker = personAt(SmallCity.middle(6, 2));
        String other = personAt(SmallCity.middle(7, 2));
        Instant when = Instant.now();
        DutyReports both =
                new DutyReports(
                        List.of(
                                new DutyReport(worker, DutyState.OFF_DUTY, when),
                                new DutyReport(other, DutyState.ON_DUTY, when)));
        assertEquals(
                "not-your-duty", signIn("worker-" + worker).post("/field/duty", both).problem(403));
        assertEquals("not-allowed-role", signIn("operator").post("/field/duty", both).problem(403));
        Nearby.Found untouched =
                nearby(signIn("operator"), SmallCity.middle(6, 2), "radius=30").found().getFirst();
        assertEquals(Duty.UNKNOWN, untouched.duty());
        try (StompClient stomp = connect(signIn("operator-gulou"))) {
            stomp.subscribe(Destinations.positions(SmallCity.GULOU));
            assertEquals(204, signIn("gateway").post("/field/duty", both).status());
            List<DutyReport> heard = List.of();
            while (heard.isEmpty()) {
                heard = stomp.nextOf("PositionBatch").as(PositionBatch.class).duties();
            }
            assertEquals(both.reports(), heard);
        }
    }

    @Test
    void dutiesThatMakeNoSenseAreRefusedWithTheirPlace() {
        Rest gateway = signIn("gateway");
        String report = "{\"resource\":\"%s\",\"state\":\"%s\",\"since\":\"%s\"}";
        String past = "2026-01-01T00:00:00Z";
        String worker = SmallCity.workerAt(SmallCity.IN_XUANWU);
        assertEquals("malformed", duty(gateway, report.formatted(worker, "UNKNOWN", past), 400));
        assertEquals("malformed", duty(gateway, report.formatted(worker, "ASLEEP", past), 400));
        assertEquals(
                "missing-field",
                duty(gateway, "{\"resource\":\"" + worker + "\",\"state\":\"ON_DUTY\"}", 400));
        assertEquals("missing-field", duty(gateway, "null", 400));
        assertEquals(
                "unknown-resource", duty(gateway, report.formatted("GW-0", "ON_DUTY", past), 404));
        assertEquals(
                "duty-from-the-future",
                duty(gateway, report.formatted(worker, "ON_DUTY", "2199-01-01T00:00:00Z"), 422));
    }

    private static String duty(Rest user, String report, int status) {
        return user.postText("/field/duty", "{\"reports\":[" + report + "]}").problem(status);
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
        assertNull(info.basemap());
        assertEquals("no-basemap", signIn("operator").get("/basemap/water").problem(404));
    }

    private String personAt(LonLat place) {
        return nearby(signIn("operator"), place, "radius=30")
                .found()
                .getFirst()
                .resource()
                .id()
                .value();
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
