package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever stands at a desk whose session is over is nobody: neither mouse nor keyboard reaches
/// what lies below the sign-in.
@ExtendWith(ApplicationExtension.class)
class CoveredDeskTest {

    private static final String COVER = "#sign-in-again";

    /// More often than there is something to go to in the sign-in or on the desk.
    private static final int TABS = 40;

    private static final int ATTEMPTS = 10;

    private static final Set<EventType<?>> LEAVINGS =
            Set.of(MouseEvent.MOUSE_EXITED, MouseEvent.MOUSE_EXITED_TARGET);

    /// What a hand can do to a desk.
    private record Deed(String name, Runnable hand) {}

    private final OpenConsole console;
    private final FxRobot robot = new FxRobot();

    CoveredDeskTest(@TempDir Path folder) throws IOException {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws IOException {
        console.close();
        robot.interact(() -> Look.themeProperty().set(Theme.NIGHT));
    }

    private List<Deed> deeds() {
        return List.of(
                new Deed("click on a button", () -> robot.clickOn(node("#theme"))),
                new Deed("click on a row", () -> robot.clickOn(cell())),
                new Deed(
                        "drag the map",
                        () ->
                                robot.moveTo(map())
                                        .press(MouseButton.PRIMARY)
                                        .moveBy(90, 60)
                                        .release(MouseButton.PRIMARY)),
                new Deed("zoom the map", () -> robot.moveTo(map()).scroll(2, VerticalDirection.UP)),
                new Deed("a shortcut", () -> press(KeyCombination.valueOf("F3"))),
                new Deed(
                        "a shortcut of the scene",
                        () -> press(KeyCombination.valueOf("Shortcut+K"))),
                new Deed("a list over the map", () -> press(KeyCombination.valueOf("F9"))));
    }

    @Test
    void neitherMouseNorKeyboardReachTheDeskBelowTheSignIn() throws Exception {
        try (EmbeddedBackend backend = console.startBackend(true)) {
            String url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).toString();
            console.open(
                    "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            console.signIn("operator", backend.password());
            console.awaitDesk();
            OpenConsole.await("incidents", () -> findRow().isPresent());

            for (Deed deed : deeds()) {
                assertDoesSomething(deed);
            }
            rest();
            robot.clickOn(cell());
            press(KeyCombination.valueOf("F9"));
            assertEquals(1, popups().size(), "a list over the map is open");
            console.revoke();
            OpenConsole.await("the sign-in", () -> console.shown(COVER));
            assertEquals(List.of(), popups(), "what stood open is put away");
            List<InputEvent> reached = new ArrayList<>();
            // A mouse that stood over the desk leaves it when the cover comes, perhaps a pulse
            // later.
            EventHandler<InputEvent> spy =
                    event -> {
                        if (!LEAVINGS.contains(event.getEventType())) {
                            reached.add(event);
                        }
                    };
            robot.interact(() -> console.desk().view().addEventFilter(InputEvent.ANY, spy));

            List<Object> before = state();
            for (Deed deed : deeds()) {
                deed.hand().run();
                assertUntouched(deed.name(), before);
            }
            for (Shortcuts.Shortcut each : console.desk().shortcuts().list()) {
                press(each.keys());
                assertUntouched(each.keys().getName(), before);
            }
            for (KeyCombination each : accelerators()) {
                press(each);
                assertUntouched(each.getName(), before);
            }
            for (int i = 0; i < TABS; i++) {
                robot.type(KeyCode.TAB);
                assertUntouched("Tab " + i, before);
            }
            for (int i = 0; i < TABS; i++) {
                robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
                assertUntouched("Shift+Tab " + i, before);
            }
            assertEquals(List.of(), reached);

            robot.interact(() -> console.desk().view().removeEventFilter(InputEvent.ANY, spy));
            console.signIn("operator", backend.password());
            OpenConsole.await(
                    "the desk", () -> console.desk().linkState().up() && !console.shown(COVER));
            for (Deed deed : deeds()) {
                assertDoesSomething(deed);
            }
        }
    }

    /// Not always at once: a row may move away under the hand, for the city goes on.
    private void assertDoesSomething(Deed deed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            rest();
            List<Object> before = state();
            deed.hand().run();
            if (!state().equals(before)) {
                return;
            }
        }
        fail(deed.name() + " does nothing; under the hand: " + underTheHand());
    }

