package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.wire.LinkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A whole console whose session is revoked from outside, against the packaged backend.
@ExtendWith(ApplicationExtension.class)
class SigningInAgainTest {

    private final OpenConsole console;

    SigningInAgainTest(@TempDir Path folder) throws IOException {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws IOException {
        console.close();
    }

    private Desk desk() {
        return console.desk();
    }

    @Test
    void theSignInLiesOverTheDeskAndTheDeskGoesOn(FxRobot robot) throws Exception {
        try (EmbeddedBackend backend = console.startBackend(true)) {
            String url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).toString();
            console.open(
                    "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            console.signIn("operator", backend.password());
            console.awaitDesk();
            Desk before = desk();
            // Before its first snapshot a desk cannot have been blind.
            OpenConsole.await(
                    "the first incidents", () -> before.features().incidents().store().size() > 0);
            Node filter = robot.lookup("#incident-filter").query();
            robot.interact(() -> {
                ((TextInputControl) filter).setText("占道");
                filter.requestFocus();
            });

            console.revoke();
            OpenConsole.await("the sign-in", () -> console.shown("#sign-in-again"));
            assertInstanceOf(LinkState.SignedOut.class, before.linkState());
            assertEquals("operator", console.find("#user", TextInputControl.class).getText());
            assertTrue(console.find("#sign-in-why", Label.class).getText().contains("重新登录"));
            OpenConsole.await(
                    "the banner", () -> console.find("#link-banner", Node.class).isVisible());
            Region area = (Region) before.view().getParent();
            Pictures.takeAll(area, "sign-in-again");
            robot.interact(filter::requestFocus);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals("password", before.scene().getFocusOwner().getId());

            console.signIn("operator", "wrong");
            OpenConsole.await(
                    "the refusal", () -> console.find("#problem", Label.class).isVisible());
            Pictures.take(area, "sign-in-again-refused");
            List<String> news = hearNews(robot, before);
            console.signIn("operator", backend.password());
            OpenConsole.await("the link", () -> before.linkState().up());
            assertFalse(console.shown("#sign-in-again"));
            assertSame(before, desk());
            assertEquals("占道", ((TextInputControl) filter).getText());
            assertSame(filter, before.scene().getFocusOwner());
            OpenConsole.await(
                    "how long the desk was blind",
                    () -> news.stream().anyMatch(text -> text.startsWith("消息中断")));

            console.revoke();
            OpenConsole.await("the sign-in", () -> console.shown("#sign-in-again"));
            console.signIn("leader", backend.password());
            OpenConsole.await(
                    "a desk of another",
                    () -> console.console().findDesk().filter(d -> d != before).isPresent());
            console.awaitDesk();
            assertNotSame(before, desk());
            assertEquals("leader", desk().user().id());
            assertEquals(List.of("市值班长"), texts(robot, "#user-name"));
        }
    }

    /// What is said in passing from now on. A sentence stays for eight seconds, in which a busy
    /// machine may not look once.
    private static List<String> hearNews(FxRobot robot, Desk desk) {
        List<String> heard = new ArrayList<>();
        robot.interact(() ->
                desk.view()
                        .toasts()
                        .getChildren()
                        .addListener(
                                (ListChangeListener<Node>)
                                        change -> {
                                            while (change.next()) {
                                                change.getAddedSubList()
                                                        .forEach(toast ->
                                                                heard.addAll(words(toast)));
                                            }
                                        }));
        return heard;
    }

    private static List<String> words(Node toast) {
        return ((HBox) toast)
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void withItsOwnBackendTheConsoleSignsInByItself(FxRobot robot) throws Exception {
        console.open("--headless", "--size", "1600x900");
        console.awaitDesk();
        Desk before = desk();
        String revoked = console.revoke();
        // The first look-up with the dead token waits and is answered under the new one.
        String renewed =
                before.api().loadSession().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).token();
        assertNotEquals(revoked, renewed);
        OpenConsole.await("the link", () -> before.linkState().up());
        assertSame(before, desk());
        assertFalse(console.shown("#sign-in-again"));
    }
}
