package org.fengqiao.console.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// The packaged backend as a child process on a free port of the loopback interface.
///
/// It says on its standard output when it is ready and on which port, and ends when its standard
/// input closes, so it cannot outlive a console that was killed.
final class EmbeddedBackend implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedBackend.class.getName());
    private static final Pattern READY = Pattern.compile("FENGQIAO-READY port=(\\d+).*");
    private static final int LAST_LINES = 8;
    private static final int STOP_WITHIN_S = 8;

    private final Process process;
    private final String password;
    private final Path log;
    private final CompletableFuture<HttpUrl> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile boolean stopping;

    /// Asked for by whoever starts it.
    ///
    /// @param jar the packaged backend
    /// @param city folder of the city
    /// @param simulate whether people and cases are made up for it: for the sample city alone
    /// @param data folder for its database
    /// @param log file its output goes to
    record Setup(Path java, Path jar, Path city, boolean simulate, Path data, Path log) {}

    private EmbeddedBackend(Process process, String password, Path log) {
        this.process = process;
        this.password = password;
        this.log = log;
    }

    /// Starts it; [#ready()] tells when it can be reached.
    ///
    /// @param died told once with the last lines of its output if it ends by itself after it was
    ///   ready
    /// @throws IOException naming what is missing
    static EmbeddedBackend start(Setup setup, Consumer<String> died) throws IOException {
        if (!Files.isRegularFile(setup.jar())) {
            throw new IOException("the packaged backend is missing: " + setup.jar());
        }
        if (!Files.isDirectory(setup.city())) {
            throw new IOException("the sample city is missing: " + setup.city());
        }
        Files.createDirectories(setup.data());
        Path logFolder = setup.log().toAbsolutePath().getParent();
        if (logFolder != null) {
            Files.createDirectories(logFolder);
        }
        String password = randomPassword();
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                setup.java().toString(),
                                "-Xmx1g",
                                // Half the time to the first answer; one desk needs no more.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-jar",
                                setup.jar().toString(),
                                "--server.port=0",
                                "--fengqiao.sample=true",
                                "--fengqiao.simulate=" + setup.simulate(),
                                "--fengqiao.exit-with-stdin=true",
                                "--fengqiao.city=" + setup.city(),
                                "--fengqiao.data=" + setup.data()));
        builder.redirectErrorStream(true);
        builder.environment().put("FENGQIAO_SAMPLE_PASSWORD", password);
        EmbeddedBackend backend = new EmbeddedBackend(builder.start(), password, setup.log());
        Thread.ofVirtual().name("backend-output").start(() -> backend.follow(died));
        return backend;
    }

    /// The Java that runs the console.
    static Path ownJava() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Where it listens, as soon as it does; ends with an [IOException] that carries its last lines
    /// if it dies before.
    CompletableFuture<HttpUrl> ready() {
        return ready;
    }

    /// The sample users' common password of this run.
    String password() {
        return password;
    }

    Path log() {
        return log;
    }

    private void follow(Consumer<String> died) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // Never into a file: it opens the sample city to whoever reads the log.
                String safe = line.replace(password, "********");
                out.write(safe);
                out.newLine();
                out.flush();
                remember(safe);
                Matcher matcher = READY.matcher(line);
                if (matcher.matches()) {
                    ready.complete(
                            new HttpUrl.Builder()
                                    .scheme("http")
                                    .host("127.0.0.1")
                                    .port(Integer.parseInt(matcher.group(1)))
                                    .build());
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the backend's output broke off", e);
        }
        ended(died);
    }

    private void remember(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > LAST_LINES) {
            lastLines.removeFirst();
        }
    }

    private void ended(Consumer<String> died) {
        if (stopping) {
            return;
        }
        String code = exitCode();
        String last = String.join("\n", lastLines);
        LOG.log(Level.SEVERE, "the backend ended by itself with code {0}", code);
        boolean early =
                ready.completeExceptionally(
                        new IOException("exit code " + code + (last.isEmpty() ? "" : "\n" + last)));
        if (!early) {
            died.accept(last);
        }
    }

    /// Output ends a moment before the process does.
    private String exitCode() {
        try {
            return process.waitFor(STOP_WITHIN_S, TimeUnit.SECONDS)
                    ? Integer.toString(process.exitValue())
                    : "?";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "?";
        }
    }

    /// Closes its standard input, waits for it to end, and ends it by force if it does not.
    @Override
    public void close() {
        stopping = true;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_WITHIN_S, TimeUnit.SECONDS)) {
                process.destroy();
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the backend had closed its input already", e);
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
