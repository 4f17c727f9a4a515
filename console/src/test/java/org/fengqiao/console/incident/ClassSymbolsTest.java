package org.fengqiao.console.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fengqiao.console.theme.SvgSymbol;
import org.fengqiao.domain.incident.ClassKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassSymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "GBT47678.5-2026/component/01037, utilities",
        "GBT30428.2/component/0137, utilities",
        "GBT47678.5-2026/matter/06010, appearance",
        "GBT47678.5-2026/matter/06020, fire",
        "GBT30428.2/event/0403, emergency",
        "ZZ/dispute/08, dispute",
        "ZZ/alarm/04, fire",
        "ZZ/alarm/01, alarm"
    })
    void longestBeginningOfTheCodeDecides(String key, String symbol) {
        assertEquals(symbol, ClassSymbols.find(ClassKey.parse(key)));
    }

    @Test
    void anotherCitysClassesAreKnownByTheirKindAndElseArePlain() {
        assertEquals("dispute", ClassSymbols.find(new ClassKey("CITY-X", "dispute", "A7")));
        assertEquals("component", ClassSymbols.find(new ClassKey("CITY-X", "component", "A7")));
        assertEquals(ClassSymbols.PLAIN, ClassSymbols.find(new ClassKey("CITY-X", "tree", "1")));
        assertEquals(ClassSymbols.PLAIN, ClassSymbols.find(new ClassKey("CITY-X", "matter", "06")));
    }

    @Test
    void everySymbolTheTableNamesIsThere() {
        assertTrue(ClassSymbols.listSymbols().contains(ClassSymbols.PLAIN));
        for (String name : ClassSymbols.listSymbols()) {
            assertFalse(SvgSymbol.get("class/" + name).shape().isEmpty(), name);
        }
    }
}
