package org.fengqiao.console.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What this process takes of the machine, and what others take (Linux).
final class MachineLoad {

    private static final double TICKS_A_SECOND = 100;

    private final double busy = busySeconds();
    private final double own = ownSeconds();
    private final long begin = System.nanoTime();

    /// Cores that other processes kept busy since this was made; the X server counts among them.
    double foreignCores() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Math.max(0, (busySeconds() - busy - (ownSeconds() - own)) / seconds);
    }

    private static double ownSeconds() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static double busySeconds() {
        String[] ticks = read(Path.of("/proc/stat")).lines().findFirst().orElse("").split(" +");
        long sum = 0;
        for (int i = 1; i < ticks.length && i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            sum += idle ? 0 : Long.parseLong(ticks[i]);
        }
        return sum / TICKS_A_SECOND;
    }

    /// Resident and proportional memory of this process in MiB.
    static Map<String, Object> memory() {
        Map<String, Object> sizes = new TreeMap<>();
        read(Path.of("/proc/self/smaps_rollup"))
                .lines()
                .forEach(line -> {
                    if (line.startsWith("Rss:")) {
                        sizes.put("rssSumMiB", mebibytes(line));
                    } else if (line.startsWith("Pss:")) {
                        sizes.put("pssSumMiB", mebibytes(line));
                    }
                });
        return sizes;
    }

    private static long mebibytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
