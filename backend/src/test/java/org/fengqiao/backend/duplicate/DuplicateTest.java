package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DuplicateTest extends BackendTest {

    private static final ClassKey PARKING = new ClassKey("GBT47678.5-2026", "matter", "09009");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DuplicateOptions options;

    @Test
    void optionsAreTheOnesTheFinderIsMeasuredWith() {
        assertEquals(Rules.DEFAULT, options);
    }

    @Test
    void whoRegistersIsToldOfTheSameThingWithReasons() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7013, 32.0013);
        IncidentId there = register(operator, place);
        Duplicates told = search(operator, draft(new LonLat(118.7014, 32.0014), "路口有垃圾", null));
        Duplicates.Candidate first = told.found().getFirst();
        assertEquals(there, first.incident().id());
        assertEquals(14.6, first.distanceM(), 0.5);
        assertEquals(0, first.minutesEarlier());
        assertEquals(ClassRelation.SAME, first.classRelation());
        assertTrue(first.sharedWords().contains("垃圾"), first.sharedWords().toString());
        assertTrue(first.likeness() >= options.threshold());
        assertFalse(first.endedBetween());
        assertEquals(50, told.radiusM());
        assertEquals(24 * 60, told.windowMinutes());
        assertFalse(told.more());

        Duplicates elsewhere = search(operator, draft(SmallCity.middle(1, 3), "路口有垃圾", null));
        assertEquals(List.of(), elsewhere.found());
    }

    @Test
    void oneThatHasArrivedFindsTheOthersAndNotItself() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7113, 32.0013);
        IncidentId one = register(operator, place);
        IncidentId two = register(operator, place);
        assertEquals(List.of(two), ids(duplicates(operator, one)));
        assertEquals(List.of(one), ids(duplicates(operator, two)));
        assertEquals(List.of(one), ids(duplicates(signIn("leader"), two)));
    }

    @Test
    void theLikeliestOfSeveralIsToldWithoutOpeningThem() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7113, 32.0213);
        IncidentId one = register(operator, place);
        IncidentId two = register(operator, place);
        IncidentId alone = register(operator, SmallCity.middle(6, 3));
        String path = "/duplicates/likeliest?incidents=" + one + "," + two + "," + alone;
        List<Duplicates.Likeliest> told =
                List.of(operator.get(path).as(200, Duplicates.Likeliest[].class));
        assertEquals(List.of(one, two), told.stream().map(each -> each.incident()).toList());
        assertEquals(List.of(two, one), told.stream().map(each -> each.candidate()).toList());
        assertEquals(
                duplicates(operator, one).found().getFirst().likeness(),
                told.getFirst().likeness());
        // Whom a case is none of is not told of it.
        assertEquals(
                0, signIn("operator-gulou").get(path).as(200, Duplicates.Likeliest[].class).length);
        assertEquals(
                "out-of-range",
                operator.get("/duplicates/likeliest?incidents=" + "X1,".repeat(101)).problem(400));
        assertEquals(
                "not-allowed-role", signIn("dept-" + SmallCity.XUANWU_CG).get(path).problem(403));
    }

    @Test
    void theLikelierComesFirstAndOnlySoManyAreShown() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7213, 32.0013);
        for (int i = 0; i < options.most(); i++) {
            register(operator, place);
        }
        Duplicates all = search(operator, draft(place, "路口暴露垃圾", null));
        assertEquals(options.most(), all.found().size());
        assertFalse(all.more());
        IncidentId far = register(operator, new LonLat(118.7215, 32.0015));
        Duplicates told = search(operator, draft(place, "路口暴露垃圾", null));
        assertTrue(told.more());
        assertFalse(ids(told).contains(far));
        List<Double> likeness = told.found().stream().map(c -> -c.likeness()).toList();
        assertEquals(likeness.stream().sorted().toList(), likeness);
    }

    @Test
    void aCaseThatEndedIsToldAsEndedBefore() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7313, 32.0013);
        IncidentId ended = register(operator, place);
        take(operator, ended, "NOT_ACCEPT", Map.of("reason", "不属实"));
        Duplicates told = search(operator, draft(place, "路口暴露垃圾，东侧人行道上", null));
        assertEquals(List.of(ended), ids(told));
        assertTrue(told.found().getFirst().endedBetween());
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotSee() {
        Rest city = signIn("operator");
        Rest xuanwu = signIn("operator-xuanwu");
        // Ten metres on either side of the border between the two districts.
        LonLat west = new LonLat(118.73995, 32.0113);
        LonLat east = new LonLat(118.74005, 32.0113);
        IncidentId own = register(city, west);
        IncidentId foreign = register(city, east);
        assertEquals(List.of(foreign), ids(duplicates(city, own)));
        assertEquals(List.of(), ids(duplicates(xuanwu, own)));
        assertEquals(List.of(own), ids(search(xuanwu, draft(west, "路口暴露垃圾", null))));
        assertEquals(
                "unknown-incident",
                xuanwu.get("/incidents/" + foreign + "/duplicates").problem(404));
        assertEquals(
                "outside-jurisdiction",
                xuanwu.post("/duplicates/search", draft(east, "垃圾", null)).problem(403));
    }

    @Test
    void onlyTheDeskIsTold() {
        IncidentId id = dispatched(signIn("operator"));
        for (String user :
                List.of(
                        "wall",
                        "gateway",
                        "reporter-app",
                        "dept-" + SmallCity.XUANWU_CG,
                        "worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU))) {
            Rest other = signIn(user);
            assertEquals(
                    "not-allowed-role",
                    other.get("/incidents/" + id + "/duplicates").problem(403),
                    user);
            assertEquals(
                    "not-allowed-role",
                    other.post("/duplicates/search", draft(SmallCity.IN_XUANWU, "垃圾", null))
                            .problem(403),
                    user);
        }
    }

    @Test
    void aBadDraftIsRefusedByItsField() {
        Rest operator = signIn("operator");
        assertEquals(
                "outside-city",
                operator.post("/duplicates/search", draft(SmallCity.OUTSIDE, "垃圾", null))
                        .problem(422));
        assertEquals(
                "unknown-class",
                operator.post(
                                "/duplicates/search",
                                draft(SmallCity.IN_XUANWU, "垃圾", ClassKey.parse("X/matter/1")))
                        .problem(422));
        assertEquals(
                "too-long",
                operator.post(
                                "/duplicates/search",
                                draft(SmallCity.IN_XUANWU, "垃".repeat(101), null))
                        .problem(422));
        assertEquals(
                "missing-field",
                operator.postText("/duplicates/search", "{\"title\":\"x\"}").problem(400));
        assertEquals("unknown-incident", operator.get("/incidents/1/duplicates").problem(404));
    }

    @Test
    void nothingTypedYetStillFindsByPlaceTimeAndClass() {
        Rest operator = signIn("operator");
        LonLat place = new LonLat(118.7013, 32.0213);
        IncidentId there = register(operator, place);
        Duplicates.Candidate same = search(operator, draft(place, "", null)).found().getFirst();
        assertEquals(there, same.incident().id());
        assertNull(same.textLikeness());
        assertEquals(List.of(), same.sharedWords());
        Duplicates.Candidate other = search(operator, draft(place, "", PARKING)).found().getFirst();
        assertEquals(ClassRelation.SAME_MAJOR, other.classRelation());
        assertTrue(other.likeness() < same.likeness(), other + " " + same);
    }

    private static Duplicates.Draft draft(LonLat place, String title, @Nullable ClassKey key) {
        return new Duplicates.Draft(
                key == null ? SmallCity.RUBBISH : key, place, title, "", "", null);
    }

    private static Duplicates search(Rest user, Duplicates.Draft draft) {
        return user.post("/duplicates/search", draft).as(200, Duplicates.class);
    }

    private static Duplicates duplicates(Rest user, IncidentId id) {
        return user.get("/incidents/" + id + "/duplicates").as(200, Duplicates.class);
    }

    private static List<IncidentId> ids(Duplicates told) {
        return told.found().stream().map(Duplicates.Candidate::incident).map(Incident::id).toList();
    }
}
