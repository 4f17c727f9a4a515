package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearRuleTest {

    @Test
    void aShareIsTakenOfTheWholeLimit() {
        assertEquals(Duration.ofMinutes(192), new NearRule.Share(0.2).calm(Duration.ofHours(4)));
        assertEquals(Duration.ofMinutes(12), NearRule.DEFAULT.calm(Duration.ofMinutes(15)));
    }

    @Test
    void minutesAreTakenFromTheEndAndAShorterLimitIsNearFromItsStart() {
        NearRule half = new NearRule.Minutes(30);
        assertEquals(Duration.ofMinutes(210), half.calm(Duration.ofHours(4)));
        assertEquals(Duration.ZERO, half.calm(Duration.ofMinutes(30)));
        assertEquals(Duration.ZERO, half.calm(Duration.ofMinutes(15)));
    }

    @Test
    void textIsReadAsItIsWritten() {
        for (NearRule rule :
                List.of(
                        new NearRule.Share(0.2),
                        new NearRule.Share(0.07),
                        new NearRule.Share(0.125),
                        new NearRule.Share(0.99),
                        new NearRule.Minutes(30))) {
            assertEquals(rule, NearRule.of(rule.toString()));
        }
        assertEquals("20%", NearRule.DEFAULT.toString());
        assertEquals("7%", new NearRule.Share(0.07).toString());
        assertEquals("12.5%", new NearRule.Share(0.125).toString());
        assertEquals("30min", new NearRule.Minutes(30).toString());
    }

    @Test
    void impossibleRulesAreRefused() {
        for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new NearRule.Share(share));
        }
        assertThrows(IllegalArgumentException.class, () -> new NearRule.Minutes(0));
        for (String text : List.of("", "20", "%", "x%", "min", "1.5min", "0%", "100%", "-3min")) {
            String message =
                    String.valueOf(
                            assertThrows(IllegalArgumentException.class, () -> NearRule.of(text))
                                    .getMessage());
            assertTrue(message.contains("near"), message);
        }
    }
}
