package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmRulesTest {

    private static final String HEADER =
            "kind,priority,after,nag,name_zh,name_en,spoken_zh,spoken_en\n";

    @Test
    void theProductHasARuleForEveryKind() {
        AlarmRules rules = AlarmRules.packaged();
        for (AlarmKind kind : AlarmKind.values()) {
            assertTrue(rules.find(kind).isPresent(), kind::name);
        }
        assertEquals(
                Duration.ofMinutes(5), rules.find(AlarmKind.ORDER_UNSIGNED).orElseThrow().after());
        assertEquals(rules.list(), AlarmRules.of(rules.list()).list());
    }

    @Test
    void aKindLeftOutRaisesNothing() {
        AlarmRules rules = AlarmRules.parse("a.csv", HEADER + "SOS,HIGH,0,15,求助,Help,{0},{0}\n");
        assertTrue(rules.find(AlarmKind.OVERDUE).isEmpty());
    }

    @Test
    void everyMistakeIsNamedByLine() {
        BadAlarmsException bad =
                assertThrows(
                        BadAlarmsException.class,
                        () ->
                                AlarmRules.parse(
                                        "a.csv",
                                        HEADER
                                                + "SOS,LOUD,0,15,求助,Help,{0},{0}\n"
                                                + "SOS,HIGH,0,3,求助,Help,{0},{0}\n"
                                                + "SOS,HIGH,0,0,求助,,{0},{0}\n"
                                                + "OVERDUE,HIGH,5,0,超时,Late,{0},{0}\n"
                                                + "OVERDUE,HIGH,-1,0,超时,Late,{0},{0}\n"));
        assertEquals(
                List.of(
                        "a.csv:2: unknown priority 'LOUD'; known are [LOW, MEDIUM, HIGH]",
                        "a.csv:3: nag must be 0 or at least 5",
                        "a.csv:4: name_en must be given",
                        "a.csv:4: SOS stands there twice",
                        "a.csv:5: after is for ORDER_UNSIGNED only",
                        "a.csv:6: after must be 0 to 1440: '-1'"),
                bad.problems());
    }
}
