package org.fengqiao.console.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BookmarksPaneTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Bookmark> gone = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private @Nullable Stage window;
    private @Nullable Bookmarks made;
    private @Nullable BookmarksPane shown;

    @TempDir private Path folder;

    private Bookmarks bookmarks() {
        return Objects.requireNonNull(made);
    }

    private BookmarksPane pane() {
        return Objects.requireNonNull(shown);
    }

    @Start
    void open(Stage stage) {
        window = stage;
    }

    @BeforeEach
    void show(FxRobot robot) {
        robot.interact(() -> {
            make();
            Scene scene = new Scene(pane(), 420, 420);
            Look.dress(scene, "bookmark");
            Stage stage = Objects.requireNonNull(window);
            stage.setScene(scene);
            stage.show();
            pane().focusFirst();
        });
    }

    private void make() {
        made =
                new Bookmarks(
                        BookmarkFile.of(folder, "nj", "op"),
                        tasks::add,
                        tasks::add,
                        said -> troubles.add(said.getValue()));
        work();
        shown =
                new BookmarksPane(
                        bookmarks(),
                        name -> new Bookmark(name, 118.8, 32, 12, "320100"),
                        gone::add);
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private List<String> onDisk() throws IOException {
        return BookmarkFile.of(folder, "nj", "op").load().bookmarks().stream()
                .map(Bookmark::name)
                .toList();
    }

    @Test
    void viewsAreNamedShownRenamedAndDeletedByKeysAlone(FxRobot robot) throws IOException {
        robot.write("gate").type(KeyCode.ENTER).write("bridge").type(KeyCode.ENTER);
        robot.interact(this::work);
        assertEquals(List.of("gate", "bridge"), onDisk());
        robot.interact(() -> pane().focusFirst());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("bridge", gone.getLast().name());
        robot.type(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("ferry").type(KeyCode.ENTER);
        robot.interact(this::work);
        assertEquals(List.of("gate", "ferry"), onDisk());
        robot.interact(() -> pane().focusFirst());
        robot.type(KeyCode.DELETE);
        robot.interact(this::work);
        assertEquals(List.of("ferry"), onDisk());
        assertEquals(List.of(), troubles);
    }

    @Test
    void aNameThatIsTakenIsNotGivenTwice(FxRobot robot) {
        robot.write("gate").type(KeyCode.ENTER).write("gate").type(KeyCode.ENTER);
        robot.write("other").type(KeyCode.ENTER);
        robot.interact(() -> assertTrue(!bookmarks().rename(bookmarks().list().getLast(), "gate")));
        assertEquals(2, bookmarks().list().size());
    }

    @Test
    void aBrokenFileIsSaidAndTheListBeginsEmpty(FxRobot robot) throws IOException {
        Files.createDirectory(folder.resolve("nj"));
        Files.writeString(folder.resolve("nj/op.json"), "not json");
        robot.interact(this::make);
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains("op.json.broken-1"), troubles.getFirst());
        assertEquals(0, bookmarks().list().size());
    }

    @Test
    void whatCannotBeWrittenIsSaid(FxRobot robot) throws IOException {
        Files.createDirectories(folder.resolve("nj/op.json.new"));
        robot.write("gate").type(KeyCode.ENTER);
        robot.interact(this::work);
        assertEquals(1, troubles.size());
    }
}
