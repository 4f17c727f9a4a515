package org.fengqiao.domain.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentFileTest {

    private static final ClassKey LAMP = ClassKey.parse("GBT47678.5-2026/component/01037");
    private static final ClassKey BIN = ClassKey.parse("GBT47678.5-2026/component/03005");
    private static final AreaCode FIRST = AreaCode.of("320102001001001");
    private static final AreaCode EMPTY = AreaCode.of("320102001001002");
    private static final AreaCode LAST = AreaCode.of("320106001001001");

    @TempDir private Path folder = Path.of("");
    private Path file = folder;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve(ComponentFile.NAME);
        ComponentFile.save(
                file,
                new Components.Builder(List.of(LAMP, BIN))
                        .grid(FIRST)
                        .add(0, 32010201037000002L, at(118.8, 32.05), ComponentState.INTACT)
                        .add(0, 32010201037000001L, at(118.8001, 32.04), ComponentState.DAMAGED)
                        .add(1, 32010203005000001L, at(-118.8, -32.05), ComponentState.REMOVED)
                        .grid(EMPTY)
                        .grid(LAST)
                        .add(1, 999_999_999_999_999_999L, at(180, 90), ComponentState.LOST)
                        .build());
    }

    private static LonLat at(double lon, double lat) {
        return new LonLat(lon, lat);
    }

    private Components load() throws IOException {
        return ComponentFile.parse("test", Files.readAllBytes(file));
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Components all = load();
        assertEquals(4, all.size());
        assertEquals(List.of(LAMP, BIN), all.classes());
        assertEquals(List.of(FIRST, EMPTY, LAST), all.grids());
        assertEquals(32010201037000001L, all.id(1));
        assertEquals(118.8001, all.lon(1), 1e-9);
        assertEquals(32.04, all.lat(1), 1e-9);
        assertEquals(ComponentState.DAMAGED, all.state(1));
        assertEquals(-118.8, all.lon(2), 1e-9);
        assertEquals(1, all.kind(2));
        assertEquals(999_999_999_999_999_999L, all.id(3));
        assertEquals(90, all.lat(3));
    }

    @Test
    void classesOfAGridAreFoundWithoutLookingThroughIt() throws IOException {
        Components all = load();
        assertEquals(0, all.start(0, 0));
        assertEquals(2, all.start(0, 1));
        assertEquals(3, all.start(0, 2));
        assertEquals(all.start(1), all.start(2));
        assertEquals(3, all.start(2, 0));
        assertEquals(3, all.start(2, 1));
    }

    @Test
    void anAreaIsCutOutAsAFileOfItsOwn() throws IOException {
        ComponentFile whole = ComponentFile.open(file);
        assertEquals(List.of(LAMP, BIN), whole.classes());
        byte[] part = whole.cut(AreaCode.of("320102"));
        Components cut = ComponentFile.parse("test", part);
        assertEquals(List.of(FIRST, EMPTY), cut.grids());
        assertEquals(3, cut.size());
        assertEquals(0, ComponentFile.parse("test", whole.cut(AreaCode.of("320104"))).size());
        assertArrayEquals(Files.readAllBytes(file), whole.cut(AreaCode.of("320100")));
    }

    @Test
    void brokenFilesAreNamedAtEveryPlaceTheyCanBeCut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            IOException thrown =
                    assertThrows(IOException.class, () -> ComponentFile.parse("given", part));
            assertTrue(String.valueOf(thrown.getMessage()).startsWith("given"));
        }
    }

    @Test
    void whatHasBeenAlteredNeverEndsOtherwiseThanInAnAnswerOrAReason() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = whole.clone();
                altered[i] ^= (byte) (1 << bit);
                try {
                    assertTrue(ComponentFile.parse("given", altered).size() <= whole.length);
                } catch (IOException e) {
                    refused++;
                }
            }
        }
        assertTrue(refused > whole.length, refused + " refused");
    }

    @Test
    void componentsOutOfOrderOrPlaceAreNotTaken() {
        var made = new Components.Builder(List.of(LAMP, BIN));
        LonLat place = at(118.8, 32);
        assertThrows(
                IllegalArgumentException.class, () -> made.add(0, 1, place, ComponentState.INTACT));
        made.grid(FIRST).add(1, 1, place, ComponentState.INTACT);
        assertThrows(
                IllegalArgumentException.class, () -> made.add(0, 2, place, ComponentState.INTACT));
        assertThrows(
                IllegalArgumentException.class, () -> made.add(2, 3, place, ComponentState.INTACT));
        assertThrows(
                IllegalArgumentException.class, () -> made.add(1, 0, place, ComponentState.INTACT));
    }
}
