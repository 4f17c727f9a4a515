package org.fengqiao.backend.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A backend of the small city as a process of its own, as a console starts it.
public final class BackendProcess implements AutoCloseable {

    private static final String READY = "FENGQIAO-READY port=";
    private static final int PATIENCE_S = 90;

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();

    /// @param arguments beside those for city, data, port and the end with standard input
    public BackendProcess(Path city, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.fengqiao.backend.BackendApplication",
                        "--server.port=0",
                        "--fengqiao.city=" + city,
                        "--fengqiao.data=" + data,
                        "--fengqiao.exit-with-stdin=true",
                        "--fengqiao.simulate=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FENGQIAO_SAMPLE_PASSWORD", Rest.PASSWORD);
        process = builder.start();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(Integer.parseInt(line.substring(READY.length())));
                }
            }
            ready.completeExceptionally(new AssertionError("ended before it was ready: " + lines));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /// The port, once it is ready.
    public int port() {
        return ready.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// As if the power had gone.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void closeStandardInput() throws IOException {
        process.getOutputStream().close();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + lines);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
