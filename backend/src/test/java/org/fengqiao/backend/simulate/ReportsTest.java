package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Instant DAY = Instant.parse("2026-11-22T16:00:00Z");

    private final Dice dice = new Dice(2026);
    private final CityModel town = Town.model(dice);
    private final Drafts drafts = new Drafts(town, CaseTexts.load(), dice);
    private final Reports reports = new Reports(drafts, dice, Town.ZONE, 60);

    @Test
    void someReportsAreSecondOnesOfWhatSomebodyElseSawCloseBy() {
        List<Draft> all = new ArrayList<>();
        long first = Reports.slot(DAY);
        long slots = Duration.ofDays(1).dividedBy(Reports.SLOT);
        for (long slot = first; slot < first + slots; slot++) {
            reports.find(slot).ifPresent(all::add);
        }
        int again = 0;
        for (int i = 0; i < all.size(); i++) {
            Draft one = all.get(i);
            again += all.subList(0, i).stream().anyMatch(other -> sameThing(other, one)) ? 1 : 0;
        }
        assertTrue(
                again > all.size() * 0.03 && again < all.size() * 0.12,
                again + " of " + all.size());
    }

    private static boolean sameThing(Draft a, Draft b) {
        return a.incidentClass().equals(b.incidentClass())
                && a.position().distanceTo(b.position()) <= 41
                && a.address().equals(b.address());
    }

    @Test
    void secondReportIsByAnotherInOtherWordsAFewMetresOffInTheSameGrid() {
        for (int i = 0; i < 200; i++) {
            Draft first = drafts.draft(i, 10);
            Draft again = drafts.again(first, i, "again-" + i);
            assertEquals(first.incidentClass(), again.incidentClass());
            assertNotEquals(first.account(), again.account());
            assertNotEquals(first.title(), again.title());
            double metres = first.position().distanceTo(again.position());
            assertTrue(metres <= 40.1 && (metres >= 4.9 || metres == 0), "metres: " + metres);
            assertTrue(town.holds(first.grid(), again.position()));
        }
    }
}
