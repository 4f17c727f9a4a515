package org.fengqiao.domain.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The measure itself, on few days; the figures are printed by [GoingRedQuality].
class BacktestTest {

    private static final Duration HORIZON = Duration.ofMinutes(30);

    @Test
    void onDaysNotLearntFromItBeatsSortingByDeadline() {
        Backtest test = new Backtest(5, 7, 2);
        Backtest.Lister rule = test.goingRed(HORIZON, GoingRed.EVEN);
        Backtest.Score ours = test.judge(rule, HORIZON);
        Backtest.Score theirs = test.judge(test.byDeadline(rule), HORIZON);
        assertEquals(ours.listed(), theirs.listed());
        assertEquals(ours.turned(), theirs.turned());
        assertTrue(ours.precision() > theirs.precision(), ours + " beside " + theirs);
        assertTrue(ours.recall() > theirs.recall(), ours + " beside " + theirs);
        Backtest.Score all = test.judge(test.allWithin(HORIZON), HORIZON);
        assertTrue(all.recall() > 0.95 && all.precision() < ours.precision(), all.toString());
        // Who lists nothing is never right, and foresees nothing.
        Backtest.Score none = test.judge((_, _) -> List.of(), HORIZON);
        assertEquals(0, none.right());
        assertEquals(0, none.seen());
    }
}
