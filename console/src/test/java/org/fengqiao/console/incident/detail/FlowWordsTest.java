package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

    private static FlowEntry entry(String action, String state) {
        return new FlowEntry(
                7,
                new IncidentId("20261120000007"),
                SampleIncidents.NOW,
                "system",
                "系统",
                action,
                state,
                state,
                null,
                "20261120000009",
                null,
                null,
                "backend");
    }

    @Test
    void aMasterSaysThatADuplicateWasLinkedUnderIt() {
        // In the first of these there are rows of that name, for linking the case itself.
        for (String state : List.of("pending_register", "handling")) {
            Texts.localeProperty().set(Texts.ZH);
            assertEquals("并入重复件", words.action(entry("LINK", state)));
            assertEquals("移出重复件", words.action(entry("UNLINK", state)));
            Texts.localeProperty().set(Texts.EN);
            assertEquals("Duplicate linked under it", words.action(entry("LINK", state)));
            assertEquals("Duplicate unlinked from it", words.action(entry("UNLINK", state)));
        }
    }

    @Test
    void theSystemIsCalledSoInTheLanguageOfTheReaderAndPeopleByTheirNames() {
        assertEquals("系统", ActorWords.of("system", "系统"));
        Texts.localeProperty().set(Texts.EN);
        assertEquals("System", ActorWords.of("system", "系统"));
        assertEquals("王强", ActorWords.of("worker-GW-1", "王强"));
    }
}
