package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkCalendarTest {

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
        assertEquals(
                Optional.of(new DayName("国庆节", "National Day")),
                china.findMakeUp(LocalDate.parse("2026-10-10")));
        assertFalse(china.works(LocalDate.parse("2026-11-22")), "an ordinary Sunday");
    }

    @Test
    void asManyDaysAsWereAnnounced() {
        assertEquals(28 + 33, china.view().holidays().size(), "holidays of 2025 and 2026");
        assertEquals(5 + 6, china.view().makeUpDays().size(), "make-up days of 2025 and 2026");
    }

    @Test
    void yearsNotAnnouncedAreNotKnown() {
        assertEquals(List.of(2025, 2026), china.view().years());
        assertTrue(china.knows(2026));
        assertFalse(china.knows(2027));
    }

    @Test
    void workDayHasEightHours() {
        assertEquals(Duration.ofHours(8), china.workDay());
    }

    @Test
    void nothingIsLostOnTheWayToTheConsole() {
        JsonMapper json = JsonMapper.builder().build();
        String text = json.writeValueAsString(china.view());
        CalendarView arrived = json.readValue(text, CalendarView.class);
        assertEquals(china.view(), arrived);
        assertEquals(arrived, WorkCalendar.of(arrived).view());
    }

    @Test
    void impossibleViewIsRefusedWithEverythingThatIsWrong() {
        CalendarView view = china.view();
        CalendarView bad =
                new CalendarView(
                        "Asia/Nowhere",
                        List.of(),
                        view.weekend(),
                        List.of(2024, 2025, 2026),
                        view.holidays(),
                        view.makeUpDays(),
                        "soon");
        assertEquals(
                """
                no time zone of the tz database: 'Asia/Nowhere'
                a calendar needs at least one working window
                2024 is said to be announced but has no holiday
                near timeout must be a share or minutes such as 20% or 30min: 'soon'\
                """,
                assertThrows(IllegalArgumentException.class, () -> WorkCalendar.of(bad))
                        .getMessage());
    }
}
