package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import picocli.CommandLine;

/// A whole console in a folder of its own, and whoever works at it.
final class OpenConsole implements AutoCloseable {

    static final int PATIENCE_S = 90;

    private final FxRobot robot = new FxRobot();
    private final Path folder;
    private final DataFolder data;
    private @Nullable Console opened;

    OpenConsole(Path folder) throws IOException {
        this.folder = folder;
        data = DataFolder.open(folder.resolve("console"));
    }

    /// Opens it with the options a user would type.
    void open(String... arguments) {
        open(InstantSource.system(), arguments);
    }

    /// The same on a machine with a clock of its own.
    void open(InstantSource local, String... arguments) {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments);
        robot.interact(() -> {
            opened = new Console(options, data, new CompletableFuture<>(), local);
            opened.start();
        });
    }

    /// The packaged backend on the sample city, beside this console.
    EmbeddedBackend startBackend(boolean simulate) throws IOException {
        return startBackend(folder, simulate);
    }

    /// The same for several consoles, one after the other.
    static EmbeddedBackend startBackend(Path folder, boolean simulate) throws IOException {
        return EmbeddedBackend.start(
                new EmbeddedBackend.Setup(
                        EmbeddedBackend.ownJava(),
                        Installation.backendJar(),
                        Installation.city(),
                        simulate,
                        folder.resolve("backend"),
                        folder.resolve("backend.log")),
                _ -> {});
    }

    DataFolder data() {
        return data;
    }

    Console console() {
        return Objects.requireNonNull(opened);
    }

    Desk desk() {
        return console().findDesk().orElseThrow(() -> new AssertionError("no desk"));
    }

    /// Waits until something holds, asked on the FX thread.
    static void await(String what, Callable<Boolean> happened) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_S,
                    TimeUnit.SECONDS,
                    () -> {
                        try {
                            return WaitForAsyncUtils.asyncFx(happened).get();
                        } catch (Exception e) {
                            throw new AssertionError(what, e);
                        }
                    });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    void awaitDesk() throws Exception {
        // The places of a split pane come with its skin, a pulse later than the top bar.
        await("a desk", () -> console().findDesk().isPresent() && shown("#incident-filter"));
        await("a link", () -> desk().linkState().up());
    }

    boolean shown(String query) {
        return console().findDesk().map(desk -> desk.scene().getRoot().lookup(query)).isPresent();
    }

    <T> T find(String query, Class<T> type) {
        return type.cast(robot.lookup(query).query());
    }

    void signIn(String user, String password) {
        robot.interact(() -> {
            find("#user", TextInputControl.class).setText(user);
            find("#password", TextInputControl.class).setText(password);
            find("#enter", Button.class).fire();
        });
    }

    /// Ends the session from outside, as a duty leader would.
    ///
    /// @return the token that is dead now
    String revoke() throws Exception {
        String token = desk().api().loadSession().get(PATIENCE_S, TimeUnit.SECONDS).token();
        try (HttpClient outside = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer =
                    outside.send(
                            HttpRequest.newBuilder(
                                            URI.create(desk().api().backend() + "api/v1/session"))
                                    .header("Authorization", "Bearer " + token)
                                    .DELETE()
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertEquals(204, answer.statusCode());
        }
        return token;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            robot.interact(() -> console().closeWindow());
            console().closeConnections();
        }
        data.close();
    }
}
