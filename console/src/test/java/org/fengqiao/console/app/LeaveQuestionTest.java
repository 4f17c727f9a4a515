package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.domain.incident.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Nobody leaves words behind without having been asked.
@ExtendWith(ApplicationExtension.class)
class LeaveQuestionTest {

    private static final String QUESTION = "#leave-question";

    private final OpenConsole console;
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger left = new AtomicInteger();

    LeaveQuestionTest(@TempDir Path folder) throws IOException {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws IOException {
        console.close();
    }

    private void ask(LeaveQuestion question) {
        robot.interact(() -> question.ask(left::incrementAndGet));
    }

    private Optional<Incident> find(String state) {
        return console.desk().features().incidents().store().listAll().stream()
                .map(IncidentRow::incident)
                .filter(incident -> incident.state().equals(state))
                .findFirst();
    }

    private void select(Incident incident) throws Exception {
        robot.interact(
                () -> console.desk().features().incidents().selection().select(incident.id()));
        OpenConsole.await(
                "the detail",
                () ->
                        console.desk()
                                        .features()
                                        .incidents()
                                        .detail()
                                        .findIncident()
                                        .filter(is -> is.id().equals(incident.id()))
                                        .isPresent()
                                && console.shown("#action-NOT_ACCEPT"));
    }

    @Test
    void draftsAreAskedAboutOnce() throws Exception {
        LeaveQuestion question = new LeaveQuestion(() -> console.console().findDesk());
        try (EmbeddedBackend backend = console.startBackend(true)) {
            String url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).toString();
            console.open(
                    "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            ask(question);
            assertEquals(1, left.get(), "there is no desk yet");
            console.signIn("operator", backend.password());
            console.awaitDesk();
            OpenConsole.await("a case", () -> find("pending_register").isPresent());
            ask(question);
            assertEquals(2, left.get(), "nothing was written");

            Incident incident = find("pending_register").orElseThrow();
            select(incident);
            robot.clickOn("#action-NOT_ACCEPT");
            OpenConsole.await("the form", () -> console.shown("#field-reason"));
            robot.interact(() -> console.find("#field-reason", TextArea.class).setText("不属受理范围，"));
            ask(question);
            assertEquals(2, left.get());
            assertTrue(console.shown(QUESTION));
            assertEquals(incident.title(), console.find("#leave-drafts", Labeled.class).getText());
            Pictures.takeAll(console.desk().scene().getRoot(), "leave-question");

            robot.type(KeyCode.ESCAPE);
            assertFalse(console.shown(QUESTION));
            assertEquals("不属受理范围，", console.find("#field-reason", TextArea.class).getText());

            ask(question);
            robot.type(KeyCode.ENTER);
            assertFalse(console.shown(QUESTION), "Enter stays, too");
            assertEquals(2, left.get());
            ask(question);
            robot.clickOn("#leave-go");
            assertEquals(3, left.get());
            ask(question);
            assertEquals(4, left.get(), "who asks again while it is asked, leaves");
        }
    }
}
