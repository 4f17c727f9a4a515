package org.fengqiao.domain.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void evenDelaysDoubleUpToTheGreatest() {
        Backoff backoff = Backoff.even(Duration.ofMillis(500), Duration.ofSeconds(15));
        long[] millis = IntStream.range(1, 9).mapToLong(i -> backoff.delay(i).toMillis()).toArray();
        assertEquals(
                List.of(500L, 1000L, 2000L, 4000L, 8000L, 15_000L, 15_000L, 15_000L),
                Arrays.stream(millis).boxed().toList());
    }

    @Test
    void shakenDelaysLieBetweenHalfAndWhole() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
        for (int attempt = 1; attempt < 100; attempt++) {
            double whole = Math.min(Math.pow(2, attempt - 1), 30) * 1000;
            long delay = backoff.delay(attempt).toMillis();
            assertTrue(delay >= whole / 2 - 1 && delay <= whole, attempt + ": " + delay);
        }
    }
}
