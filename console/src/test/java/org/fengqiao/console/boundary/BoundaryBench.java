package org.fengqiao.console.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times how long the five levels take to be ready, and what a key in the search box costs, on the
/// city in `-Dfengqiao.city`. Not a test: run its main method.
public final class BoundaryBench {

    private static final List<String> TYPED =
            List.of("x", "xw", "xwq", "xuanwu", "玄", "网格", "3201", "320102", "s", "zzz", "wg");

    private BoundaryBench() {}

    /// Without arguments: how long the levels take in seven fresh JVMs, then five rounds in this
    /// one with the keys of the search box.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("fengqiao.city", "."), "boundaries.fgb");
        if (arguments.length == 1 && arguments[0].equals("once")) {
            say("%d", round(file, 0));
            return;
        }
        coldStarts(7);
        for (int round = 1; round <= 5; round++) {
            round(file, round);
        }
    }

    private static void coldStarts(int count) throws IOException, InterruptedException {
        long[] millis = new long[count];
        for (int i = 0; i < count; i++) {
            Process child =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElse("java"),
                                    "-Dfengqiao.city=" + System.getProperty("fengqiao.city", "."),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BoundaryBench.class.getName(),
                                    "once")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(child.getInputStream().readAllBytes(), UTF_8);
            if (child.waitFor() != 0) {
                throw new IOException("a cold start failed: " + said);
            }
            millis[i] = Long.parseLong(said.strip());
        }
        Arrays.sort(millis);
        say(
                "drawable after a cold start: min %d, median %d, max %d ms of %d",
                millis[0], millis[count / 2], millis[count - 1], count);
    }

    /// @param round 0 says nothing and leaves the search alone
    /// @return milliseconds until the five levels could be drawn
    private static long round(Path file, int round) throws IOException {
        long start = System.nanoTime();
        long workedBefore = allWorked();
        Boundaries boundaries = Boundaries.load(file);
        long ready = System.nanoTime();
        if (round == 0) {
            return (ready - start) / 1_000_000;
        }
        long workedUntilReady = allWorked() - workedBefore;
        AreaSearch search = new AreaSearch(boundaries.tree());
        long indexed = System.nanoTime();
        say(
                "round %d: drawable after %.0f ms (%.0f ms of work); search index %.0f ms; %d areas",
                round,
                (ready - start) / 1e6,
                workedUntilReady / 1e6,
                (indexed - ready) / 1e6,
                boundaries.tree().size());
        for (String typed : TYPED) {
            timeKey(search, typed, round);
        }
        return (ready - start) / 1_000_000;
    }

    private static void timeKey(AreaSearch search, String typed, int round) {
        long[] nanos = new long[60];
        int hits = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = worked();
            hits += search.list(typed, 12).size();
            nanos[i] = worked() - start;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        say(
                "  round %d '%s': first %.2f ms, median %.2f ms, worst %.2f ms, %d hits",
                round,
                typed,
                first / 1e6,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                hits / nanos.length);
    }

    /// Time this thread has worked; on a busy machine the clock on the wall says little.
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allWorked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void say(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }
}
