package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActorTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void noFailureEndsAnActorOnlyAnInterruptDoes() {
        Actor actor = new Actor("test", this::failEachWay, Duration.ZERO, () -> false);
        assertThrows(InterruptedException.class, actor::run);
        assertEquals(5, attempts.get());
    }

    private void failEachWay() throws InterruptedException, IOException {
        switch (attempts.incrementAndGet()) {
            case 1 -> throw new IOException("connection lost");
            case 2 -> throw new IllegalStateException("bug");
            case 3 -> throw new Api.Refused(422, "not now");
            case 4 -> {}
            default -> throw new InterruptedException();
        }
    }

    @Test
    void actorOfAClosedFieldDoesNotBeginAgain() throws InterruptedException {
        new Actor("test", this::failEachWay, Duration.ZERO, () -> true).run();
        assertEquals(1, attempts.get());
    }
}
