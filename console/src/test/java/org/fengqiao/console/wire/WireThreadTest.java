package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WireThreadTest {

    @Test
    void whatWasHandedOverBeforeIsDoneWhenItIsClosed() throws InterruptedException {
        WireThread loop = new WireThread(InstantSource.system());
        CountDownLatch busy = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        loop.execute(() -> await(busy));
        loop.execute(() -> done.set(true));
        AtomicBoolean doneAtEnd = new AtomicBoolean();
        Thread closing =
                Thread.ofPlatform()
                        .start(() -> {
                            loop.close();
                            doneAtEnd.set(done.get());
                        });
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        busy.countDown();
        assertTrue(closing.join(Duration.ofSeconds(30)));
        assertTrue(doneAtEnd.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
