package org.fengqiao.console.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.console.incident.duplicate.Comparison;
import org.fengqiao.console.incident.duplicate.DuplicateStrip;
import org.fengqiao.console.incident.duplicate.FakeDuplicates;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.incident.duplicate.TwinCases;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Duplicates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Duplicates while one registers.
@ExtendWith(ApplicationExtension.class)
class RegisterTwinsTest {

    private static final IncidentId MADE = new IncidentId("20261120000777");

    private final Dictionary names = SampleDictionary.create();
    private final IncidentStore store = new IncidentStore(new MovableClock());
    private final Selection selection = new Selection().following(store);
    private final FakeBackend backend = new FakeBackend();
    private final FakeDuplicates source = new FakeDuplicates();
    private final TwinCases cases = new TwinCases();
    private final List<IncidentId> saved = new ArrayList<>();
    private final List<String> unlinked = new ArrayList<>();
    private final List<LinkDesk.Linked> linked = new ArrayList<>();
    private final List<Comparison> compared = new ArrayList<>();
    private final Deque<Runnable> typing = new ArrayDeque<>();
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private RegisterPanel panel;

    @SuppressWarnings("NullAway.Init") // made in start
    private DuplicateStrip strip;

    @Start
    void start(Stage stage) {
        Submissions submissions = new Submissions(backend, Platform::runLater);
        panel =
                new RegisterPanel(
                        names,
                        (_, _) -> List.of(),
                        selection,
                        submissions,
                        new PhotoUploads(
                                backend,
                                new WaitingPhotos(
                                        Path.of("target", "waiting-" + System.nanoTime()), "op"),
                                Runnable::run,
                                Platform::runLater,
                                Platform::runLater),
                        Runnable::run,
                        Platform::runLater);
        LinkDesk links = new LinkDesk(submissions, names.workflow(), TwinCases.OPERATOR.role());
        links.setOnLinked(linked::add);
        strip =
                new DuplicateStrip(
                        source,
                        store,
                        new SimpleObjectProperty<Instant>(SampleIncidents.NOW),
                        typing::add,
                        Platform::runLater);
        panel.showDuplicates(strip, links, compared::add);
        panel.setOnSaved(saved::add);
        panel.setOnUnlinked(unlinked::add);
        Pictures.show(stage, panel, 470, 960);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(strip::close);
        Pictures.fx(panel::close);
        Pictures.tidy();
    }

    /// Typing rests: what is due by then is done.
    private void rest() throws Exception {
        Pictures.fx(() -> {
            while (!typing.isEmpty()) {
                typing.poll().run();
            }
        });
    }

    private void fill() throws Exception {
        robot.clickOn("#register-class").write("zyxf").type(KeyCode.ENTER);
        Pictures.until(() -> text("#register-class").getText().equals("占用消防通道"));
        Pictures.fx(() -> panel.putPosition(new LonLat(118.715, 32.001)));
        rest();
    }

    private TextField text(String id) {
        return (TextField) panel.lookup(id);
    }

    private String state() {
        return ((Label) panel.lookup("#register-state")).getText();
    }

    private Incident offerOne() {
        Incident candidate = cases.in("handling");
        source.answer(List.of(FakeDuplicates.likely(candidate)));
        return candidate;
    }

    /// Opens the comparison by key and decides there.
    private void registerUnder(Incident master) throws Exception {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        Comparison comparison = compared.getLast();
        assertNull(comparison.here().incident());
        Pictures.fx(() -> Objects.requireNonNull(comparison.onRegister()).accept(master));
    }

    @Test
    void candidatesComeOnceClassAndPlaceAreThereAndTypingRests() throws Exception {
        offerOne();
        assertFalse(strip.isVisible());
        fill();
        Duplicates.Draft draft =
                assertInstanceOf(Duplicates.Draft.class, source.questions.getLast());
        assertEquals("09012", draft.classKey().code());
        assertEquals(new LonLat(118.715, 32.001), draft.position());
        assertEquals(1, source.questions.size(), "one question for all that was filled in");
        Pictures.until(() -> strip.lookup("#candidate-1") != null);
        Pictures.takeAll(panel, "register-twins");
        Pictures.fx(() -> text("#register-title").setText("门前堆放杂物"));
        rest();
        assertEquals(2, source.questions.size());
        Pictures.fx(() -> text("#register-phone").setText("12345678"));
        rest();
        assertEquals(2, source.questions.size(), "a telephone number finds nothing");
    }

    @Test
    void linkThatIsDownIsSaidAndDoesNotKeepFromRegistering() throws Exception {
        source.hold(true);
        fill();
        Pictures.fx(() -> source.fail(0, 0, "no route"));
        assertTrue(((Label) strip.lookup("#twin-state")).getText().contains("连接中断"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertInstanceOf(Command.Register.class, backend.sent().getLast());
    }

    @Test
    void registersFirstAndLinksOnlyThen() throws Exception {
        Incident master = offerOne();
        fill();
        registerUnder(master);
        assertEquals(1, backend.sent().size());
        assertInstanceOf(Command.Register.class, backend.sent().getLast());
        Pictures.fx(() -> backend.accept(MADE, 12));
        Command.Act link = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("LINK", link.action());
        assertEquals(MADE, link.incident());
        assertEquals(12, link.expectedRevision());
        assertEquals(Map.of("master", master.id().value()), link.fields());
        assertEquals(List.of(), saved, "the next step waits for the link");
        assertTrue(state().contains("正在关联"), state());
        Pictures.fx(() -> backend.accept(MADE, 14));
        assertEquals(List.of(MADE), saved);
        assertTrue(selection.is(MADE));
        assertEquals(MADE, linked.getLast().duplicate());
        assertEquals(14, linked.getLast().revision());
        assertEquals(List.of(), unlinked);
        assertFalse(strip.isVisible(), "the form is empty again");
    }

    @Test
    void refusedLinkLeavesARegisteredIncidentAndSaysSo() throws Exception {
        Incident master = offerOne();
        fill();
        registerUnder(master);
        Pictures.fx(() -> backend.accept(MADE, 12));
        Pictures.fx(() -> backend.answer(new CommandState.Unknown(Instant.EPOCH)));
        assertTrue(state().contains("请勿重复登记"), state());
        assertEquals(List.of(), saved);
        Pictures.fx(() -> backend.refuse("主件已结案"));
        assertEquals(List.of(MADE), saved);
        assertEquals(1, unlinked.size());
        assertTrue(unlinked.getFirst().contains("主件已结案"), unlinked.getFirst());
        assertEquals(List.of(), linked);
        assertEquals(2, backend.sent().size());
    }

    @Test
    void refusedRegistrationIsNotLinked() throws Exception {
        Incident master = offerOne();
        fill();
        registerUnder(master);
        Pictures.fx(() -> backend.refuse("不在辖区内"));
        assertEquals(1, backend.sent().size());
        assertTrue(state().contains("不在辖区内"), state());
        assertFalse(text("#register-title").getText().isEmpty());
    }
}
