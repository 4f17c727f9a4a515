package org.fengqiao.console.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "+08:00[Asia/Shanghai]").toInstant();
    }

    private static String from(String now, Period.Preset preset) {
        return Period.until(at(now), preset, ZONE).from().atZone(ZONE).toLocalDateTime().toString();
    }

    @Test
    void presetsBeginWhereTheirNamesSay() {
        String noon = "2026-11-27T12:00:00";
        assertEquals("2026-11-27T00:00", from(noon, Period.Preset.TODAY));
        assertEquals("2026-11-20T12:00", from(noon, Period.Preset.WEEK));
        assertEquals("2026-10-28T12:00", from(noon, Period.Preset.DAYS_30));
        assertEquals("2026-11-01T00:00", from(noon, Period.Preset.MONTH));
    }

    @Test
    void beforeTheHandoverTheShiftIsYesterdays() {
        assertEquals("2026-11-27T08:30", from("2026-11-27T08:30:00", Period.Preset.SHIFT));
        assertEquals("2026-11-26T08:30", from("2026-11-27T08:29:59", Period.Preset.SHIFT));
    }

    @Test
    void thisSecondIsWithin() {
        Instant now = at("2026-11-27T00:00:00");
        Period today = Period.until(now, Period.Preset.TODAY, ZONE);
        assertEquals(now, today.from());
        assertEquals(now.plusSeconds(1), today.to());
    }

    @Test
    void bothDaysAreWhole() {
        Period days = Period.days(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14), ZONE);
        assertEquals(at("2026-02-14T00:00:00"), days.from());
        assertEquals(at("2026-02-15T00:00:00"), days.to());
        assertThrows(
                IllegalArgumentException.class,
                () -> Period.days(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 12), ZONE));
    }
}
