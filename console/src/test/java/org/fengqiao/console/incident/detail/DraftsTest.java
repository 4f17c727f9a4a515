package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.incident.list.IncidentListModel;
import org.fengqiao.console.incident.list.IncidentListPanel;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What was written about one case is there again after another was looked at.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class DraftsTest {

    private static final AreaCode CITY = AreaCode.of("320100");

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(clock.instant());
    private final Dictionary names = SampleDictionary.create();
    private final FakeBackend backend = new FakeBackend();
    private final FxRobot robot = new FxRobot();
    private final CaseMaker cases = new CaseMaker();
    private final Incident first = cases.openIn("pending_handle", "320102-CG");
    private final Incident second = cases.openIn("pending_handle", "320102-CG");
    private IncidentListPanel list;
    private IncidentDetailPanel panel;
    private HBox both;

    @Start
    void start(Stage stage) {
        list =
                new IncidentListPanel(
                        store,
                        selection,
                        new UnseenIncidents(store, selection),
                        new IncidentListModel(
                                store,
                                names,
                                clock,
                                Locale.SIMPLIFIED_CHINESE,
                                worker,
                                Platform::runLater),
                        names,
                        CITY,
                        now);
        panel =
                new IncidentDetailPanel(
                        store,
                        selection,
                        names,
                        new UserInfo("u", "值班长", "Leader", Role.DUTY_LEADER, CITY, null, null),
                        backend,
                        new Submissions(backend, Platform::runLater),
                        now,
                        Platform::runLater);
        list.follow(panel.drafts());
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setPrefWidth(540);
        both = new HBox(list, panel);
        Pictures.show(stage, both, 1000, 960);
        backend.file(first);
        backend.file(second);
        store.apply(List.of(first, second));
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(() -> {
            list.close();
            panel.close();
        });
        worker.shutdownNow();
        Pictures.tidy();
    }

    private void select(Incident incident) throws Exception {
        Pictures.fx(() -> selection.select(incident.id()));
        Pictures.until(() ->
                panel.findIncident().filter(is -> is.id().equals(incident.id())).isPresent()
                        && (panel.lookup("#action-WITHDRAW") != null
                                || panel.lookup("#action-REWORK") != null
                                || panel.lookup("#action-DISPATCH") != null));
        Pictures.fx(() -> {});
    }

    private TextArea reason() {
        return (TextArea) panel.lookup("#field-reason");
    }

    private void write(String action, String words) throws Exception {
        robot.clickOn("#action-" + action);
        Pictures.until(() -> panel.lookup("#field-reason") != null);
        Pictures.fx(() -> reason().setText(words));
    }

    private Set<IncidentId> drafts() {
        return Pictures.fx(() -> panel.drafts().idsProperty().get());
    }

    private List<Node> marks() {
        return Pictures.fx(
                () -> list.lookupAll(".draft-mark").stream().filter(Node::isVisible).toList());
    }

    @Test
    void aHalfWrittenFormIsThereAgainAndMarkedMeanwhile() throws Exception {
        select(first);
        write("WITHDRAW", "该处属街道管辖，");
        select(second);
        assertNull(panel.lookup("#field-reason"), "it belongs to the other case");
        assertEquals(Set.of(first.id()), drafts());
        Pictures.until(() -> marks().size() == 1);
        assertEquals("草稿", ((Label) marks().getFirst()).getText());
        Pictures.takeAll(both, "draft-waits");

        select(first);
        assertEquals("该处属街道管辖，", reason().getText());
        Label kept = (Label) panel.lookup("#form-draft");
        assertTrue(kept.isVisible());
        Pictures.fx(() -> Texts.localeProperty().set(Texts.EN));
        assertEquals("Draft: not sent yet", kept.getText());
        assertEquals("Discard", ((Button) panel.lookup("#action-discard")).getText());
        Pictures.fx(() -> Texts.localeProperty().set(Texts.ZH));
        Pictures.takeAll(both, "draft-again");

        robot.clickOn("#action-send");
        assertEquals("WITHDRAW", ((Command.Act) backend.sent().getLast()).action());
        Pictures.fx(() -> backend.accept(first.id(), first.revision() + 1));
        assertEquals(Set.of(), drafts(), "it was sent");
        Pictures.until(() -> marks().isEmpty());
    }

    @Test
    void whatIsOnlyHalfAValueIsKeptToo() throws Exception {
        Incident undecided = cases.openIn("pending_dispatch", null);
        backend.file(undecided);
        Pictures.fx(() -> store.apply(List.of(undecided)));
        select(undecided);
        robot.clickOn("#action-DISPATCH");
        Pictures.until(() -> panel.lookup("#field-department") != null);
        TextField field = (TextField) panel.lookup("#field-department");
        Pictures.fx(() -> field.setText("城管某"));
        select(second);
        select(undecided);
        assertEquals("城管某", ((TextField) panel.lookup("#field-department")).getText());
    }

    @Test
    void aFormInWhichNothingWasWrittenIsNoDraft() throws Exception {
        select(first);
        robot.clickOn("#action-WITHDRAW");
        select(second);
        assertEquals(Set.of(), drafts());
        select(first);
        assertNull(panel.lookup("#field-reason"));
    }

    @Test
    void whatIsDiscardedIsGone() throws Exception {
        select(first);
        write("WITHDRAW", "误派");
        select(second);
        select(first);
        robot.clickOn("#action-discard");
        assertNull(panel.lookup("#field-reason"));
        assertEquals(Set.of(), drafts());
        select(second);
        select(first);
        assertNull(panel.lookup("#field-reason"));
    }

    @Test
    void whatWasSentAndIsDoneWhileAnotherIsLookedAtIsNoDraft() throws Exception {
        select(first);
        write("WITHDRAW", "误派");
        robot.clickOn("#action-send");
        select(second);
        Pictures.fx(() -> backend.accept(first.id(), first.revision() + 1));
        assertEquals(Set.of(), drafts());
    }

    @Test
    void whatWasRefusedWhileAnotherIsLookedAtIsKept() throws Exception {
        select(first);
        write("WITHDRAW", "误派");
        robot.clickOn("#action-send");
        select(second);
        Pictures.fx(() -> backend.refuse("案件已变动"));
        assertEquals(Set.of(first.id()), drafts());
        select(first);
        assertEquals("误派", reason().getText());
    }

    @Test
    void whereTheCaseHasChangedSoThatItIsNoLongerPossibleThatIsSaidAndTheWordsCanBeCopied()
            throws Exception {
        select(first);
        write("WITHDRAW", "误派，应由街道处置");
        select(second);
        Incident changed = CaseMaker.in(first, first.revision() + 5, "pending_close", "320102-CG");
        backend.file(changed);
        Pictures.fx(() -> store.apply(List.of(changed)));
        select(changed);
        assertEquals("误派，应由街道处置", reason().getText());
        assertTrue(panel.lookup("#action-send").isDisabled());
        assertTrue(
                panel.lookupAll(".field-problem").stream()
                        .anyMatch(node ->
                                node.isVisible() && ((Label) node).getText().contains("不再可行")));
        Pictures.takeAll(both, "draft-impossible");
        robot.clickOn("#action-copy");
        String copied = Pictures.fx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.endsWith("误派，应由街道处置"), copied);
        assertEquals(Set.of(first.id()), drafts());

        robot.type(KeyCode.ESCAPE);
        assertFalse(drafts().contains(first.id()));
    }
}
