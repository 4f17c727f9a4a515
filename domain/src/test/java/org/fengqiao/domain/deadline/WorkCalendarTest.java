package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar china = WorkCalendarFile.loadChina();

    @Test
    void holidaysOf2026AreThoseAnnounced() {
        for (int day = 15; day <= 23; day++) {
            assertFalse(china.works(LocalDate.of(2026, 2, day)), "2026-02-" + day);
        }
        for (int day = 1; day <= 7; day++) {
            assertFalse(china.works(LocalDate.of(2026, 10, day)), "2026-10-" + day);
        }
        assertEquals(
                Optional.of(new DayName("春节", "Spring Festival")),
                china.findHoliday(LocalDate.of(2026, 2, 17)));
    }

    @Test
    void makeUpWorkdaysOf2026AreWorked() {
        for (String day :
                List.of(
                        "2026-01-04",
                        "2026-02-14",
                        "2026-02-28",
                        "2026-05-09",
                        "2026-09-20",
                        "2026-10-10")) {
            assertTrue(china.works(LocalDate.parse(day)), day);
        }
        assertFalse(china.works(LocalDate.parse("2026-11-22")), "an ordinary Sunday");
    }

    @Test
    void yearsNotAnnouncedAreNotKnown() {
        assertTrue(china.knows(2026));
        assertFalse(china.knows(2027));
    }

    @Test
    void workDayHasEightHours() {
        assertEquals(Duration.ofHours(8), china.workDay());
    }

    @Test
    void badLinesAreNamedWithFileLineAndReason() {
        assertRefused("day,kind,zh,en\n", "days:1: columns must be");
        assertRefused(lines("2026-02-30,holiday,春节,x"), "days:2: not a date: '2026-02-30'");
        assertRefused(lines("2026-02-03,feast,春节,x"), "days:2: kind must be holiday or makeup");
        assertRefused(lines("2026-02-03,holiday,春节"), "days:2: 4 cells expected");
        assertRefused(
                lines("2026-02-03,holiday,春节,x\n2026-02-03,makeup,春节,x"),
                "days:3: 2026-02-03 is there twice");
    }

    @Test
    void impossibleCalendarsAreRefused() {
        WorkCalendar.Window morning =
                new WorkCalendar.Window(LocalTime.of(8, 0), LocalTime.of(12, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WorkCalendar.Window(LocalTime.of(12, 0), LocalTime.of(12, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new WorkCalendar(
                                ZONE, List.of(), Set.of(DayOfWeek.SUNDAY), Map.of(), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new WorkCalendar(
                                ZONE, List.of(morning, morning), Set.of(), Map.of(), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new WorkCalendar(
                                ZONE,
                                List.of(morning),
                                EnumSet.allOf(DayOfWeek.class),
                                Map.of(),
                                Map.of()));
        LocalDate day = LocalDate.of(2026, 2, 14);
        DayName feast = new DayName("节", "Feast");
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new WorkCalendar(
                                ZONE,
                                List.of(morning),
                                Set.of(),
                                Map.of(day, feast),
                                Map.of(day, feast)));
    }

    private static String lines(String body) {
        return "date,kind,name_zh,name_en\n" + body + "\n";
    }

    private static void assertRefused(String text, String expected) {
        String message =
                String.valueOf(
                        assertThrows(
                                        IllegalArgumentException.class,
                                        () ->
                                                WorkCalendarFile.parse(
                                                        "days",
                                                        text,
                                                        ZONE,
                                                        WorkCalendarFile.DEFAULT_WINDOWS))
                                .getMessage());
        assertTrue(message.contains(expected), message);
    }
}
