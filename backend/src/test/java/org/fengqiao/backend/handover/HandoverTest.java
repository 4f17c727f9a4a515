package org.fengqiao.backend.handover;

import static org.fengqiao.backend.handover.DutyLogTest.draft;
import static org.fengqiao.backend.handover.DutyLogTest.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.handover.ShiftFigure;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.fengqiao.domain.wire.Handovers.Sign;
import org.fengqiao.domain.wire.Handovers.Ticks;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;

class HandoverTest extends BackendTest {

    private static Handover begin(Rest leader) {
        return leader.post("/handovers", new Begin(UUID.randomUUID().toString(), "一切如常"))
                .as(200, Handover.class);
    }

    private static Handover tick(Rest leader, Handover handover, List<OpenItem> items) {
        List<String> keys = items.stream().map(OpenItem::key).toList();
        return leader.post("/handovers/" + handover.number() + "/ticks", new Ticks(keys))
                .as(200, Handover.class);
    }

    private static Rest.Answer sign(Rest leader, Handover handover) {
        return leader.post("/handovers/" + handover.number() + "/sign", new Sign(""));
    }

    private static Current current(Rest user) {
        return user.get("/handovers/current").as(200, Current.class);
    }

    private static long currentNumber(Rest user) {
        return Optional.ofNullable(current(user).handover()).orElseThrow().number();
    }

    private static Set<String> keys(List<OpenItem> items) {
        return items.stream().map(OpenItem::key).collect(Collectors.toSet());
    }

    /// What is open by the snapshot that consoles get and by the log: asked in another way.
    private static List<String> open(Rest operator) {
        List<String> open = new ArrayList<>();
        Snapshot snapshot =
                operator.get("/incidents/snapshot?endedWithinHours=1").as(200, Snapshot.class);
        for (Order order : snapshot.orders()) {
            if (order.rung().compareTo(Rung.ACKNOWLEDGED) < 0) {
                open.add("ORDER:" + order.id());
            }
        }
        for (Incident incident : snapshot.incidents()) {
            if (incident.endedAt() == null) {
                open.add("case " + incident.id());
                incident.marks().requests().forEach(each -> open.add("REQUEST:" + incident.id()));
            }
        }
        Set<Long> kept = new HashSet<>();
        for (LogEntry entry : DutyLogTest.log(operator, "?limit=1000")) {
            if (entry.type() == LogType.FULFILLED && entry.refersTo() != null) {
                kept.add(entry.refersTo());
            } else if (entry.type() == LogType.PROMISE && !kept.contains(entry.number())) {
                open.add("PROMISE:" + entry.number());
            }
        }
        return open;
    }

    private static void assertHolds(List<OpenItem> items, List<String> open) {
        Set<String> keys = keys(items);
        Set<String> cases =
                items.stream().map(item -> "case " + item.incident()).collect(Collectors.toSet());
        for (String each : open) {
            boolean there =
                    keys.contains(each)
                            || cases.contains(each)
                            || keys.stream().anyMatch(key -> key.startsWith(each + ":"));
            assertTrue(there, each + " is absent");
        }
    }

    @Test
    void nothingOpenIsAbsentFromWhatTwoLeadersSign() {
        Rest operator = signIn("operator");
        Rest outgoing = signIn("leader");
        Rest incoming = signIn("seat-leader");
        IncidentId fresh = register(operator, SmallCity.IN_XUANWU);
        IncidentId held = dispatched(operator);
        OrderId order = order(operator, held, SmallCity.workerAt(SmallCity.IN_XUANWU));
        LogEntry promise = write(operator, draft(LogType.PROMISE, "两小时内回电", null));
        take(outgoing, held, "PIN", Map.of());
        take(outgoing, held, "SUPERVISE", Map.of("requirement", "今日办结", "due", inAnHour()));

        Handover built = begin(outgoing);
        Set<String> keys = keys(built.sheet().items());
        assertTrue(
                keys.containsAll(
                        Set.of(
                                "UNHANDLED:" + fresh,
                                "IN_HAND:" + held,
                                "ORDER:" + order,
                                "PROMISE:" + promise.number(),
                                "IMPORTANT:" + held,
                                "SUPERVISION:" + held + ":0")),
                keys.toString());
        assertHolds(built.sheet().items(), open(operator));
        assertTrue(built.sheet().figure(ShiftFigure.RECEIVED) >= 2);
        assertEquals("handover-unticked", sign(incoming, built).problem(422));

        IncidentId late = register(operator, SmallCity.IN_XUANWU);
        LogEntry latePromise = write(operator, draft(LogType.PROMISE, "晚些时候回访", null));
        List<OpenItem> arisen = current(incoming).arisen();
        assertTrue(keys(arisen).contains("UNHANDLED:" + late));
        List<OpenItem> items = built.sheet().items();
        Handover half = tick(incoming, built, items.subList(1, items.size()));
        assertEquals(List.of(items.getFirst()), half.listUnticked("seat-leader"));
        assertEquals("handover-unticked", sign(incoming, built).problem(422));
        tick(incoming, built, items);
        Handover whole = tick(incoming, built, arisen);
        assertEquals(items.size() + arisen.size(), whole.ticks().size(), "ticked once each");

        IncidentId last = register(operator, SmallCity.IN_XUANWU);
        Handover signed = sign(incoming, built).as(200, Handover.class);
        assertTrue(
                keys(signed.addendum())
                        .containsAll(
                                Set.of(
                                        "UNHANDLED:" + late,
                                        "UNHANDLED:" + last,
                                        "PROMISE:" + latePromise.number())));
        assertHolds(signed.listAll(), open(operator));
        assertEquals(built.sheet(), signed.sheet(), "the sheet stays as it was built");
        Handover.Signature second = signed.incoming();
        assertNotNull(second);
        assertEquals("seat-leader", second.user());
        assertEquals(signed, sign(incoming, built).as(200, Handover.class), "asked again");
        assertEquals(List.of(), current(operator).arisen());
        assertEquals(second.at(), begin(incoming).sheet().since(), "the next shift began then");
    }

