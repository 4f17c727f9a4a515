package org.fengqiao.console.wire.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The long run by hand: `./mvnw -q -Pfaults -Dfaults.orders=10000 -Dfaults.seed=1` prints its
/// figures, and ends with 1 where one misses its target.
final class FaultMain {

    private static final int PER_SECOND = 25;

    /// Arguments: how many commands, the seed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int commands = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("fengqiao-faults");
        System.out.println("seed " + seed + ", logs and data in " + folder);
        FaultFigures figures;
        try (FaultRun run =
                new FaultRun(
                        new FaultRun.Setting(
                                commands,
                                seed,
                                PER_SECOND,
                                FaultPlan.packSize(),
                                Duration.ofSeconds(3),
                                FaultRunTest.HASTE,
                                Duration.ofMinutes(3)),
                        folder,
                        System.out::println)) {
            figures = run.run();
        }
        System.out.println(figures.table());
        System.exit(figures.good() ? 0 : 1);
    }

    private FaultMain() {}
}
