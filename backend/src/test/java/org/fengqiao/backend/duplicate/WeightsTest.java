package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fengqiao.backend.problem.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    private static final String GOOD =
            """
            term,weight
            bias,-1
            distance,1
            time,2
            minor,0.5
            major,1
            text,5
            ended,1
            noText,0.3
            """;

    @Test
    void termsMayStandInAnyOrder() {
        assertEquals(-1, Weights.parse("w.csv", GOOD).bias());
        String moved = GOOD.replace("bias,-1\n", "") + "bias,-1\n";
        assertEquals(Weights.parse("w.csv", GOOD), Weights.parse("w.csv", moved));
    }

    @ParameterizedTest
    @CsvSource({
        "text 5, text -5, must not be negative",
        "text 5, text NaN, must not be negative",
        "noText 0.3, noText 3, noText at most 1",
        "time 2, time two, w.csv:4: no number",
        "time 2, tyme 2, w.csv:4: unknown term",
        "time 2, bias 2, w.csv:4: bias is there twice",
        "time 2, # 2, no weight of time"
    })
    void aBadFileIsRefusedByName(String good, String bad, String reason) {
        String text = GOOD.replace(good.replace(' ', ','), bad.replace(' ', ','));
        var refused =
                assertThrows(IllegalArgumentException.class, () -> Weights.parse("w.csv", text));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(reason) && message.contains("w.csv"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "radius, 0, 24, 3, 8, 0.5",
        "radius, NaN, 24, 3, 8, 0.5",
        "radius, 1001, 24, 3, 8, 0.5",
        "window, 50, 0, 3, 8, 0.5",
        "window, 50, 169, 3, 8, 0.5",
        "reach, 50, 24, 0.5, 8, 0.5",
        "most, 50, 24, 3, 0, 0.5",
        "most, 50, 24, 3, 51, 0.5",
        "threshold, 50, 24, 3, 8, 1.1",
        "threshold, 50, 24, 3, 8, -0.1"
    })
    void anOptionOutOfRangeRefusesTheStart(
            String key, double radius, long hours, double reach, int most, double threshold) {
        var refused =
                assertThrows(
                        StartRefused.class,
                        () ->
                                new DuplicateOptions(
                                        radius, Duration.ofHours(hours), reach, most, threshold));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("fengqiao.duplicate." + key + " must lie"), message);
    }
}
