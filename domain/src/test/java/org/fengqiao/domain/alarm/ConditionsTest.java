package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Instant T0 = Instant.parse("2026-11-20T00:00:00Z");
    private static final IncidentId ID = new IncidentId("20261120000001");
    private static final AreaCode GRID = AreaCode.of("320102001001001");

    private final Conditions conditions = new Conditions(AlarmRules.packaged(), "pending_register");

    @Test
    void aRedIncidentCallsUntilSomebodyTakesItUp() {
        assertEquals(List.of(AlarmKind.NEW_RED), kinds(incident(Grade.RED, "pending_register"), 0));
        assertEquals(List.of(), kinds(incident(Grade.RED, "pending_dispatch"), 0));
        assertEquals(List.of(), kinds(incident(Grade.ORANGE, "pending_register"), 0));
    }

    @Test
    void nearAndOverdueAreOneMatterThatGetsWorse() {
        Incident late = withClocks(clock(600, 480), clock(300, 200), false, null);
        assertEquals(List.of(), kinds(late, 199));
        AlarmCondition near = only(late, 200);
        assertEquals(AlarmKind.NEAR_TIMEOUT, near.kind());
        assertEquals(T0.plusSeconds(200), near.since());
        // At exactly its deadline a clock is not yet overdue.
        assertEquals(AlarmKind.NEAR_TIMEOUT, only(late, 300).kind());
        AlarmCondition overdue = only(late, 301);
        assertEquals(AlarmKind.OVERDUE, overdue.kind());
        assertEquals(T0.plusSeconds(300), overdue.since());
        assertEquals(near.key(), overdue.key());
        assertTrue(overdue.priority().above(near.priority()));
    }

    @Test
    void whatNobodyWorksOnCallsNobody() {
        assertEquals(List.of(), kinds(withClocks(clock(1, 1), null, true, null), 900));
        assertEquals(List.of(), kinds(withClocks(clock(1, 1), null, false, T0), 900));
        Incident linked = withClocks(clock(1, 1), null, false, null);
        linked =
                with(linked, linked.marks().edit().master(new IncidentId("20261120000002")).made());
        assertEquals(List.of(), kinds(linked, 900));
    }

    @Test
    void anOrderCallsFromFiveMinutesOnUntilItIsSignedFor() {
        Incident incident = incident(Grade.BLUE, "handling");
        Order read = order(Rung.SERVER, Rung.READ);
        assertEquals(List.of(), list(incident, read, 299));
        List<AlarmCondition> holding = list(incident, read, 300);
        assertEquals(AlarmKey.ofOrder(read.id()), holding.getFirst().key());
        assertEquals("王网格员", holding.getFirst().about());
        assertEquals(List.of(), list(incident, order(Rung.SERVER, Rung.ACKNOWLEDGED), 900));
        assertEquals(List.of(), list(incident, order(Rung.SERVER, Rung.REFUSED), 900));
    }

    /// Asked only at the moments it names, it misses no turn: what it lists between two of them
    /// never changes.
    @Test
    void theNextMomentIsNeverLate() {
        Incident incident = withClocks(clock(600, 480), clock(300, 200), false, null);
        Order order = order(Rung.SERVER, Rung.DEVICE);
        Instant now = T0;
        Instant end = T0.plusSeconds(700);
        while (now.isBefore(end)) {
            List<AlarmKind> here = kindsOf(conditions.list(incident, List.of(order), now));
            Instant next = conditions.findNext(incident, List.of(order), now).orElse(end);
            for (Instant t = now; t.isBefore(next); t = t.plusMillis(500)) {
                assertEquals(here, kindsOf(conditions.list(incident, List.of(order), t)));
            }
            now = next;
        }
        assertEquals(Optional.empty(), conditions.findNext(incident, List.of(order), end));
    }

    private List<AlarmKind> kinds(Incident incident, int second) {
        return kindsOf(conditions.list(incident, List.of(), T0.plusSeconds(second)));
    }

    private static List<AlarmKind> kindsOf(List<AlarmCondition> conditions) {
        return conditions.stream().map(AlarmCondition::kind).toList();
    }

    private AlarmCondition only(Incident incident, int second) {
        List<AlarmCondition> all = conditions.list(incident, List.of(), T0.plusSeconds(second));
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    private List<AlarmCondition> list(Incident incident, Order order, int second) {
        return conditions.list(incident, List.of(order), T0.plusSeconds(second));
    }

    private static RunningClock clock(int deadline, int near) {
        return new RunningClock(
                T0,
                new TimeLimit(1, ClockKind.WORK_HOUR),
                T0.plusSeconds(deadline),
                T0.plusSeconds(near),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Incident incident(Grade grade, String state) {
        return incident(grade, state, null, null, false, null, Marks.fresh(GRID));
    }

    private static Incident withClocks(
            @Nullable RunningClock whole,
            @Nullable RunningClock stage,
            boolean suspended,
            @Nullable Instant endedAt) {
        return incident(
                Grade.BLUE, "handling", whole, stage, suspended, endedAt, Marks.fresh(GRID));
    }

    private static Incident with(Incident of, Marks marks) {
        return incident(
                of.grade(),
                of.state(),
                of.caseClock(),
                of.stageClock(),
                of.suspended(),
                of.endedAt(),
                marks);
    }

    private static Incident incident(
            Grade grade,
            String state,
            @Nullable RunningClock whole,
            @Nullable RunningClock stage,
            boolean suspended,
            @Nullable Instant endedAt,
            Marks marks) {
        return new Incident(
                ID,
                1,
                state,
                ClassKey.parse("CLASSIC/matter/0101"),
                0,
                grade,
                Source.GRID_CENTRE,
                "井盖缺失",
                "",
                new LonLat(118.8, 32.06),
                GRID,
                "",
                null,
                null,
                T0,
                null,
                null,
                whole,
                stage,
                suspended,
                endedAt,
                0,
                marks);
    }

    private static Order order(Rung... rungs) {
        return new Order(
                new OrderId(ID + "-1"),
                ID,
                "w-1",
                "王网格员",
                "速到",
                "operator",
                "坐席",
                CommandId.random(),
                1,
                List.of(rungs).stream()
                        .map(rung -> new RungReached(rung, T0, null, null))
                        .toList());
    }
}
