package org.fengqiao.console.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A desk keeps ended cases for a day; appeals wait for longer.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class WaitingRequestsTest {

    private final BoardCases cases = new BoardCases();
    private final FxRobot robot = new FxRobot();
    private final Incident old =
            cases.ended(Duration.ofDays(3), BoardCases.asked("APPEAL", Map.of()));
    private PagesOnStage on;

    @Start
    void start(Stage stage) {
        cases.add("handling", 60, BoardCases.asked("EXTEND", Map.of()));
        on = new PagesOnStage(stage, cases);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(on::close);
        Pictures.tidy();
    }

    private ListView<Approval> list() {
        return robot.lookup("#approval-list").queryListView();
    }

    private List<IncidentId> listed() {
        return Pictures.fx(
                () -> list().getItems().stream().map(each -> each.incident().id()).toList());
    }

    private void show(Incident... found) {
        Pictures.fx(() -> on.tabs.getSelectionModel().select(1));
        on.tick(1);
        on.tellWaiting(List.of(found));
    }

    @Test
    void anAppealOnACaseThatEndedThreeDaysAgoIsListedAndCanBeGranted() {
        assertEquals(1, listed().size());
        show(old);
        assertTrue(listed().contains(old.id()), listed().toString());
        assertEquals("审批 2", on.pages.approvalsTitle().getValue());
        Pictures.fx(() -> {
            list().requestFocus();
            list().getSelectionModel()
                    .select(
                            list().getItems().stream()
                                    .filter(each -> each.incident().equals(old))
                                    .findFirst()
                                    .orElseThrow());
        });
        Pictures.takeAll(on.tabs, "approvals-ended");
        robot.type(KeyCode.ENTER);
        assertEquals("GRANT_APPEAL", on.sent.getLast().action());
        assertEquals(old.revision(), on.sent.getLast().expectedRevision());

        int asked = on.waiting.size();
        on.accept(on.sent.size() - 1);
        on.tick(1);
        assertEquals(asked + 1, on.waiting.size(), "nothing else tells that it is decided");
        on.tellWaiting(List.of());
        assertEquals(1, listed().size());
        assertEquals("审批 1", on.pages.approvalsTitle().getValue());
    }

    @Test
    void ofACaseThatTheDeskKeepsTooTheDesksCounts() {
        Incident kept = cases.add("closed", -70, BoardCases.asked("APPEAL", Map.of()));
        cases.replace(kept, marks -> marks);
        cases.tell();
        show(kept);
        on.tick(1);
        assertEquals(2, listed().size());
        assertEquals(1, listed().stream().filter(kept.id()::equals).count());
        assertTrue(
                Pictures.fx(() ->
                        list().getItems().stream()
                                .anyMatch(each ->
                                        each.incident().revision() == kept.revision() + 1)));
    }

    @Test
    void aChangeOnTheDeskIsAReasonToAskAgain() {
        show(old);
        int asked = on.waiting.size();
        on.tick(10);
        assertEquals(asked, on.waiting.size());
        cases.tell();
        on.tick((int) Watch.AFTER_CHANGE.toSeconds());
        assertEquals(asked + 1, on.waiting.size());
    }

    @Test
    void whereTheBackendDoesNotTellTheListSaysThatItMayNotBeWhole() {
        show(old);
        Node warning = robot.lookup("#approval-incomplete").query();
        assertFalse(warning.isVisible());
        on.tick((int) Watch.EVERY.toSeconds());
        on.waiting.getLast().completeExceptionally(new IllegalStateException("no link"));
        Pictures.fx(() -> {});
        on.tick(1);
        assertTrue(warning.isVisible());
        assertTrue(listed().contains(old.id()), "what was told before stays");
        Pictures.takeAll(on.tabs, "approvals-incomplete");
        on.tick((int) Watch.EVERY.toSeconds());
        on.tellWaiting(List.of(old));
        on.tick(1);
        assertFalse(warning.isVisible());
    }
}
