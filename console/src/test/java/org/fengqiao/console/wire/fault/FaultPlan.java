package org.fengqiao.console.wire.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// The faults of a run, the same for the same seed: pack after pack, each with every kind in it, in
/// an order of its own. What is common on a bad line is in a pack several times.
final class FaultPlan {

    private static final List<Fault.Kind> PACK =
            List.of(
                    Fault.Kind.CUT,
                    Fault.Kind.CUT,
                    Fault.Kind.CUT,
                    Fault.Kind.STALL,
                    Fault.Kind.STALL_AND_CUT,
                    Fault.Kind.DELAY,
                    Fault.Kind.THROTTLE,
                    Fault.Kind.DROP_ANSWERS,
                    Fault.Kind.DROP_ANSWERS,
                    Fault.Kind.DUPLICATE,
                    Fault.Kind.DUPLICATE,
                    Fault.Kind.STALL_AND_KILL_CONSOLE,
                    Fault.Kind.KILL_CONSOLE,
                    Fault.Kind.KILL_BACKEND);

    private static final long LEAST_PAUSE_MS = 100;

    private final Random random;
    private final long mostPauseMs;
    private final Deque<Fault.Kind> left = new ArrayDeque<>();

    /// @param mostPause between two faults
    FaultPlan(long seed, Duration mostPause) {
        random = new Random(seed);
        mostPauseMs = mostPause.toMillis();
    }

    /// How many faults there are until every kind has come.
    static int packSize() {
        return PACK.size();
    }

    Fault next() {
        if (left.isEmpty()) {
            List<Fault.Kind> pack = new ArrayList<>(PACK);
            Collections.shuffle(pack, random);
            left.addAll(pack);
        }
        Fault.Kind kind = left.removeFirst();
        return new Fault(
                kind,
                Duration.ofMillis(random.nextLong(LEAST_PAUSE_MS, mostPauseMs)),
                kind.ofTheLine() ? Duration.ofMillis(random.nextLong(150, 2500)) : Duration.ZERO,
                random.nextLong());
    }
}
