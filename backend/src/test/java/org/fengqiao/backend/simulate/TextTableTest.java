package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentClass;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final String HEADER = "topic,key,texts\n";

    private final Dice dice = new Dice(1);
    private final CaseTexts texts = CaseTexts.load();
    private final IncidentClass rubbish =
            new SmallCity()
                    .classes().stream()
                            .filter(c -> c.key().equals(SmallCity.RUBBISH))
                            .findFirst()
                            .orElseThrow();

    @Test
    void packagedTableSaysEverything() {
        for (Phrase phrase : Phrase.values()) {
            assertFalse(texts.say(phrase, dice, 1).isBlank());
        }
        for (String account : Set.of("leader", "gateway", "reporter-app", "seat-2", "seat-4")) {
            assertFalse(texts.name(account).isBlank());
        }
    }

    @Test
    void nothingInBracesIsEverSaid() {
        for (int i = 0; i < 50; i++) {
            for (String said :
                    List.of(
                            texts.description(rubbish, 0, "桥头", dice, i),
                            texts.result(rubbish, dice, i),
                            texts.order(rubbish, "中山路 1 号", dice, i))) {
                assertFalse(said.contains("{"), said);
            }
        }
        assertTrue(texts.order(rubbish, "中山路 1 号", dice, 1).contains("中山路 1 号"));
    }

    @Test
    void everyMistakeIsNamedWithFileLineAndReason() {
        assertEquals(
                List.of(
                        "t.csv:2: unknown topic 'sing'; known are [phrase, name, often, rhythm,"
                                + " description, result]",
                        "t.csv:3: key and every text must be given",
                        "t.csv:4: unknown {town}; known here are [place]",
                        "t.csv:6: 井盖 is there twice",
                        "t.csv:7: factor must lie above 0 and up to 100: 0"),
                problems(
                        "sing,a,b\n"
                                + "description,井盖,一|\n"
                                + "description,路灯,{town}\n"
                                + "result,井盖,一\n"
                                + "result,井盖,二\n"
                                + "often,井盖,0\n"));
        assertTrue(problems("phrase,HELLO,a\n").getFirst().startsWith("t.csv:2: unknown 'HELLO'"));
        assertTrue(problems("rhythm,井盖,LUNCH\n").getFirst().contains("EVENING"));
        assertEquals(List.of("t.csv:2: 2 cells where 3 are named"), problems("result,井盖\n"));
        assertEquals("t.csv: no row says phrase REPORTED", problems("").getFirst());
    }

    private static List<String> problems(String rows) {
        IllegalArgumentException bad =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> TextTable.parse("t.csv", HEADER + rows));
        return String.valueOf(bad.getMessage()).lines().toList();
    }
}
