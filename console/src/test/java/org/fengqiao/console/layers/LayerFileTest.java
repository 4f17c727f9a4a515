package org.fengqiao.console.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerFileTest {

    private static final LayerMemory SOME =
            new LayerMemory(
                    Map.of("heat", new LayerMemory.Kept(true, 0.6)), Map.of("heat.of", "LIST"));

    @TempDir Path folder;

    private final List<String> troubles = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();

    private LayerFile file() {
        return LayerFile.of(folder.resolve("layers"), "wang/../x");
    }

    private LayerModel model() {
        return new LayerModel(LayerModelTest.ITEMS, LayerModelTest.CHOICES);
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        assertEquals(LayerMemory.NOTHING, file().load());
        file().save(SOME);
        assertEquals(SOME, file().load());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "a user's name led out of the folder");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"layers\":{\"heat\":{\"shown\":true,\"opacity\":7}}}",
                "{\"layers\":{\"heat\":null}}"
            })
    void brokenFileIsNamedAndReplacedByTheNextSave(String content) throws IOException {
        file().save(SOME);
        Path path = folder.resolve("layers").resolve("wang%2F%2E%2E%2Fx.json");
        Files.writeString(path, content);
        String message = assertThrows(IOException.class, () -> file().load()).getMessage();
        assertTrue(String.valueOf(message).contains("wang%2F"), message);
        file().save(SOME);
        assertEquals(SOME, file().load());
    }

    @Test
    void everyChangeIsKeptAndComesBackAtTheNextStart() throws IOException {
        LayerModel first = model();
        try (var keeper = new LayerKeeper(first, file(), work::add, work::add, troubles::add)) {
            assertTrue(work.size() == 1, keeper.toString());
            work();
            first.show("heat", true);
            first.fade("heat", 0.6);
            first.choose("heat.of", "LIST");
            assertEquals(1, work.size(), "one write at a time");
            work();
        }
        assertEquals(SOME, file().load());
        LayerModel second = model();
        try (var keeper = new LayerKeeper(second, file(), work::add, work::add, troubles::add)) {
            assertTrue(work.size() == 1, keeper.toString());
            work();
        }
        assertEquals(SOME, second.remember());
        assertEquals(List.of(), troubles);
    }

    @Test
    void whatChangedWhileAWriteFailedIsWritten() throws IOException {
        Path blocked = folder.resolve("layers");
        LayerModel model = model();
        try (var keeper = new LayerKeeper(model, file(), work::add, work::add, troubles::add)) {
            assertTrue(work.size() == 1, keeper.toString());
            work();
            Files.writeString(blocked, "a file where the folder should be");
            model.show("heat", true);
            work.remove().run(); // fails, and nobody has been told yet
            Files.delete(blocked);
            model.fade("heat", 0.6);
            model.choose("heat.of", "LIST");
            work();
        }
        assertEquals(1, troubles.size(), troubles.toString());
        assertEquals(SOME, file().load());
    }

    @Test
    void whatCouldNotBeWrittenIsTriedOnceMoreAtTheEndAndNotForEver() throws IOException {
        Path blocked = folder.resolve("layers");
        Files.writeString(blocked, "a file where the folder should be");
        LayerModel model = model();
        LayerKeeper keeper = new LayerKeeper(model, file(), work::add, work::add, troubles::add);
        work();
        model.recall(SOME);
        work();
        int told = troubles.size();
        assertTrue(told >= 1 && told <= 3, troubles.toString());
        Files.delete(blocked);
        keeper.close();
        work();
        assertEquals(SOME, file().load());
        assertEquals(told, troubles.size());
    }

    @Test
    void whoeverLeavesBeforeTheDiskAnsweredIsNotDisturbedAndLosesNothing() throws IOException {
        file().save(SOME);
        LayerModel idle = model();
        new LayerKeeper(idle, file(), work::add, work::add, troubles::add).close();
        work();
        assertEquals(LayerMemory.NOTHING, idle.remember());
        LayerModel quick = model();
        LayerKeeper keeper = new LayerKeeper(quick, file(), work::add, work::add, troubles::add);
        quick.show("ground.road", false);
        keeper.close();
        work();
        assertEquals(quick.remember(), file().load());
    }

    @Test
    void whoeverIsQuickerThanTheDiskIsNotOverruled() throws IOException {
        file().save(SOME);
        LayerModel model = model();
        try (var keeper = new LayerKeeper(model, file(), work::add, work::add, troubles::add)) {
            assertTrue(work.size() == 1, keeper.toString());
            model.show("ground.road", false);
            work();
        }
        assertTrue(!model.isShown("ground.road") && !model.isShown("heat"));
        assertEquals(model.remember(), file().load());
    }
}
