package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DeskWorkTest {

    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final DeskWork work =
            new DeskWork(
                    Runnable::run,
                    fx::add,
                    failure -> {
                        told.add(failure.getClass().getSimpleName());
                        if (failure instanceof IllegalStateException bug) {
                            throw bug;
                        }
                    },
                    () -> told.add("after"));

    @Test
    void whatCannotBeReadIsToldAndTheNextTaskMayCome() {
        work.run(
                () -> {
                    throw new IOException("gone");
                },
                _ -> told.add("done"));
        assertTrue(work.isBusy());
        fx.remove().run();
        assertEquals(List.of("IOException", "after"), told);
        assertFalse(work.isBusy());
    }

    @Test
    void wantOfMemoryIsToldToo() {
        work.run(
                () -> {
                    throw new OutOfMemoryError("so much");
                },
                _ -> told.add("done"));
        fx.remove().run();
        assertEquals(List.of("OutOfMemoryError", "after"), told);
    }

    @Test
    void aBugReachesTheHandlerOfItsThreadAndStopsNothing() {
        work.run(
                () -> {
                    throw new IllegalStateException("bug");
                },
                _ -> told.add("done"));
        assertThrows(IllegalStateException.class, () -> fx.remove().run());
        work.run(
                () -> 1,
                _ -> {
                    throw new IllegalArgumentException("another");
                });
        assertThrows(IllegalArgumentException.class, () -> fx.remove().run());
        assertEquals(List.of("IllegalStateException", "after", "after"), told);
        assertFalse(work.isBusy());
    }
}