    private static String inAnHour() {
        return Instant.now().plusSeconds(3600).toString();
    }

    @Test
    void whoHandsOverCannotTakeOverAndOperatorsOnlyLook() {
        Rest outgoing = signIn("leader");
        Handover built = begin(outgoing);
        assertEquals("handover-own", sign(outgoing, built).problem(422));
        String ticks = "/handovers/" + built.number() + "/ticks";
        assertEquals("handover-own", outgoing.post(ticks, new Ticks(List.of())).problem(422));
        Rest operator = signIn("operator");
        assertEquals(built.number(), currentNumber(operator));
        assertEquals(built, operator.get("/handovers/" + built.number()).as(200, Handover.class));
        assertEquals("not-allowed-role", sign(operator, built).problem(403));
        assertEquals("not-allowed-role", operator.post(ticks, new Ticks(List.of())).problem(403));
        assertEquals(
                "not-allowed-role",
                operator.post("/handovers", new Begin("12345678", "")).problem(403));
        for (String path : List.of("/handovers", "/handovers/current")) {
            assertEquals("not-allowed-role", signIn("wall").get(path).problem(403));
            assertEquals(401, Rest.anonymous(port).get(path).status());
        }
        assertEquals("unknown-handover", operator.get("/handovers/999999").problem(404));
        assertEquals("missing-field", outgoing.postText(ticks, "{\"items\":null}").problem(400));
    }

    @Test
    void aNewSheetTakesThePlaceOfAnUnsignedOneAndTheSameRequestBuildsNone() {
        Rest outgoing = signIn("leader");
        Rest incoming = signIn("seat-leader");
        Begin again = new Begin(UUID.randomUUID().toString(), "");
        Handover first = outgoing.post("/handovers", again).as(200, Handover.class);
        assertEquals(first, outgoing.post("/handovers", again).as(200, Handover.class));
        Handover second = begin(outgoing);
        assertEquals("handover-superseded", sign(incoming, first).problem(409));
        tick(incoming, second, second.sheet().items());
        sign(incoming, second).as(200, Handover.class);
        assertEquals("handover-signed", sign(outgoing, second).problem(409));
        List<Line> lines = Arrays.asList(outgoing.get("/handovers?limit=2").as(200, Line[].class));
        assertEquals(
                List.of(second.number(), first.number()),
                lines.stream().map(Line::number).toList());
        assertNotNull(lines.getFirst().incoming());
        assertNull(lines.getLast().incoming());
        assertEquals(second.sheet().items().size(), lines.getFirst().items());
    }

    @Test
    void aDistrictHandsOverWhatIsItsOwn() {
        Rest operator = signIn("operator");
        IncidentId inside = register(operator, SmallCity.IN_XUANWU);
        IncidentId outside = register(operator, SmallCity.IN_GULOU);
        LogEntry cityPromise = write(operator, draft(LogType.PROMISE, "全市", null));
        LogEntry ownPromise = write(signIn("operator-xuanwu"), draft(LogType.PROMISE, "本区", null));
        Handover district = begin(signIn("leader-xuanwu"));
        Set<String> keys = keys(district.sheet().items());
        assertTrue(keys.contains("UNHANDLED:" + inside));
        assertFalse(keys.contains("UNHANDLED:" + outside));
        assertTrue(keys.contains("PROMISE:" + ownPromise.number()));
        assertFalse(keys.contains("PROMISE:" + cityPromise.number()));
        Handover city = begin(signIn("leader"));
        assertTrue(keys(city.sheet().items()).contains("PROMISE:" + ownPromise.number()));
        assertEquals("unknown-handover", sign(signIn("leader-xuanwu"), city).problem(404));
        assertEquals(district.number(), currentNumber(signIn("operator-xuanwu")));
        Rest above = signIn("leader");
        tick(above, district, district.sheet().items());
        Handover signed = sign(above, district).as(200, Handover.class);
        assertTrue(
                signed.listAll().stream()
                        .filter(item -> item.section() != Section.PROMISE)
                        .noneMatch(item -> outside.equals(item.incident())));
    }
}
