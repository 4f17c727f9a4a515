package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import okhttp3.HttpUrl;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// An operator who works by mouse and a duty leader who works by keyboard, each at a whole console,
/// against one packaged backend in which nobody is simulated. What they did is read back from what
/// the backend then says: who took which action, in the flow log, and who signed.
@ExtendWith(ApplicationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoDesksTest {

    private static final String CLASS_CODE = "06010";
    private static final LonLat PLACE = new LonLat(118.7788, 32.0426);

    /// So many are overdue.
    private static final int LATE = 20;

    private static final String LATE_NAME = "逾期";
    private static final String FRESH_NAME = "在办";

    private static final Texts SUPERVISE = Texts.of("supervise");

    @SuppressWarnings("NullAway.Init") // injected
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private final Connections connections = new Connections(InstantSource.system());

    @SuppressWarnings("NullAway.Init") // made in startBackend
    private EmbeddedBackend backend;

    @SuppressWarnings("NullAway.Init") // made in startBackend
    private HttpUrl url;

    @SuppressWarnings("NullAway.Init") // made in startBackend
    private Colleagues colleagues;

    @SuppressWarnings("NullAway.Init") // made in startBackend
    private BackendApi reader;

    @SuppressWarnings("NullAway.Init") // made in startBackend
    private String department;

    @BeforeAll
    void startBackend() throws Exception {
        backend = OpenConsole.startBackend(folder, false);
        url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS);
        colleagues = new Colleagues(() -> connections.api(url), backend.password());
        reader = connections.api(url);
        wait(reader.signIn("seat-leader", backend.password()));
        IncidentClass of =
                wait(reader.loadClasses()).stream()
                        .filter(each -> each.key().code().equals(CLASS_CODE))
                        .findFirst()
                        .orElseThrow();
        department = departmentAt(of);
        PastCases past = new PastCases(of.key(), PLACE, department);
        Instant now = wait(reader.measureClock()).serverTime();
        BackendApi importer = connections.api(url);
        past.hand(importer, backend.password(), LATE_NAME, LATE, now.minus(Duration.ofDays(20)));
        past.hand(importer, backend.password(), FRESH_NAME, 2, now.minus(Duration.ofMinutes(1)));
    }

    /// A department that serves the place: known once something was reported there.
    private String departmentAt(IncidentClass of) throws Exception {
        Outcome outcome =
                wait(
                        reader.post(
                                new Command.Register(
                                        CommandId.random(),
                                        of.key(),
                                        0,
                                        null,
                                        Source.HOTLINE_12345,
                                        "先报一件",
                                        "",
                                        PLACE,
                                        "",
                                        null,
                                        null,
                                        null)));
        Incident first = load(((Outcome.Accepted) outcome).incident()).incident();
        return wait(reader.loadDepartments()).stream()
                .filter(each -> each.jurisdiction().contains(first.grid()))
                .map(Department::code)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void stopBackend() {
        connections.close();
        backend.close();
    }

    private static <T> T wait(CompletableFuture<T> answer) throws Exception {
        return answer.get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS);
    }

    private IncidentFile load(IncidentId id) throws Exception {
        return wait(reader.loadIncident(id));
    }

    private OpenConsole openFor(String user) throws Exception {
        OpenConsole console = new OpenConsole(folder.resolve(user));
        console.open(
                "--headless", "--backend", url.toString(), "--user", user, "--size", "1600x900");
        console.signIn(user, backend.password());
        console.awaitDesk();
        return console;
    }

    /// Who took an action on an incident, as the flow log has it.
    private List<String> actors(IncidentId id, String action) throws Exception {
        return load(id).flow().stream()
                .filter(line -> line.action().equals(action))
                .map(FlowEntry::actor)
                .toList();
    }

    private String note(IncidentId id, String action) throws Exception {
        return load(id).flow().stream()
                .filter(line -> line.action().equals(action))
                .map(line -> Objects.requireNonNull(line.note()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOperatorRegistersAcceptsDispatchesChecksAndClosesByMouse() throws Exception {
        try (OpenConsole console = openFor("operator")) {
            robot.clickOn("#incident-register");
            robot.clickOn("#register-class").write(CLASS_CODE);
            takeFirst();
            robot.clickOn("#register-place").write(PLACE.lon() + "," + PLACE.lat());
            takeFirst();
            robot.clickOn("#register-save");
            OpenConsole.await("the incident", () -> findSelected(console).isPresent());
            IncidentId id = findSelected(console).orElseThrow();
            assertEquals(List.of("operator"), actors(id, "REPORT"));

            clickNext(console, id, "pending_handle");
            assertEquals(List.of("operator"), actors(id, "ACCEPT"));
            assertEquals(List.of("operator"), actors(id, "DISPATCH"));

            String holder = load(id).incident().department();
            letHandle(id, "dept-" + holder);
            awaitState(console, id, "pending_check");
            CaseForm.open(robot, "CHECK").fill("reason", "请到现场核查").send();
            awaitState(console, id, "checking");
            CaseForm.open(robot, "CHECK_DONE").fill("result", "现场已清理").send();
            awaitState(console, id, "pending_close");
            clickNext(console, id, "closed");

            for (String action : List.of("CHECK", "CHECK_DONE", "CLOSE")) {
                assertEquals(List.of("operator"), actors(id, action), action);
            }
            for (String action : List.of("ASSIGN", "SUBMIT", "CONFIRM")) {
                assertEquals(List.of("dept-" + holder), actors(id, action), action);
            }
            assertEquals("请到现场核查", note(id, "CHECK"));
            assertEquals("现场已清理", note(id, "CHECK_DONE"));
            assertNotNull(load(id).incident().endedAt());
        }
    }

    private void takeFirst() throws Exception {
        OpenConsole.await(
                "something to choose",
                () -> robot.lookup(".completion-list .list-cell").tryQuery().isPresent());
        robot.clickOn((Node) robot.lookup(".completion-list .list-cell").nth(0).query());
    }

    private static Optional<IncidentId> findSelected(OpenConsole console) {
        return console.desk().features().incidents().selection().find();
    }

    private void clickNext(OpenConsole console, IncidentId id, String state) throws Exception {
        OpenConsole.await(
                "a next step",
                () ->
                        robot.lookup("#next-step")
                                .tryQuery()
                                .filter(node -> node.isVisible() && !node.isDisabled())
                                .isPresent());
        robot.clickOn("#next-step");
        awaitState(console, id, state);
    }

    private static void awaitState(OpenConsole console, IncidentId id, String state)
            throws Exception {
        OpenConsole.await(
                state,
                () ->
                        console.desk()
                                .features()
                                .incidents()
                                .store()
                                .find(id)
                                .filter(row -> row.incident().state().equals(state))
                                .isPresent());
    }

    /// What the department does at its own desk.
    private void letHandle(IncidentId id, String account) throws Exception {
        BackendApi office = connections.api(url);
        wait(office.signIn(account, backend.password()));
        String worker = wait(office.loadHandlers(id)).found().getFirst().id();
        wait(colleagues.act(account, id, "ASSIGN", Map.of("handler", worker)));
        wait(colleagues.act(account, id, "SUBMIT", Map.of("result", "已清理")));
        wait(colleagues.act(account, id, "CONFIRM", Map.of()));
    }

    @Test
    void aLeaderUrgesManySupervisesDecidesAndHandsOverByKeyboard() throws Exception {
        List<Incident> late = named(LATE_NAME);
        List<Incident> fresh = named(FRESH_NAME);
        assertEquals(LATE, late.size());
        try (OpenConsole console = openFor("leader")) {
            Incident worst = urgeAllAndSupervise(console, late);
            decide(fresh.getFirst(), fresh.getLast());
            handOver(worst);
        }
    }

    private List<Incident> named(String name) throws Exception {
        return wait(reader.loadSnapshot(1)).incidents().stream()
                .filter(of -> of.title().startsWith(name))
                .toList();
    }

    private Incident urgeAllAndSupervise(OpenConsole console, List<Incident> late)
            throws Exception {
        press(KeyCode.SHIFT, KeyCode.F9);
        awaitFocused("#board-overdue");
        OpenConsole.await("all that are late", () -> rows("#board-overdue") == LATE);
        press(KeyCode.CONTROL, KeyCode.A);
        robot.type(KeyCode.U);
        String recorded = SUPERVISE.get("result.recorded", LATE);
        OpenConsole.await("the answers", () -> text("#board-result").contains(recorded));
        for (Incident each : late) {
            assertEquals(List.of("leader"), actors(each.id(), "URGE"), each.title());
        }

        robot.type(KeyCode.END, KeyCode.HOME);
        OpenConsole.await("one selected", () -> findSelected(console).isPresent());
        IncidentId chosen = findSelected(console).orElseThrow();
        robot.type(KeyCode.S);
        awaitFocused("#deed-text");
        robot.write("今日办结");
        press(KeyCode.ALT, KeyCode.DIGIT1);
        Instant asked = Instant.now();
        robot.type(KeyCode.ENTER);
        OpenConsole.await(
                "the answer",
                () -> text("#board-result").contains(SUPERVISE.get("result.recorded", 1)));
        assertEquals(List.of("leader"), actors(chosen, "SUPERVISE"));
        Incident after = load(chosen).incident();
        Supervision demand = after.marks().supervisions().getFirst();
        assertEquals("今日办结", demand.requirement());
        assertEquals("leader", demand.by());
        Duration given = Duration.between(asked, demand.dueAt());
        assertTrue(
                given.minusMinutes(30).abs().compareTo(Duration.ofMinutes(1)) < 0,
                () -> "due in " + given);
        return after;
    }

    /// The one that was asked first is granted, the other refused.
    private void decide(Incident first, Incident second) throws Exception {
        String account = "dept-" + department;
        wait(colleagues.act(account, first.id(), "ASK_EXTEND", Map.of("reason", "配件未到")));
        wait(colleagues.act(account, second.id(), "ASK_SUSPEND", Map.of("reason", "等待审批")));
        press(KeyCode.CONTROL, KeyCode.F9);
        awaitFocused("#approval-list");
        OpenConsole.await("both requests", () -> rows("#approval-list") == 2);
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        OpenConsole.await("one decided", () -> rows("#approval-list") == 1);
        assertEquals(List.of("leader"), actors(first.id(), "GRANT_EXTEND"));
        RunningClock before = first.caseClock();
        RunningClock after = load(first.id()).incident().caseClock();
        assertNotNull(before);
        assertNotNull(after);
        assertTrue(after.deadline().isAfter(before.deadline()));

        robot.type(KeyCode.R);
        awaitFocused("#deed-text");
        robot.write("材料已齐");
        robot.type(KeyCode.ENTER);
        OpenConsole.await("both decided", () -> rows("#approval-list") == 0);
        assertEquals(List.of("leader"), actors(second.id(), "REFUSE_SUSPEND"));
        assertEquals("材料已齐", note(second.id(), "REFUSE_SUSPEND"));
        assertTrue(load(second.id()).incident().marks().requests().isEmpty());
        assertFalse(load(second.id()).incident().suspended());
    }

    /// The sheet holds the supervision; the incoming leader cannot sign before every item is
    /// ticked, and Space goes down the sheet.
    private void handOver(Incident supervised) throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        awaitFocused("#handover-sheet");
        OpenConsole.await("nothing handed over yet", () -> isThere("#handover-begin"));
        press(KeyCode.CONTROL, KeyCode.N);
        OpenConsole.await("the sheet", () -> isThere("#handover-second"));
        Handover built = current();
        assertEquals("leader", built.outgoing().user());
        assertNull(built.incoming());
        int items = built.sheet().items().size();
        assertTrue(
                built.sheet().items().stream()
                        .anyMatch(item ->
                                item.section() == Section.SUPERVISION
                                        && supervised.id().equals(item.incident())));

        press(KeyCode.CONTROL, KeyCode.I);
        awaitFocused("#second-user");
        robot.write("seat-leader").type(KeyCode.TAB);
        robot.write(backend.password()).type(KeyCode.ENTER);
        OpenConsole.await("the incoming leader", () -> isThere("#handover-sign"));
        awaitFocused("#handover-sheet");

        for (int done = 1; done <= items; done++) {
            robot.type(KeyCode.SPACE);
            if (done == 1) {
                press(KeyCode.CONTROL, KeyCode.ENTER);
                OpenConsole.await("the refusal", () -> !text("#handover-trouble").isBlank());
                assertNull(current().incoming(), "signed with items that were not ticked");
            }
        }
        String all = Texts.of("handover").get("progress", items, items);
        OpenConsole.await("all ticked", () -> text("#handover-progress").equals(all));
        WaitForAsyncUtils.waitFor(
                OpenConsole.PATIENCE_S,
                TimeUnit.SECONDS,
                () -> current().tickedBy("seat-leader").size() == items);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        OpenConsole.await("both signatures", () -> isThere("#handover-begin"));
        Handover signed = current();
        assertEquals(built.number(), signed.number());
        Handover.Signature incoming = signed.incoming();
        assertNotNull(incoming);
        assertEquals("seat-leader", incoming.user());
        assertEquals(Set.of(), Set.copyOf(signed.listUnticked("seat-leader")));
        OpenConsole.await("the sheet on paper", () -> isToldOf(".pdf"));
    }

    private Handover current() throws Exception {
        Handover newest = wait(reader.shift().loadCurrent()).handover();
        assertNotNull(newest);
        return newest;
    }

    private boolean isToldOf(String words) {
        return robot.lookup(".toast .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitFocused(String selector) throws Exception {
        OpenConsole.await(
                selector + " with the keyboard",
                () -> robot.lookup(selector).tryQuery().filter(Node::isFocused).isPresent());
    }

    private boolean isThere(String selector) {
        return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    private int rows(String selector) {
        return robot.lookup(selector)
                .tryQuery()
                .map(node -> ((ListView<?>) node).getItems().size())
                .orElse(-1);
    }

    private String text(String selector) {
        return robot.lookup(selector)
                .tryQuery()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .orElse("");
    }
}
