package org.fengqiao.backend.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.backend.problem.Refusal;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FailedSignIns failures = new FailedSignIns(Duration.ofMinutes(1));

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.count("leader", "10.0.0.1", NOW);
        }
    }

    @Test
    void fourFailuresAreForgiven() {
        fail(4);
        assertDoesNotThrow(() -> failures.check("leader", "10.0.0.1", NOW));
    }

    @Test
    void theFifthMakesTheNameWaitAndNoLonger() {
        fail(5);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> failures.check("leader", "10.0.0.1", NOW.plusMillis(1)));
        assertEquals("too-many-failures", refusal.code());
        assertDoesNotThrow(() -> failures.check("leader", "10.0.0.1", NOW.plusSeconds(60)));
    }

    @Test
    void nobodyCanLockAnotherTerminalOut() {
        fail(50);
        assertDoesNotThrow(() -> failures.check("leader", "10.0.0.2", NOW));
    }

    @Test
    void signingInForgetsTheFailures() {
        fail(4);
        failures.forget("leader", "10.0.0.1");
        fail(4);
        assertDoesNotThrow(() -> failures.check("leader", "10.0.0.1", NOW));
    }
}
