package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.console.geo.Viewport;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {

    private static final long SECOND = 1_000_000_000L;

    private final ViewHistory<String> history = new ViewHistory<>();
    private long now;

    private static Viewport at(double lon, double zoom) {
        return Viewport.at(lon, 32, zoom, 800, 600);
    }

    private void seeAfter(double seconds, Viewport view, String place) {
        now += (long) (seconds * SECOND);
        history.see(view, place, now);
    }

    private Viewport viewOf(Optional<ViewHistory.Seen<String>> seen) {
        return seen.orElseThrow().view();
    }

    @Test
    void oneDragIsOneEntryHoweverManyFramesItTook() {
        seeAfter(0, at(118, 12), "city");
        for (int frame = 1; frame <= 60; frame++) {
            seeAfter(frame == 1 ? 5 : 0.016, at(118 + frame * 0.01, 12), "city");
        }
        assertEquals(at(118, 12), viewOf(history.back()));
        assertFalse(history.canGoBack());
        assertEquals(at(118.6, 12), viewOf(history.forward()));
    }

    @Test
    void aRestBetweenTwoGesturesMakesTwoEntries() {
        seeAfter(0, at(118, 12), "city");
        seeAfter(2, at(119, 12), "city");
        seeAfter(2, at(119, 14), "city");
        assertEquals(at(119, 12), viewOf(history.back()));
        assertEquals(at(118, 12), viewOf(history.back()));
    }

    @Test
    void anotherPlaceIsAnotherEntryEvenAtOnce() {
        seeAfter(0, at(118, 12), "city");
        seeAfter(0.1, at(118.2, 13), "street");
        assertEquals("city", history.back().orElseThrow().place());
        assertEquals("street", history.forward().orElseThrow().place());
    }

    @Test
    void arrivingWhereAStepLedIsNoNewEntry() {
        seeAfter(0, at(118, 12), "city");
        seeAfter(2, at(119, 12), "city");
        Viewport before = viewOf(history.back());
        seeAfter(1.5, before.resized(900, 500), "city");
        assertTrue(history.canGoForward());
    }

    @Test
    void aGestureRightAfterAStepKeepsTheEntryItStartedFrom() {
        seeAfter(0, at(118, 12), "city");
        seeAfter(2, at(119, 12), "city");
        history.back();
        seeAfter(0.05, at(118.3, 12), "city");
        assertFalse(history.canGoForward());
        assertEquals(at(118, 12), viewOf(history.back()));
    }

    @Test
    void nothingComesBeforeTheFirstView() {
        assertTrue(history.back().isEmpty());
        seeAfter(0, at(118, 12), "city");
        assertTrue(history.back().isEmpty());
        assertTrue(history.forward().isEmpty());
    }

    @Test
    void randomWalksAgreeWithAPlainList() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            ViewHistory<Integer> walked = new ViewHistory<>();
            List<Viewport> plain = new ArrayList<>();
            int index = -1;
            long time = 0;
            for (int step = 0; step < 300; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        boolean can = index > 0;
                        index -= can ? 1 : 0;
                        assertEquals(can, walked.back().isPresent());
                    }
                    case 1 -> {
                        boolean can = index >= 0 && index + 1 < plain.size();
                        index += can ? 1 : 0;
                        assertEquals(can, walked.forward().isPresent());
                    }
                    default -> {
                        Viewport view = at(100 + random.nextInt(2000) * 0.01, 12);
                        time += 2 * SECOND;
                        walked.see(view, 0, time);
                        if (index >= 0 && plain.get(index).equals(view)) {
                            continue;
                        }
                        plain.subList(index + 1, plain.size()).clear();
                        plain.add(view);
                        if (plain.size() > ViewHistory.KEPT) {
                            plain.removeFirst();
                        }
                        index = plain.size() - 1;
                    }
                }
                assertEquals(index > 0, walked.canGoBack());
                if (index > 0) {
                    assertEquals(
                            plain.get(index - 1),
                            walked.back().orElseThrow().view(),
                            "seed " + seed + ", step " + step);
                    walked.forward();
                }
            }
        }
    }
}
