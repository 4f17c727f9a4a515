package org.fengqiao.console.wire.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The short run, for every build; [FaultMain] is the long one.
class FaultRunTest {

    /// Deadlines of two seconds, silences of four.
    static final int HASTE = 5;

    private static final long SEED = 20261127;
    private static final int COMMANDS = 250;

    @TempDir Path folder;

    /// A console that never opens must fail the test and not hang it.
    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyOrderHasOneEffectAndTheOutcomeThatIsShownThroughEveryKindOfFault() throws Exception {
        FaultFigures figures;
        try (FaultRun run =
                new FaultRun(
                        new FaultRun.Setting(
                                COMMANDS,
                                SEED,
                                20,
                                FaultPlan.packSize(),
                                Duration.ofMillis(1200),
                                HASTE,
                                Duration.ofMinutes(2)),
                        folder,
                        _ -> {})) {
            figures = run.run();
        }
        System.out.println(figures.table());
        assertTrue(figures.good(), figures::table);
        assertEquals(COMMANDS, figures.verdict().accepted() + figures.verdict().refused());
        assertEquals(Fault.Kind.values().length, figures.faults().size(), figures::table);
    }
}
