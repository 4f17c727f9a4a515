package org.fengqiao.console.basemap.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.fengqiao.domain.retry.Backoff;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long SECOND = 1_000_000_000L;

    private final Breaker breaker = new Breaker(new Random(1));

    private void fail(long nanos) {
        breaker.begin();
        breaker.failed(nanos, Duration.ZERO);
    }

    @Test
    void aFewFailuresAreBorne() {
        for (int i = 0; i < 3; i++) {
            fail(i);
            assertTrue(breaker.allows(i));
        }
        fail(3);
        assertFalse(breaker.allows(4));
    }

    @Test
    void afterAPauseOneTileIsTriedAndThePauseGrows() {
        long now = 0;
        long before = 0;
        for (int i = 0; i < 4; i++) {
            fail(now);
        }
        for (int round = 0; round < 6; round++) {
            long pause = breaker.nanosUntilOpen(now);
            assertTrue(pause >= before, "pause " + pause + " after " + before);
            assertTrue(pause > 0);
            before = pause / 2;
            assertFalse(breaker.allows(now + pause - 1));
            now += pause;
            assertTrue(breaker.allows(now));
            breaker.begin();
            assertFalse(breaker.allows(now), "only one is tried");
            breaker.failed(now, Duration.ZERO);
        }
        assertTrue(breaker.nanosUntilOpen(now) > 20 * SECOND);
    }

    @Test
    void oneSuccessClosesIt() {
        for (int i = 0; i < 9; i++) {
            fail(i);
        }
        breaker.succeeded();
        assertTrue(breaker.allows(10));
        fail(11);
        assertTrue(breaker.allows(12));
    }

    @Test
    void thePauseNeverExceedsFiveMinutes() {
        long now = 0;
        for (int i = 0; i < 60; i++) {
            fail(now);
            now += breaker.nanosUntilOpen(now);
        }
        fail(now);
        assertTrue(breaker.nanosUntilOpen(now) <= 300 * SECOND);
    }

    @Test
    void theServersWishIsRespectedAtOnce() {
        breaker.begin();
        breaker.failed(0, Duration.ofSeconds(30));
        assertFalse(breaker.allows(29 * SECOND));
        assertTrue(breaker.allows(30 * SECOND));
    }

    @Test
    void retryAfterIsReadAsSecondsOrDate() {
        assertEquals(Duration.ofSeconds(17), RetryAfter.read("17", 0));
        assertEquals(Duration.ofHours(1), RetryAfter.read("99999999", 0));
        assertEquals(
                Duration.ofSeconds(5), RetryAfter.read("Thu, 01 Jan 1970 00:00:15 GMT", 10_000));
        assertEquals(Duration.ZERO, RetryAfter.read("Thu, 01 Jan 1970 00:00:15 GMT", 99_000));
        assertNull(RetryAfter.read("soon", 0));
        assertNull(RetryAfter.read(null, 0));
    }

    @Test
    void aTileThatFailsIsLeftAloneLongerEachTime() {
        Backoff pauses = Breaker.tilePauses(new Random(4));
        for (int failures = 1; failures < 12; failures++) {
            long most = Math.min(800L << failures - 1, 600_000);
            long pause = pauses.delay(failures).toMillis();
            assertTrue(pause >= most / 2 - 1 && pause <= most, failures + ": " + pause);
        }
    }
}
