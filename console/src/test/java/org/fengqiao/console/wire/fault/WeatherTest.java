package org.fengqiao.console.wire.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WeatherTest {

    private static Duration held(Weather weather, int bytes) throws InterruptedException {
        long start = System.nanoTime();
        weather.hold(bytes);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Weather of(Fault.Kind kind) {
        Weather weather = new Weather();
        weather.begin(new Fault(kind, Duration.ZERO, Duration.ofSeconds(9), 1));
        return weather;
    }

    @Test
    void aDelayIsAtLeastWhatItIsSaidToBe() throws InterruptedException {
        assertTrue(held(of(Fault.Kind.DELAY), 1).toMillis() >= 29);
    }

    @Test
    void aNarrowLineTakesTimeForEachByteAndMoreAndMore() throws InterruptedException {
        Weather weather = of(Fault.Kind.THROTTLE);
        Duration wide = held(weather, 32 << 10);
        assertTrue(wide.toMillis() >= 490, "half a second at 64 KiB a second: " + wide);
        Duration narrow = held(weather, 32 << 10);
        assertTrue(narrow.toMillis() >= 990, "a second at half of it: " + narrow);
    }

    @Test
    void theEndOfAFaultLetsGo() throws InterruptedException {
        Weather weather = of(Fault.Kind.STALL);
        Thread held =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                weather.hold(1);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        weather.clear();
        assertTrue(held.join(Duration.ofSeconds(30)));
    }
}
