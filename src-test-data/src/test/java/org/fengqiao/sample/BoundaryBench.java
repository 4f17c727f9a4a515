package org.fengqiao.sample;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;

/// Compares boundary formats by how long a fresh process takes from asking to having all areas:
/// `CITY FOLDER [ROUNDS]`; the files that are compared are left in FOLDER. The first load of a
/// process is the one the console waits for. Besides the clock, the processor time of the loading
/// thread is given, because machines are shared. The formats take turns, so that a busy minute does
/// not fall on one of them alone.
final class BoundaryBench {

    private static final int LOADS = 10;

    private BoundaryBench() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("one")) {
            one(BoundaryFormat.valueOf(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
            return;
        }
        AreaTree tree = BoundaryFile.load(Path.of(args[0]).resolve("boundaries.fgb"));
        Path folder = Files.createDirectories(Path.of(args[1]));
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        BoundaryFormat[] formats = BoundaryFormat.values();
        double[][][] figures = new double[formats.length][4][rounds];
        for (BoundaryFormat format : formats) {
            format.save(folder.resolve(format.fileName()), tree);
        }
        for (int round = 0; round < rounds; round++) {
            for (BoundaryFormat format : formats) {
                String[] line =
                        fork(format, folder.resolve(format.fileName()), tree.size()).split(" ", -1);
                for (int i = 0; i < line.length; i++) {
                    figures[format.ordinal()][i][round] = Double.parseDouble(line[i]);
                }
            }
        }
        System.out.println(
                "ms: min, median, max of "
                        + rounds
                        + " processes; processor time of the loading thread | time on the clock");
        for (BoundaryFormat format : formats) {
            double[][] of = figures[format.ordinal()];
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %5.1f MB  first load %s | %s   load %d %s | %s%n",
                    format,
                    Files.size(folder.resolve(format.fileName())) / 1e6,
                    spread(of[0]),
                    spread(of[1]),
                    LOADS,
                    spread(of[2]),
                    spread(of[3]));
        }
    }

    private static String spread(double[] ms) {
        Arrays.sort(ms);
        return String.format(
                Locale.ROOT, "%.0f, %.0f, %.0f", ms[0], ms[ms.length / 2], ms[ms.length - 1]);
    }

    private static String fork(BoundaryFormat format, Path file, int areas) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BoundaryBench.class.getName(),
                                "one",
                                format.name(),
                                file.toString(),
                                Integer.toString(areas))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static void one(BoundaryFormat format, Path file, int areas) throws IOException {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        StringBuilder line = new StringBuilder();
        for (int load = 1; load <= LOADS; load++) {
            long started = System.nanoTime();
            long worked = processor.getCurrentThreadCpuTime();
            int found = format.load(file).size();
            double work = (processor.getCurrentThreadCpuTime() - worked) / 1e6;
            double clock = (System.nanoTime() - started) / 1e6;
            if (found != areas) {
                throw new IllegalStateException(format + " gives " + found + " of " + areas);
            }
            if (load == 1 || load == LOADS) {
                line.append(work).append(' ').append(clock).append(' ');
            }
        }
        System.out.println(line.toString().strip());
    }
}
