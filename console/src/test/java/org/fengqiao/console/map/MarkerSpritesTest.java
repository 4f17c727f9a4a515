package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.Test;

class MarkerSpritesTest {

    private static final List<String> STATUSES =
            List.of("done", "done-late", "suspended", "progress", "near", "overdue");
    private static final List<String> GRADES = List.of("blue", "yellow", "orange", "red");
    private static final List<String> CLASSES =
            List.of("utilities", "transport", "greening", "dispute", "alarm", "fire", "other");
    private static final MapStyle STYLE = MapStyle.load("desk-day");

    /// As many as a city's incidents can have.
    private static List<MarkerKind> kinds() {
        List<MarkerKind> kinds = new ArrayList<>();
        for (String status : STATUSES) {
            for (String grade : GRADES) {
                for (String of : CLASSES) {
                    kinds.add(
                            new MarkerKind(Map.of("status", status, "grade", grade, "class", of)));
                }
            }
        }
        return kinds;
    }

    private final List<String> told = new ArrayList<>();

    private MarkerSprites sprites(double zoom) {
        MarkerSprites sprites = new MarkerSprites(STYLE, "incident", zoom, 1, _ -> 1, told::add);
        sprites.update(kinds());
        return sprites;
    }

    @Test
    void signsAddToTheNumberOfPicturesAndDoNotMultiplyIt() {
        int outlines = STATUSES.size() * GRADES.size();
        assertEquals(outlines + CLASSES.size(), sprites(17).count());
    }

    @Test
    void signsAreLeftOutWhereMarkersStandClose() {
        MarkerSprites far = sprites(15);
        assertFalse(far.hasSigns());
        assertEquals(STATUSES.size() * GRADES.size() + 1, far.count());
        assertTrue(sprites(17).hasSigns());
    }

    @Test
    void plateLeavesTheMiddleOfTheMarkerFree() {
        MarkerSprites near = sprites(17);
        for (int kind = 0; kind < kinds().size(); kind++) {
            double size = near.look(kind).size();
            assertFalse(near.signLook(kind).covers(size * 0.45, -size * 0.45, 1));
            assertTrue(near.signLook(kind).covers(size, -size, 1));
        }
    }

    @Test
    void kindWithoutAPictureIsAPlainDiscInItsColours() {
        MarkerSprites sprites = new MarkerSprites(STYLE, "incident", 17, 1, _ -> 1, told::add);
        sprites.update(
                List.of(
                        MarkerKind.of("status", "lost", "class", "greening"),
                        MarkerKind.of("status", "near", "class", "ufo"),
                        MarkerKind.of("status", "near", "class", "greening")));
        assertEquals(
                List.of("no symbol /icons/status/lost.svg", "no symbol /icons/class/ufo.svg"),
                told);
        assertEquals("plain/circle", sprites.look(0).image());
        assertTrue(sprites.look(0).isVisible());
        assertTrue(sprites.sprite(0).width() > 20);
        assertTrue(sprites.signLook(0).isVisible());
        assertFalse(sprites.signLook(1).isVisible());
        assertEquals("status/near", sprites.look(2).image());
        assertTrue(sprites.signLook(2).isVisible());
    }
}
