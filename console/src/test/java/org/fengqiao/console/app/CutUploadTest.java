package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.incident.register.PhotoHand;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A whole console that sends a photo to the packaged backend over a line that breaks.
@ExtendWith(ApplicationExtension.class)
class CutUploadTest {

    private static final String NAME = "noise.png";
    private static final String TROUBLE = ".toast.trouble";

    private final Path folder;
    private final OpenConsole console;

    CutUploadTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws IOException {
        console.close();
    }

    @Test
    void aPhotoWhoseUploadIsCutIsAttachedOnceAsItWasAndTheOperatorIsToldWhatIsKnown(FxRobot robot)
            throws Exception {
        // About two megabytes, which no buffer on the way holds.
        byte[] photo = TestTiles.noise("png", 850);
        Path file = Files.write(folder.resolve(NAME), photo);
        try (EmbeddedBackend backend = console.startBackend(false);
                CutLine line = new CutLine(port(backend), photo.length / 2)) {
            openDeskOver(line, backend);
            line.cut(CutLine.Cut.IN_THE_PHOTO);
            IncidentId id = register(robot, file);

            String words = awaitTrouble(robot, 1);
            assertTrue(line.cutInPhoto() >= 2, "it tries once more by itself");
            assertTold(words, id);
            assertEquals(List.of(), load(id).attachments());
            assertEquals(0, load(id).incident().photos());
            assertEquals(List.of(), filesIn(folder.resolve("backend/attachments")));
            assertEquals(1, notes().size(), "it outlives the console");
            assertEquals(0, shownPhotos(robot));

            // The backend takes it twice, and its answers are lost.
            line.cut(CutLine.Cut.BEFORE_THE_ANSWER);
            tryAgain(robot);
            words = awaitTrouble(robot, 1);
            assertTold(words, id);
            assertTrue(line.unheard().size() >= 2, () -> "unheard: " + line.unheard());
            for (String answer : line.unheard()) {
                assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            }
            Attachment taken = only(load(id));
            OpenConsole.await("the photo at the incident", () -> shownPhotos(robot) == 1);

            line.cut(CutLine.Cut.NOWHERE);
            tryAgain(robot);
            OpenConsole.await("nothing more to send", () -> notes().isEmpty());
            IncidentFile after = load(id);
            assertEquals(taken, only(after));
            assertEquals(1, after.incident().photos());
            assertEquals(
                    1,
                    after.flow().stream().filter(entry -> entry.action().equals("ATTACH")).count());
            assertEquals(List.of(taken.id()), filesIn(folder.resolve("backend/attachments")));
            assertArrayEquals(photo, wait(console.desk().api().loadAttachment(taken.id())));
            OpenConsole.await("the one photo at the incident", () -> shownPhotos(robot) == 1);
            assertEquals(0, robot.lookup(TROUBLE).queryAll().size());
        }
    }

    private static int port(EmbeddedBackend backend) throws Exception {
        return backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).port();
    }

    private void openDeskOver(CutLine line, EmbeddedBackend backend) throws Exception {
        console.open(
                "--headless",
                "--backend",
                "http://127.0.0.1:" + line.port(),
                "--user",
                "operator",
                "--size",
                "1600x900");
        console.signIn("operator", backend.password());
        console.awaitDesk();
    }

    private IncidentId register(FxRobot robot, Path photo) throws Exception {
        robot.type(KeyCode.F3);
        robot.write("06010").type(KeyCode.ENTER, KeyCode.TAB);
        robot.write("118.7788,32.0426").type(KeyCode.ENTER);
        OpenConsole.await("a title", () -> !text("#register-title").isBlank());
        robot.interact(() -> PhotoHand.drop(robot.lookup(".photo-picker").query(), photo));
        OpenConsole.await(
                "the photo in the form",
                () -> console.find(".photo-picker .photos", Node.class).isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        OpenConsole.await("the incident", () -> findSelected().isPresent());
        return findSelected().orElseThrow();
    }

    private String text(String query) {
        return console.find(query, TextInputControl.class).getText();
    }

    private Optional<IncidentId> findSelected() {
        return console.desk().features().incidents().selection().find();
    }

    /// Every sentence of trouble there is.
    private static List<String> troubles(FxRobot robot) {
        return robot.lookup(TROUBLE + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String awaitTrouble(FxRobot robot, int wanted) throws Exception {
        OpenConsole.await("the trouble", () -> troubles(robot).size() == wanted);
        return troubles(robot).getFirst();
    }

    /// Without an answer nobody knows whether it is attached: neither may be claimed.
    private static void assertTold(String words, IncidentId id) {
        String reason = words.substring(words.indexOf('：') + 1, words.lastIndexOf('；'));
        assertEquals(
                Texts.of("incident").get("register.photo.unsure", NAME, id.value(), reason), words);
        assertTrue(reason.contains("127.0.0.1"), words);
    }

    private static void tryAgain(FxRobot robot) {
        Button again =
                robot.lookup(TROUBLE + " .button").queryAllAs(Button.class).stream()
                        .filter(button ->
                                button.getText().equals(Texts.of("app").get("toast.again")))
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(again);
        assertEquals(List.of(), troubles(robot));
    }

    private static int shownPhotos(FxRobot robot) {
        return robot.lookup("#incident-detail .photo").queryAll().size();
    }

    private List<String> notes() throws IOException {
        return filesIn(console.data().outboxes()).stream()
                .filter(file -> file.endsWith(".json") && file.contains("photos"))
                .toList();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private IncidentFile load(IncidentId id) throws Exception {
        return wait(console.desk().api().loadIncident(id));
    }

    private static Attachment only(IncidentFile file) {
        assertEquals(1, file.attachments().size());
        return file.attachments().getFirst();
    }

    private static <T> T wait(CompletableFuture<T> answer) throws Exception {
        return answer.get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS);
    }
}
