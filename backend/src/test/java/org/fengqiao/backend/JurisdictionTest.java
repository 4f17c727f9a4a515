package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;

class JurisdictionTest extends BackendTest {

    @Test
    void aDistrictSeesItsOwnInSnapshotChangesAndFile() {
        Rest city = signIn("operator");
        Rest xuanwu = signIn("operator-xuanwu");
        long before = snapshot(xuanwu).sequence();
        IncidentId here = register(city, SmallCity.IN_XUANWU);
        IncidentId there = register(city, SmallCity.IN_GULOU);

        assertTrue(ids(snapshot(city)).containsAll(List.of(here, there)));
        assertTrue(ids(snapshot(xuanwu)).contains(here));
        assertFalse(ids(snapshot(xuanwu)).contains(there));
        List<IncidentId> changed =
                changes(xuanwu, before).changes().stream().map(c -> c.incident().id()).toList();
        assertEquals(List.of(here), changed);
        assertEquals(here, file(xuanwu, here).incident().id());
        Rest.Answer foreign = xuanwu.get("/incidents/" + there);
        assertEquals("unknown-incident", foreign.problem(404));
        assertFalse(foreign.body().contains(SmallCity.GULOU.digits()), foreign.body());
    }

    @Test
    void aDistrictCannotActOnAnother() {
        Rest city = signIn("operator");
        Rest gulou = signIn("operator-gulou");
        IncidentId id = register(city, SmallCity.IN_XUANWU);
        Command.Act accept = act(city, id, "ACCEPT", Map.of());
        assertEquals("unknown-incident", refused(gulou, accept).code());
        assertEquals("outside-jurisdiction", refused(gulou, report(SmallCity.IN_XUANWU)).code());
        assertEquals(
                "unknown-incident",
                refused(gulou, issue(id, SmallCity.workerAt(SmallCity.IN_GULOU))).code());
        OrderId order = order(city, id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        assertEquals(
                "unknown-order",
                refused(gulou, new Command.RecallOrder(CommandId.random(), order, "x")).code());
        assertEquals("pending_register", incident(city, id).state());
    }

    @Test
    void aPersonADepartmentAssignsSeesTheCaseAndMaySpeakForItThoughItLiesInAnotherGrid() {
        Rest city = signIn("operator");
        IncidentId id = register(city, SmallCity.middle(2, 3));
        take(city, id, "ACCEPT", Map.of());
        take(city, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        Rest person = signIn("worker-CG-" + SmallCity.XUANWU);
        assertEquals("unknown-incident", person.get("/incidents/" + id).problem(404));
        take(
                signIn("dept-" + SmallCity.XUANWU_CG),
                id,
                "ASSIGN",
                Map.of("handler", "CG-" + SmallCity.XUANWU, "confirmed", "yes"));
        take(person, id, "ASK_EXTEND", Map.of("reason", "备料未到"));
        assertEquals(
                "unknown-incident",
                signIn("worker-CG-" + SmallCity.GULOU).get("/incidents/" + id).problem(404));
    }

    @Test
    void aDepartmentSeesCasesFromWhenItGotThem() {
        Rest city = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        long before = snapshot(department).sequence();
        IncidentId other = register(city, SmallCity.IN_XUANWU);
        IncidentId held = dispatched(city);
        assertTrue(ids(snapshot(department)).contains(held));
        assertFalse(ids(snapshot(department)).contains(other));
        assertEquals(
                List.of("DISPATCH"),
                changes(department, before).changes().stream()
                        .map(change -> change.entry().action())
                        .toList());
        assertTrue(cases(department).contains(held));
        take(department, held, "RETURN", Map.of("reason", "x"));
        assertFalse(cases(department).contains(held));
        assertTrue(ids(snapshot(department)).contains(held));
        assertEquals(
                List.of("DISPATCH", "RETURN"),
                changes(department, before).changes().stream()
                        .map(change -> change.entry().action())
                        .toList());
    }

    private static List<IncidentId> cases(Rest department) {
        return List.of(department.get("/field/cases").as(200, Incident[].class)).stream()
                .map(Incident::id)
                .toList();
    }

    @Test
    void theWallReadsWithoutPersonsAndDoesNothing() {
        Rest city = signIn("operator");
        Rest wall = signIn("wall");
        long before = snapshot(city).sequence();
        IncidentId id = dispatched(city);
        order(city, id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        for (String path :
                List.of("/incidents/snapshot", "/incidents/" + id, "/changes?after=" + before)) {
            Rest.Answer answer = wall.get(path);
            assertEquals(200, answer.status());
            assertTrue(answer.body().contains(id.value()));
            for (String secret : List.of("李四", "138****1234", "东侧人行道上", "请立即前往查看")) {
                assertFalse(answer.body().contains(secret), path + " tells " + secret);
            }
        }
        assertNull(incident(wall, id).reporter());
        assertEquals(
                "not-allowed",
                refused(wall, act(city, id, "WITHDRAW", Map.of("reason", "x"))).code());
        assertEquals("not-allowed", refused(wall, report(SmallCity.IN_XUANWU)).code());
        assertEquals(
                "not-allowed-role",
                refused(wall, issue(id, SmallCity.workerAt(SmallCity.IN_XUANWU))).code());
    }

    @Test
    void aReportersPhoneIsMaskedForEverybody() {
        Rest city = signIn("operator");
        IncidentId id = register(city, SmallCity.IN_XUANWU);
        assertEquals("138****1234", incident(city, id).reporterPhone());
        for (String path : List.of("/incidents/snapshot", "/changes?after=0", "/incidents/" + id)) {
            assertFalse(city.get(path).body().contains("13812341234"));
        }
    }

    @Test
    void machinesReadNoIncidents() {
        for (String user : List.of("reporter-app", "gateway", "importer")) {
            Rest machine = signIn(user);
            assertEquals("not-allowed-role", machine.get("/incidents/snapshot").problem(403));
            assertEquals("not-allowed-role", machine.get("/changes?after=0").problem(403));
            IncidentId id = register(signIn("operator"), SmallCity.IN_XUANWU);
            assertEquals("unknown-incident", machine.get("/incidents/" + id).problem(404));
        }
    }

    @Test
    void changesComeInPagesWithoutHoles() {
        Rest city = signIn("operator");
        long before = snapshot(city).sequence();
        for (int i = 0; i < 5; i++) {
            register(city, SmallCity.IN_XUANWU);
        }
        ChangePage first =
                city.get("/changes?after=" + before + "&limit=3").as(200, ChangePage.class);
        assertTrue(first.more());
        assertEquals(before, first.changes().getFirst().previous());
        long last = first.changes().getLast().sequence();
        ChangePage second =
                city.get("/changes?epoch=" + first.epoch() + "&after=" + last + "&limit=3")
                        .as(200, ChangePage.class);
        assertFalse(second.more());
        assertEquals(last, second.changes().getFirst().previous());
        List<Long> all = new ArrayList<>();
        first.changes().forEach(change -> all.add(change.sequence()));
        second.changes().forEach(change -> all.add(change.sequence()));
        assertEquals(5, all.size());
        assertEquals(all.stream().sorted().distinct().toList(), all);
        assertEquals(second.sequence(), all.getLast());
    }

    @Test
    void aChangeFetchedIsTheChangeThatWasMadeThen() {
        Rest city = signIn("operator");
        long before = snapshot(city).sequence();
        IncidentId id = register(city, SmallCity.IN_XUANWU);
        take(city, id, "ACCEPT", Map.of());
        List<Change> changes = changes(city, before).changes();
        assertEquals("pending_register", changes.get(0).incident().state());
        assertEquals("pending_dispatch", changes.get(1).incident().state());
        assertEquals(changes.get(1).sequence(), changes.get(1).incident().revision());
    }

    @Test
    void anotherEpochOrANumberAheadAsksForASnapshot() {
        Rest city = signIn("operator");
        assertEquals("other-epoch", city.get("/changes?epoch=x&after=0").problem(410));
        assertEquals("other-epoch", city.get("/changes?after=999999999").problem(410));
        assertEquals("malformed", city.get("/changes?after=-1").problem(400));
        assertEquals("malformed", city.get("/changes?after=0&limit=0").problem(400));
    }

    private static ChangePage changes(Rest user, long after) {
        return user.get("/changes?after=" + after).as(200, ChangePage.class);
    }

    private static Snapshot snapshot(Rest user) {
        return user.get("/incidents/snapshot").as(200, Snapshot.class);
    }

    private static List<IncidentId> ids(Snapshot snapshot) {
        return snapshot.incidents().stream().map(Incident::id).toList();
    }
}
