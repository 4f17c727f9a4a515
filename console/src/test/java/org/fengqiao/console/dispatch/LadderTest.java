package org.fengqiao.console.dispatch;

import static org.fengqiao.console.dispatch.Orders.minute;
import static org.fengqiao.console.dispatch.Orders.order;
import static org.fengqiao.domain.order.Rung.ACKNOWLEDGED;
import static org.fengqiao.domain.order.Rung.ARRIVED;
import static org.fengqiao.domain.order.Rung.DEVICE;
import static org.fengqiao.domain.order.Rung.FED_BACK;
import static org.fengqiao.domain.order.Rung.READ;
import static org.fengqiao.domain.order.Rung.RECALLED;
import static org.fengqiao.domain.order.Rung.REFUSED;
import static org.fengqiao.domain.order.Rung.SENT;
import static org.fengqiao.domain.order.Rung.SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.console.dispatch.LadderStep.State;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static List<String> lines(Ladder ladder) {
        return ladder.steps().stream().map(s -> s.rung() + " " + s.state()).toList();
    }

    @Test
    void newestRungOfAnUnfinishedOrderIsWaitedOn() {
        Ladder ladder = Ladder.of(order("o1", SERVER, DEVICE), minute(-1), minute(4));
        assertEquals(
                List.of(
                        "SENT REACHED",
                        "SERVER REACHED",
                        "DEVICE CURRENT",
                        "READ AHEAD",
                        "ACKNOWLEDGED AHEAD",
                        "ARRIVED AHEAD",
                        "FED_BACK AHEAD"),
                lines(ladder));
        assertEquals(Duration.ofMinutes(3), ladder.standing().waiting());
        assertEquals(Duration.ofMinutes(1), ladder.standing().took());
        assertEquals(minute(-1), ladder.steps().getFirst().at());
    }

    @Test
    void rungsPassedOverAreMarkedSkipped() {
        Ladder ladder = Ladder.of(order("o1", SERVER, ACKNOWLEDGED), null, minute(9));
        assertEquals(
                List.of(
                        "SENT REACHED",
                        "SERVER REACHED",
                        "DEVICE SKIPPED",
                        "READ SKIPPED",
                        "ACKNOWLEDGED CURRENT",
                        "ARRIVED AHEAD",
                        "FED_BACK AHEAD"),
                lines(ladder));
        assertNull(ladder.steps().getFirst().at());
    }

    @Test
    void feedbackEndsTheLadder() {
        Order order =
                Orders.order(
                        "o1",
                        "GW-1",
                        9,
                        "已清理",
                        SERVER,
                        DEVICE,
                        READ,
                        ACKNOWLEDGED,
                        ARRIVED,
                        FED_BACK);
        LadderStep last = Ladder.of(order, null, minute(60)).standing();
        assertEquals(State.DONE, last.state());
        assertEquals("已清理", last.note());
        assertNull(last.waiting());
    }

    @Test
    void refusalEndsTheLadderWithItsReason() {
        Order order = Orders.order("o1", "GW-1", 9, "不在本网格", SERVER, DEVICE, REFUSED);
        Ladder ladder = Ladder.of(order, null, minute(60));
        assertEquals(
                List.of("SENT REACHED", "SERVER REACHED", "DEVICE REACHED", "REFUSED BROKEN_OFF"),
                lines(ladder));
        assertEquals("不在本网格", ladder.standing().note());
        assertEquals(minute(2), ladder.standing().at());
    }

    @Test
    void recallKeepsTheRungsReachedBefore() {
        Order order = Orders.order("o1", "GW-1", 9, "误派", SERVER, READ, RECALLED);
        assertEquals(
                List.of(
                        "SENT REACHED",
                        "SERVER REACHED",
                        "DEVICE SKIPPED",
                        "READ REACHED",
                        "RECALLED BROKEN_OFF"),
                lines(Ladder.of(order, null, minute(60))));
    }

    @Test
    void overdueAnswerIsUnknownNeverFailed() {
        Ladder waiting = Ladder.ofSending(minute(0), false, minute(1));
        assertEquals(State.CURRENT, waiting.standing().state());
        Ladder overdue = Ladder.ofSending(minute(0), true, minute(1));
        assertEquals(State.UNKNOWN, overdue.standing().state());
        assertEquals(Duration.ofMinutes(1), overdue.standing().waiting());
        assertEquals(7, overdue.steps().size());
    }

    @Test
    void clockThatRanAheadGivesNoNegativeTime() {
        Ladder ladder = Ladder.of(order("o1", SERVER), minute(5), minute(-3));
        assertEquals(Duration.ZERO, ladder.standing().took());
        assertEquals(Duration.ZERO, ladder.standing().waiting());
    }

    /// Every climb the domain allows gives a ladder that ascends, stands on exactly one step and
    /// loses no rung.
    @Test
    void everyLegalClimbGivesAnHonestLadder() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Rung> climb = new ArrayList<>(List.of(random.nextBoolean() ? SENT : SERVER));
            for (int i = random.nextInt(8); i > 0; i--) {
                Rung next = Rung.values()[random.nextInt(Rung.values().length)];
                if (climb.getLast().mayClimbTo(next)) {
                    climb.add(next);
                }
            }
            Order order = order("o" + seed, climb.toArray(Rung[]::new));
            Instant now = minute(climb.size() + 3);
            Ladder ladder = Ladder.of(order, null, now);
            String told = "seed " + seed + " " + climb + " " + lines(ladder);

            List<Rung> shown = ladder.steps().stream().map(LadderStep::rung).toList();
            assertEquals(shown.stream().distinct().sorted().toList(), shown, told);
            assertTrue(shown.containsAll(climb), told);
            assertEquals(climb.getLast(), ladder.standing().rung(), told);
            assertEquals(
                    1,
                    ladder.steps().stream().filter(s -> s.equals(ladder.standing())).count(),
                    told);
            boolean standing = false;
            for (LadderStep step : ladder.steps()) {
                if (climb.contains(step.rung())) {
                    assertNotNull(step.at(), told);
                } else if (step.rung() != SENT) {
                    assertNull(step.at(), told);
                }
                assertEquals(standing, step.state() == State.AHEAD, told);
                standing |= step.equals(ladder.standing());
            }
            if (order.ended()) {
                assertNull(ladder.standing().waiting(), told);
                assertFalse(ladder.standing().state() == State.CURRENT, told);
            } else {
                assertEquals(Duration.ofMinutes(4), ladder.standing().waiting(), told);
            }
        }
    }
}
