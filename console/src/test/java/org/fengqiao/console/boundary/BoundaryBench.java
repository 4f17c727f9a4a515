package org.fengqiao.console.boundary;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;

/// Times how long the five levels take to be ready, and what a key in the search box costs, on the
/// city in `-Dfengqiao.city`. Not a test: run its main method.
public final class BoundaryBench {

    private static final List<String> TYPED =
            List.of("x", "xw", "xwq", "xuanwu", "玄", "网格", "3201", "320102", "s", "zzz", "wg");

    private BoundaryBench() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(System.getProperty("fengqiao.city", "."), "boundaries.fgb");
        for (int round = 1; round <= 5; round++) {
            long start = System.nanoTime();
            long workedBefore = allWorked();
            AreaTree tree = BoundaryFile.load(file);
            long read = System.nanoTime();
            Boundaries boundaries = Boundaries.of(tree);
            long ready = System.nanoTime();
            long workedUntilReady = allWorked() - workedBefore;
            AreaSearch search = new AreaSearch(boundaries.tree());
            long indexed = System.nanoTime();
            say(
                    "round %d: read %.0f ms, prepared %.0f ms, drawable after %.0f ms (%.0f ms of work); search index"
                            + " %.0f ms; %d areas",
                    round,
                    (read - start) / 1e6,
                    (ready - read) / 1e6,
                    (ready - start) / 1e6,
                    workedUntilReady / 1e6,
                    (indexed - ready) / 1e6,
                    tree.size());
            for (String typed : TYPED) {
                timeKey(search, typed, round);
            }
        }
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