    /// For the message of a failure: what a press hits there, and what it should have hit.
    private String underTheHand() {
        List<String> pressed = new ArrayList<>();
        EventHandler<MouseEvent> watch =
                event -> pressed.add(event.getEventType() + " on " + event.getTarget());
        robot.interact(() -> console.desk().scene().addEventFilter(MouseEvent.ANY, watch));
        robot.clickOn(cell());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> console.desk().scene().removeEventFilter(MouseEvent.ANY, watch));
        return pressed + " instead of " + cell() + " at " + inScene(cell()) + "; " + state();
    }

    private void assertUntouched(String deed, List<Object> before) {
        assertEquals(before, state(), deed);
        Node owner = console.desk().scene().getFocusOwner();
        assertTrue(inside(owner), () -> deed + " leaves the keyboard at " + owner);
    }

    private boolean inside(Node owner) {
        Node cover = node(COVER);
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == cover) {
                return true;
            }
        }
        return false;
    }

    /// As a desk is before somebody turns to something: nothing open, nothing chosen.
    private void rest() {
        robot.interact(() -> {
            Features features = console.desk().features();
            popups().forEach(Window::hide);
            features.incidents().selection().clear();
            console.desk().view().uncoverDetail(features.incidents().register());
            features.map().map().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Object> state() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(20_000, this::stateNow);
    }

    /// What an operator's hand can change on the desk, besides where the keyboard is below a cover.
    private List<Object> stateNow() {
        Features features = console.desk().features();
        return List.of(
                Look.theme(),
                Texts.locale(),
                Look.scaleProperty().get(),
                features.incidents().selection().find(),
                features.map().map().aim(),
                Optional.ofNullable(features.map().navigator().place()),
                features.incidents().register().getScene() != null,
                popups().size(),
                node("#search-field").isFocused(),
                console.shown(".shortcuts"));
    }

    /// Tips come and go by themselves and take no click.
    private static List<Window> popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof Tooltip))
                .toList();
    }

    /// Keys of the scene, but for Enter, which is the sign-in's own.
    private List<KeyCombination> accelerators() {
        return console.desk().scene().getAccelerators().keySet().stream()
                .filter(keys ->
                        !(keys instanceof KeyCodeCombination key && key.getCode() == KeyCode.ENTER))
                .toList();
    }

    private void press(KeyCombination keys) {
        List<KeyCode> all = new ArrayList<>();
        String name = keys.getName();
        Map.of(
                        "Shortcut+",
                        KeyCode.CONTROL,
                        "Ctrl+",
                        KeyCode.CONTROL,
                        "Shift+",
                        KeyCode.SHIFT,
                        "Alt+",
                        KeyCode.ALT)
                .forEach((word, code) -> {
                    if (name.contains(word)) {
                        all.add(code);
                    }
                });
        all.add(((KeyCodeCombination) keys).getCode());
        robot.push(all.toArray(KeyCode[]::new));
    }

    private Node map() {
        return console.desk().features().map().map();
    }

    /// Of a row that may be wider than the table.
    private Node cell() {
        return robot.from(findRow().orElseThrow()).lookup(".table-cell").query();
    }

    private Optional<Node> findRow() {
        return robot.lookup(".table-row-cell").queryAll().stream()
                .filter(row -> row instanceof IndexedCell<?> cell && cell.getItem() != null)
                .filter(Node::isVisible)
                .filter(CoveredDeskTest::showsFromTopToBottom)
                .findFirst();
    }

    /// The middle of a row that is half scrolled away lies under the table's head.
    private static boolean showsFromTopToBottom(Node row) {
        Bounds rows = inScene(clip(row));
        Bounds bounds = inScene(row);
        return rows.getMinY() <= bounds.getMinY() && bounds.getMaxY() <= rows.getMaxY();
    }

    private static Node clip(Node row) {
        Node at = row;
        while (!at.getStyleClass().contains("clipped-container")) {
            at = at.getParent();
        }
        return at;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }
}
