package org.fengqiao.console.wire.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The packaged backend on the sample city, as a process that can be killed and started again on
/// its data.
final class BackendChild implements AutoCloseable {

    /// Environment variable of the sample users' password.
    static final String PASSWORD = "FENGQIAO_SAMPLE_PASSWORD";

    private static final String READY = "FENGQIAO-READY port=";

    private final Child process;
    private final CompletableFuture<Integer> port;
    private volatile boolean killed;

    private BackendChild(Child process, CompletableFuture<Integer> port) {
        this.process = process;
        this.port = port;
    }

    /// @param password the sample users' password, the same at every start
    static BackendChild start(Path folder, String password) throws IOException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Path log = folder.resolve("backend.log");
        Child process =
                Child.start(
                        List.of(
                                "-Xmx1g",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                property("fengqiao.backend.jar"),
                                "--server.port=0",
                                "--fengqiao.sample=true",
                                "--fengqiao.simulate=false",
                                // Ends with us, however we end.
                                "--fengqiao.exit-with-stdin=true",
                                // As often as a console in haste expects to hear.
                                "--fengqiao.heads-every=1s",
                                "--fengqiao.city=" + property("fengqiao.city"),
                                "--fengqiao.data=" + folder.resolve("backend")),
                        Map.of(PASSWORD, password),
                        log,
                        heard -> {
                            switch (heard) {
                                case Child.Heard.Line(String text) -> {
                                    note(log, text);
                                    if (text.startsWith(READY)) {
                                        port.complete(
                                                Integer.parseInt(text.substring(READY.length())));
                                    }
                                }
                                case Child.Heard.End _ ->
                                        port.completeExceptionally(
                                                new IOException("the backend ended"));
                            }
                        });
        return new BackendChild(process, port);
    }

    private static void note(Path log, String line) {
        try {
            Files.writeString(
                    log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("system property " + name + " is missing");
        }
        return value;
    }

    /// Where it listens, as soon as it does.
    CompletableFuture<Integer> port() {
        return port;
    }

    /// Whether its end was wanted.
    boolean killed() {
        return killed;
    }

    void kill() throws InterruptedException {
        killed = true;
        process.kill();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
