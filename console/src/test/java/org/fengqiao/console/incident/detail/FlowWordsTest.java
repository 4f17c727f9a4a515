package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.theme.ActorWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.FlowEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowWordsTest {

    private final FlowWords words = new FlowWords(SampleDictionary.create());

    @AfterEach
    void chineseAgain() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static FlowEntry entry(String action) {
        return new FlowEntry(
                7,
                new IncidentId("20261120000007"),
                SampleIncidents.NOW,
                "system",
                "系统",
                action,
                "handling",
                "handling",
                null,
                "20261120000009",
                null,
                null,
                "backend");
    }

    @Test
    void aMasterSaysThatADuplicateWasLinkedUnderIt() {
        assertEquals("并入重复件", words.action(entry("LINK")));
        assertEquals("移出重复件", words.action(entry("UNLINK")));
        Texts.localeProperty().set(Texts.EN);
        assertEquals("Duplicate linked under it", words.action(entry("LINK")));
        assertEquals("Duplicate unlinked from it", words.action(entry("UNLINK")));
    }

    @Test
    void theSystemIsCalledSoInTheLanguageOfTheReaderAndPeopleByTheirNames() {
        assertEquals("系统", ActorWords.of("system", "系统"));
        Texts.localeProperty().set(Texts.EN);
        assertEquals("System", ActorWords.of("system", "系统"));
        assertEquals("王强", ActorWords.of("worker-GW-1", "王强"));
    }
}
