package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.Set;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;

class StatusLookTest {

    @Test
    void everyStatusHasItsOwnShapeColourAndWord() {
        Set<Object> shapes = new HashSet<>();
        Set<Object> words = new HashSet<>();
        Set<Object> nights = new HashSet<>();
        Set<Object> days = new HashSet<>();
        for (IncidentStatus status : IncidentStatus.values()) {
            StatusLook look = StatusLook.of(status);
            assertEquals(status, look.status());
            SvgSymbol symbol = SvgSymbol.get(look.symbol());
            assertFalse(symbol.mark().isEmpty());
            shapes.add(symbol.shape() + " " + symbol.mark());
            words.add(look.word().getValue());
            nights.add(look.night());
            days.add(look.day());
        }
        int all = IncidentStatus.values().length;
        assertEquals(all, shapes.size());
        assertEquals(all, words.size());
        assertEquals(all, nights.size());
        assertEquals(all, days.size());
    }
}
