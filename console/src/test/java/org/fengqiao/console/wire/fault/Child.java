package org.fengqiao.console.wire.fault;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A process of the run, which can be killed.
final class Child {

    private final Process process;
    private final BufferedWriter in;
    private @Nullable Thread reader;

    private Child(Process process) {
        this.process = process;
        in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Starts a Java program.
    ///
    /// @param log takes what it writes as errors
    /// @param heard takes each whole line of its output, on a thread of its own, and the end
    static Child start(
            List<String> arguments,
            Map<String, String> environment,
            Path log,
            Consumer<Heard> heard)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Child child = new Child(builder.start());
        child.reader = Thread.ofVirtual().start(() -> child.read(heard));
        return child;
    }

    /// What a child says.
    sealed interface Heard {
        record Line(String text) implements Heard {}

        record End() implements Heard {}
    }

    private void read(Consumer<Heard> heard) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.accept(new Heard.Line(line));
            }
        } catch (IOException killed) {
            // Its output ends as it does, in the middle of a line or not.
        }
        heard.accept(new Heard.End());
    }

    /// @return false if it is gone
    boolean say(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /// `kill -9`, and waits until it is gone and all it had said is heard.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        if (reader != null) {
            reader.join();
        }
    }
}
