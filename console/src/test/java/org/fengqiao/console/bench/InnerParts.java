package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Times the inner parts of the map with JMH, each in a process of its own.
final class InnerParts {

    private static final String ALL = "org.fengqiao.console.(geo|map).*Bench.*";

    private InnerParts() {}

    /// @param data the folder that the common bench's gen.mjs wrote
    /// @param options those of JMH; patterns name the benchmarks
    /// @throws IOException where a benchmark fails or an option is not one of JMH's
    static void play(Path data, List<String> options) throws IOException {
        try {
            var line = new CommandLineOptions(options.toArray(String[]::new));
            var all = new OptionsBuilder().parent(line);
            if (line.getIncludes().isEmpty()) {
                all.include(ALL);
            }
            all.jvmArgs(
                    "-Xmx1g",
                    "-XX:+UseCompactObjectHeaders",
                    "--add-modules=jdk.incubator.vector",
                    "-Dbench.data=" + data.toAbsolutePath());
            all.shouldFailOnError(true);
            new Runner(all.build()).run();
        } catch (CommandLineOptionException | RunnerException failed) {
            throw new IOException(failed);
        }
    }
}
