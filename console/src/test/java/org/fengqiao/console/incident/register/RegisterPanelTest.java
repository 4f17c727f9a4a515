package org.fengqiao.console.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RegisterPanelTest {

    private final Dictionary names = SampleDictionary.create();
    private final Selection selection =
            new Selection().following(new IncidentStore(new MovableClock()));
    private final FakeBackend backend = new FakeBackend();
    private final List<IncidentId> saved = new ArrayList<>();
    private final Path waiting = Path.of("target", "waiting-" + System.nanoTime());
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private RegisterPanel panel;

    @Start
    void start(Stage stage) {
        panel = fresh();
        panel.setOnSaved(saved::add);
        Pictures.show(stage, panel, 460, 860);
    }

    private RegisterPanel fresh() {
        return new RegisterPanel(
                names,
                this::find,
                selection,
                new Submissions(backend, Platform::runLater),
                new PhotoUploads(
                        backend,
                        new WaitingPhotos(waiting, "op"),
                        Runnable::run,
                        Platform::runLater,
                        Platform::runLater),
                Runnable::run,
                Platform::runLater);
    }

    private List<Area> find(String typed, int limit) {
        return names.areas().listLevel(Level.STREET).stream()
                .filter(area -> area.name().contains(typed))
                .limit(limit)
                .toList();
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(panel::close);
        Pictures.tidy();
    }

    @Test
    void looksRight() throws Exception {
        typeClass();
        Pictures.fx(() -> panel.putPosition(new LonLat(118.715, 32.001)));
        Pictures.takeAll(panel, "register");
        Pictures.fx(() -> text("#register-place").setText("32.001, 118.715"));
        Pictures.fx(() -> text("#register-phone").setText("call me"));
        Pictures.fx(() -> panel.save());
        Pictures.take(panel, "register-problems");
        assertTrue(problem("PLACE").contains("经度在前"), problem("PLACE"));
        assertTrue(problem("PHONE").contains("电话"), problem("PHONE"));
    }

    @Test
    void theKeyboardIsInTheClassFieldAsSoonAsTheFormLiesOverAnotherPanel() throws Exception {
        assertTrue(
                Pictures.fx(() -> {
                    StackPane ground = new StackPane(new TextField());
                    panel.getScene().setRoot(ground);
                    RegisterPanel opened = fresh();
                    ground.getChildren().add(opened);
                    opened.focusFirst();
                    boolean focused = opened.lookup("#register-class").isFocused();
                    opened.close();
                    return focused;
                }));
    }

    @Test
    void keyboardAloneRegistersAndSelects() throws Exception {
        typeClass();
        robot.type(KeyCode.TAB);
        robot.write("118.715,32.001").type(KeyCode.ENTER);
        Pictures.until(() -> !text("#register-title").getText().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Pictures.until(() -> !backend.sent().isEmpty());
        Command.Register command =
                assertInstanceOf(Command.Register.class, backend.sent().getLast());
        assertEquals("09012", command.classKey().code());
        assertEquals(new LonLat(118.715, 32.001), command.position());
        assertEquals(Grade.ORANGE, command.grade());
        assertTrue(command.title().contains("占用消防通道"), command.title());

        IncidentId id = new IncidentId("20261120000777");
        Pictures.fx(() -> backend.accept(id, 12));
        assertEquals(List.of(id), saved);
        assertTrue(selection.is(id));
        assertEquals("", text("#register-title").getText());
    }

    @Test
    void refusalIsSaidAndKeepsTheForm() throws Exception {
        typeClass();
        Pictures.fx(() -> panel.putPosition(new LonLat(118.715, 32.001)));
        Pictures.fx(() -> panel.save());
        Pictures.fx(() -> backend.refuse("不在辖区内"));
        assertTrue(((Label) panel.lookup("#register-state")).getText().contains("不在辖区内"));
        assertEquals("占用消防通道", text("#register-class").getText());
        assertTrue(saved.isEmpty());
        Pictures.fx(() -> panel.save());
        assertEquals(2, backend.sent().size());
    }

    @Test
    void nothingIsTypedOrRegisteredTwiceWhileTheAnswerIsAwaited() throws Exception {
        typeClass();
        Pictures.fx(() -> panel.putPosition(new LonLat(118.715, 32.001)));
        robot.clickOn("#register-title");
        String title = text("#register-title").getText();
        pressSave();
        pressSave();
        robot.write("typed too late");
        assertEquals(1, backend.sent().size());
        assertEquals(title, text("#register-title").getText());
        assertTrue(text("#register-title").isDisabled());

        Pictures.fx(() -> backend.answer(new CommandState.Unknown(Instant.EPOCH)));
        pressSave();
        assertEquals(1, backend.sent().size());
        assertTrue(text("#register-title").isDisabled());

        Pictures.fx(() -> backend.refuse("不在辖区内"));
        assertEquals(title, text("#register-title").getText());
        assertTrue(text("#register-title").isFocused());
        pressSave();
        assertEquals(2, backend.sent().size());
    }

    private void pressSave() {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    @Test
    void photosGoAfterTheIncidentAndOtherFilesAreTurnedAway(@TempDir Path folder) throws Exception {
        Path photo = Files.write(folder.resolve("a.jpg"), new byte[] {-1, -40, -1, 0, 0, 0, 0, 0});
        Path text = Files.writeString(folder.resolve("b.jpg"), "not a photo at all");
        PhotoPicker picker = (PhotoPicker) panel.lookup(".photo-picker");
        Pictures.fx(() -> picker.add(List.of(photo, text)));
        assertEquals(List.of(photo), picker.photos());
        typeClass();
        Pictures.fx(() -> panel.putPosition(new LonLat(118.715, 32.001)));
        Pictures.fx(() -> panel.save());
        Pictures.fx(() -> backend.accept(new IncidentId("20261120000778"), 13));
        Pictures.until(() -> !backend.attached().isEmpty());
        assertEquals(List.of("20261120000778/a.jpg"), backend.attached());
    }

    private void typeClass() throws Exception {
        robot.clickOn("#register-class").write("zyxf").type(KeyCode.ENTER);
        Pictures.until(() -> text("#register-class").getText().equals("占用消防通道"));
    }

    private TextField text(String id) {
        return (TextField) panel.lookup(id);
    }

    private String problem(String field) {
        return ((Label) panel.lookup("#register-problem-" + field)).getText();
    }
}
