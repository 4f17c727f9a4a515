package org.fengqiao.console.basemap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.fengqiao.console.basemap.source.SourceFault;
import org.junit.jupiter.api.Test;

class SpellsTest {

    private final Spells spells = new Spells();

    private boolean news(SourceFault fault, long minutes) {
        return spells.isNews(fault, TimeUnit.MINUTES.toNanos(minutes));
    }

    @Test
    void aKindOfFailureIsToldWhenItBeginsHoweverLongItLasts() {
        assertTrue(news(SourceFault.STATUS, 0));
        for (int minutes = 10; minutes < 120; minutes += 10) {
            assertFalse(news(SourceFault.STATUS, minutes));
        }
        assertTrue(news(SourceFault.UNREACHABLE, 120));
    }

    @Test
    void whatComesBackAfterAQuietTimeIsToldAgain() {
        assertTrue(news(SourceFault.UNREACHABLE, 0));
        assertFalse(news(SourceFault.UNREACHABLE, 14));
        assertTrue(news(SourceFault.UNREACHABLE, 29));
        assertFalse(news(SourceFault.UNREACHABLE, 30));
    }
}
