package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.backend.audit.FlowRows;
import org.fengqiao.backend.audit.VerifyLog;
import org.fengqiao.backend.support.SmallCity;
import org.springframework.util.FileSystemUtils;

/// A run of simulated life and all that is to be said about it.
///
/// @param elapsed how long it took, checks included
/// @param chainVerified whether the hash chain of the flow log was found whole after the end
record LifeReport(
        LifeOptions options,
        LifeFigures figures,
        LifeChecks checks,
        LifeAudit audit,
        String chain,
        boolean chainVerified,
        Duration elapsed) {

    /// A Monday; thirty days from here hold National Day, its make-up workdays and four weekends.
    static final Instant START = Instant.parse("2026-09-20T16:00:00Z");

    private static final int MOST_SHOWN = 5;

    /// Lives, in folders of its own that are gone afterwards.
    static LifeReport of(LifeOptions options) throws IOException {
        long begin = System.nanoTime();
        Path work = Files.createTempDirectory("fengqiao-life");
        try {
            Path own = options.city();
            Path city =
                    own == null
                            ? new SmallCity().save(Files.createDirectory(work.resolve("city")))
                            : own;
            Path data = Files.createDirectory(work.resolve("data"));
            Life life;
            LifeAudit audit;
            String head;
            try (LifeBackend backend = new LifeBackend(city, data, START)) {
                life =
                        new Life(
                                backend,
                                city,
                                options,
                                START.plus(Duration.ofDays(options.days())));
                life.run();
                audit = new LifeAudit(backend);
                head = backend.get(FlowRows.class).loadHead().toString();
            }
            int verdict =
                    new VerifyLog(new PrintStream(PrintStream.nullOutputStream()), Locale.ENGLISH)
                            .run("--verify-log", "--data", data.toString(), "--expect", head);
            return new LifeReport(
                    options,
                    life.figures(),
                    life.checks(),
                    audit,
                    head,
                    verdict == 0,
                    Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /// Whether everything holds that must.
    boolean sound() {
        return checks.heldByNobody().isEmpty()
                && checks.withoutNextStep().isEmpty()
                && audit.ledgers().isEmpty()
                && audit.clocks().isEmpty()
                && audit.histories().isEmpty()
                && figures.refused().isEmpty()
                && chainVerified;
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d days from %s, seed %d, %.1f reports an hour, %s%n",
                options.days(),
                START,
                options.seed(),
                options.perHour(),
                options.city() == null ? "the tiny city of the tests" : options.city());
        line(out, "cases reported", figures.get("reported"));
        line(out, "changes written", figures.changes());
        line(out, "ended, by kind", words(audit.ended()));
        line(out, "open at the end, by state", words(audit.open()));
        line(out, "transitions taken", words(figures.taken()));
        line(out, "extensions", figures.get("extensions"));
        line(out, "suspensions", figures.get("suspensions"));
        line(out, "returns", figures.get("returns"));
        line(out, "adjudications", figures.get("adjudications"));
        line(out, "supervisions", figures.get("supervisions"));
        line(out, "supervisions climbed", figures.get("climbs"));
        line(out, "duplicates answered", figures.get("answered"));
        out.println("Violations");
        line(out, "refusals", words(figures.refused()));
        shown(out, figures.examples());
        check(out, "held by nobody", checks.heldByNobody());
        check(out, "without a next step", checks.withoutNextStep());
        check(out, "ledgers that do not add up (" + audit.cases() + ")", audit.ledgers());
        check(out, "clocks that do not add up (" + audit.clocksSeen() + ")", audit.clocks());
        check(out, "broken histories", audit.histories());
        line(out, "hash chain", chainVerified ? "whole, " + chain : "BROKEN, " + chain);
        out.printf(Locale.ROOT, "%.1f s%n", elapsed.toMillis() / 1000.0);
    }

    private static void check(PrintStream out, String what, List<String> found) {
        line(out, what, found.size());
        shown(out, found);
    }

    private static void shown(PrintStream out, List<String> found) {
        found.stream().limit(MOST_SHOWN).forEach(each -> out.println("    " + each));
    }

    private static void line(PrintStream out, String what, Object value) {
        out.printf("  %-34s %s%n", what, value);
    }

    private static String words(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "0"
                : counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
