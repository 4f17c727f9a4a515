package org.fengqiao.domain.supervise;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Prints how well [GoingRed] foretells what turns red on days it has not learnt from, beside
/// sorting by deadline. The argument, if any, is the number of the simulated city.
final class GoingRedQuality {

    private static final int TRAINING = 28;
    private static final int HELD_OUT = 10;
    private static final List<Integer> HORIZONS = List.of(30, 60, 120);

    private GoingRedQuality() {}

    public static void main(String[] args) {
        long seed = args.length == 0 ? 2026 : Long.parseLong(args[0]);
        print(new Backtest(seed, TRAINING, HELD_OUT), seed, System.out);
    }

    private static void print(Backtest test, long seed, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Simulated city %d: %d cases, %.1f %% of them overdue at some time; %d times learnt from %d days; then %d days looked at"
                        + " every %d minutes.%n",
                seed,
                test.cases(),
                100 * test.shareOverdue(),
                test.samples(),
                TRAINING,
                HELD_OUT,
                Backtest.EVERY.toMinutes());
        out.println(
                "precision: of the listed, those overdue within the horizon; recall: of those"
                        + " overdue within the horizon, the listed;");
        out.println(
                "foreseen: of all times something turned red, those listed at some look before;"
                        + " lead: from the first such look to the deadline, median.");
        for (int minutes : HORIZONS) {
            Duration horizon = Duration.ofMinutes(minutes);
            Backtest.Lister rule = test.goingRed(horizon, GoingRed.EVEN);
            out.printf(
                    Locale.ROOT,
                    "%nHorizon %d min. %.1f %% of what turns red does so on the clock of a stage not"
                            + " begun at the look.%n",
                    minutes,
                    100 * test.shareUnseen(horizon));
            out.printf(
                    "%-34s %9s %9s %7s %9s %8s%n",
                    "", "per look", "precision", "recall", "foreseen", "lead");
            line(out, "going red", test.judge(rule, horizon));
            line(out, "by deadline, as many", test.judge(test.byDeadline(rule), horizon));
            line(
                    out,
                    "all with a deadline in the horizon",
                    test.judge(test.allWithin(horizon), horizon));
        }
    }

    private static void line(PrintStream out, String name, Backtest.Score score) {
        out.printf(
                Locale.ROOT,
                "%-34s %9.1f %9.3f %7.3f %9.3f %6.1f m%n",
                name,
                score.listed() / (double) score.looks(),
                score.precision(),
                score.recall(),
                score.foreseen(),
                score.medianLead().toSeconds() / 60.0);
    }
}
