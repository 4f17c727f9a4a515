package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GesturesTest {

    private MapStudio studio;

    @BeforeEach
    void openGrids() {
        studio = MapStudio.open("desk-day", 640, 480);
        AreaLayer grid =
                new AreaLayer("grid", AreaLayer.prepare(TestCity.squares(40).level(Level.GRID)));
        MapStudio.doFx(() -> {
            grid.setClasses(area -> Math.floorMod(area.id().hashCode(), 7));
            studio.map().addLayer(grid);
            studio.map().jumpTo(118.8, 32, 13);
        });
        studio.settle();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        studio.map()
                .fireEvent(
                        new MouseEvent(
                                type,
                                x,
                                y,
                                x,
                                y,
                                MouseButton.PRIMARY,
                                clicks,
                                false,
                                false,
                                false,
                                false,
                                down,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
    }

    private void wheel(double x, double y, double delta) {
        studio.map()
                .fireEvent(
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                x,
                                y,
                                x,
                                y,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                delta,
                                0,
                                delta,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null));
    }

    @Test
    void theVeryNextFrameShowsADrag() {
        BufferedImage before = studio.picture();
        MapStudio.doFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 300, 200, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 340, 220, 1);
            studio.map().drawFrame();
        });
        BufferedImage after = studio.picture();
        int same = 0;
        for (int x = 150; x < 250; x++) {
            same += before.getRGB(x, 150) == after.getRGB(x + 40, 170) ? 1 : 0;
        }
        assertTrue(same >= 98, same + " of 100 pixels moved with the pointer");
        assertTrue(studio.map().lockedProperty().get());
    }

    @Test
    void theWheelKeepsThePlaceUnderThePointer() {
        Viewport before = studio.map().viewport();
        MapStudio.doFx(() -> wheel(100, 400, 40));
        studio.settle();
        Viewport after = studio.map().viewport();
        assertTrue(after.zoom() > before.zoom() + 0.3);
        assertEquals(before.toWorldX(100), after.toWorldX(100), 1e-10);
        assertEquals(before.toWorldY(400), after.toWorldY(400), 1e-10);
    }

    @Test
    void aClickTellsWhatLiesThereAndDoesNotMoveTheMap() {
        List<MapClick> clicks = new ArrayList<>();
        Viewport before = studio.map().viewport();
        MapStudio.doFx(() -> {
            studio.map().setOnMapClick(clicks::add);
            mouse(MouseEvent.MOUSE_PRESSED, 321, 241, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 321, 241, 1);
        });
        assertEquals(1, clicks.size());
        assertEquals("grid", clicks.getFirst().hits().getFirst().layer());
        assertEquals(before, studio.map().viewport());
        assertFalse(studio.map().lockedProperty().get());
    }

    @Test
    void aDoubleClickThatNobodyWantsZoomsIn() {
        MapStudio.doFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 321, 241, 2);
            mouse(MouseEvent.MOUSE_RELEASED, 321, 241, 2);
        });
        studio.settle();
        assertEquals(14, studio.map().viewport().zoom(), 1e-9);
    }

    @Test
    void keysPanAndZoom() {
        Viewport before = studio.map().viewport();
        MapStudio.doFx(() -> key(KeyCode.RIGHT));
        studio.settle();
        Viewport right = studio.map().viewport();
        assertEquals(-120, right.toScreenX(before.toWorldX(0)), 0.01);
        MapStudio.doFx(() -> key(KeyCode.MINUS));
        studio.settle();
        assertEquals(12, studio.map().viewport().zoom(), 1e-9);
    }

    private void key(KeyCode code) {
        studio.map()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void nothingIsBlankWhileFlying() {
        MapStudio.doFx(() -> studio.map().flyTo(118.75, 31.95, 16));
        for (int i = 0; i < 12; i++) {
            MapStudio.doFx(() -> studio.map().drawFrame());
            BufferedImage frame = studio.picture();
            int paper = 0;
            for (int x = 0; x < 640; x += 8) {
                for (int y = 0; y < 480; y += 8) {
                    paper += frame.getRGB(x, y) == 0xffdfe5ea ? 1 : 0;
                }
            }
            assertTrue(paper < 40, paper + " samples of bare paper in frame " + i);
        }
    }

    @Test
    void aFlownToPictureIsTheOneOfAFullRedraw() {
        MapStudio.doFx(() -> studio.map().flyTo(118.81, 31.99, 14.3));
        studio.settle();
        BufferedImage flown = studio.picture();
        MapStudio.doFx(() -> studio.map().setStyle(studio.map().style()));
        studio.settle();
        BufferedImage redrawn = studio.picture();
        for (int x = 0; x < 640; x += 3) {
            for (int y = 0; y < 440; y += 3) {
                assertEquals(redrawn.getRGB(x, y), flown.getRGB(x, y), x + "," + y);
            }
        }
    }
}
