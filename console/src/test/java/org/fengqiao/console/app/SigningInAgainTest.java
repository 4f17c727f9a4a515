package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.wire.LinkState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import picocli.CommandLine;

/// A whole console whose session is revoked from outside, against the packaged backend.
@ExtendWith(ApplicationExtension.class)
class SigningInAgainTest {

    private static final int PATIENCE_S = 90;

    private final Path folder;
    private final DataFolder data;
    private @Nullable Console opened;

    SigningInAgainTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        data = DataFolder.open(folder.resolve("console"));
    }

    private Console console() {
        return Objects.requireNonNull(opened);
    }

    private void open(FxRobot robot, String... arguments) {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments);
        robot.interact(() -> {
            opened = new Console(options, data, new CompletableFuture<>());
            opened.start();
        });
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(() -> console().closeWindow());
        console().closeConnections();
        data.close();
    }

    private static void await(String what, Callable<Boolean> happened) throws Exception {
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
    }

    private Desk desk() {
        return console().findDesk().orElseThrow(() -> new AssertionError("no desk"));
    }

    private void awaitDesk() throws Exception {
        // The places of a split pane come with its skin, a pulse later than the top bar.
        await("a desk", () -> console().findDesk().isPresent() && shown("#incident-filter"));
        await("a link", () -> desk().linkState().up());
    }

    private boolean shown(String query) {
        return console().findDesk().map(desk -> desk.scene().getRoot().lookup(query)).isPresent();
    }

    private <T> T find(FxRobot robot, String query, Class<T> type) {
        return type.cast(robot.lookup(query).query());
    }

    private String revoke() throws Exception {
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

    private void signIn(FxRobot robot, String user, String password) {
        robot.interact(() -> {
            find(robot, "#user", TextInputControl.class).setText(user);
            find(robot, "#password", TextInputControl.class).setText(password);
            find(robot, "#enter", Button.class).fire();
        });
    }

    private EmbeddedBackend startBackend() throws IOException {
        return EmbeddedBackend.start(
                new EmbeddedBackend.Setup(
                        EmbeddedBackend.ownJava(),
                        Installation.backendJar(),
                        Installation.city(),
                        true,
                        folder.resolve("backend"),
                        folder.resolve("backend.log")),
                _ -> {});
    }

    @Test
    void theSignInLiesOverTheDeskAndTheDeskGoesOn(FxRobot robot) throws Exception {
        try (EmbeddedBackend backend = startBackend()) {
            String url = backend.ready().get(PATIENCE_S, TimeUnit.SECONDS).toString();
            open(robot, "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            signIn(robot, "operator", backend.password());
            awaitDesk();
            Desk before = desk();
            Node filter = robot.lookup("#incident-filter").query();
            robot.interact(() -> {
                ((TextInputControl) filter).setText("占道");
                filter.requestFocus();
            });

            revoke();
            await("the sign-in", () -> shown("#sign-in-again"));
            assertInstanceOf(LinkState.SignedOut.class, before.linkState());
            assertEquals("operator", find(robot, "#user", TextInputControl.class).getText());
            assertTrue(find(robot, "#sign-in-why", Label.class).getText().contains("重新登录"));
            await("the banner", () -> find(robot, "#link-banner", Node.class).isVisible());
            Region area = (Region) before.view().getParent();
            Pictures.takeAll(area, "sign-in-again");
            robot.interact(filter::requestFocus);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals("password", before.scene().getFocusOwner().getId());

            signIn(robot, "operator", "wrong");
            await("the refusal", () -> find(robot, "#problem", Label.class).isVisible());
            Pictures.take(area, "sign-in-again-refused");
            signIn(robot, "operator", backend.password());
            await("the link", () -> before.linkState().up());
            assertFalse(shown("#sign-in-again"));
            assertSame(before, desk());
            assertEquals("占道", ((TextInputControl) filter).getText());
            assertSame(filter, before.scene().getFocusOwner());
            await("what was missed", () -> robot.lookup(".toast.news").tryQuery().isPresent());

            revoke();
            await("the sign-in", () -> shown("#sign-in-again"));
            signIn(robot, "leader", backend.password());
            await(
                    "a desk of another",
                    () -> console().findDesk().filter(d -> d != before).isPresent());
            awaitDesk();
            assertNotSame(before, desk());
            assertEquals("leader", desk().user().id());
            assertEquals(List.of("市值班长"), texts(robot, "#user-name"));
        }
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void withItsOwnBackendTheConsoleSignsInByItself(FxRobot robot) throws Exception {
        open(robot, "--headless", "--size", "1600x900");
        awaitDesk();
        Desk before = desk();
        String revoked = revoke();
        // The first look-up with the dead token waits and is answered under the new one.
        String renewed = before.api().loadSession().get(PATIENCE_S, TimeUnit.SECONDS).token();
        assertNotEquals(revoked, renewed);
        await("the link", () -> before.linkState().up());
        assertSame(before, desk());
        assertFalse(shown("#sign-in-again"));
    }
}
