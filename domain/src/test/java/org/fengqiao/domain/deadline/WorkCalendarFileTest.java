package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkCalendarFileTest {

    /// Line 1 names the columns; each change below names the line it makes bad.
    private static final List<String> GOOD =
            List.of(
                    "kind,value,name_zh,name_en",
                    "zone,Europe/Berlin,,",
                    "window,07:30-12:00,,",
                    "window,12:30-16:00,,",
                    "weekend,SATURDAY SUNDAY,,",
                    "near,30min,,",
                    "year,2026,,",
                    "year,2027,,",
                    "holiday,2026-05-01,劳动节,Labour Day",
                    "makeup,2026-05-09,劳动节,Labour Day",
                    "holiday,2027-01-01,元旦,New Year's Day");

    @Test
    void aCitysOwnCalendarIsReadWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(WorkCalendarFile.NAME);
        Files.write(file, GOOD);
        WorkCalendar calendar = WorkCalendarFile.load(file);
        assertEquals("Europe/Berlin", calendar.zone().getId());
        assertEquals("[07:30-12:00, 12:30-16:00]", calendar.windows().toString());
        assertEquals(new NearRule.Minutes(30), calendar.near());
        assertTrue(calendar.works(LocalDate.of(2026, 5, 9)), "a Saturday made up");
        assertFalse(calendar.works(LocalDate.of(2027, 1, 1)));
        assertTrue(calendar.knows(2027));
        assertFalse(calendar.knows(2028));
    }

    @Test
    void nearTimeoutIsAFifthWhereNothingIsSaid() throws IOException {
        assertEquals(NearRule.DEFAULT, WorkCalendarFile.parse("c", with(6, "#")).near());
    }

    @Test
    void aCityMayWorkEveryDay() throws IOException {
        String text = with(5, "weekend,,,").replace("makeup,2026-05-09,劳动节,Labour Day\n", "");
        assertTrue(WorkCalendarFile.parse("c", text).works(LocalDate.of(2026, 5, 10)));
    }

    @Test
    void badLinesAreNamedWithFileLineAndReason() {
        refused(1, "kind,day,zh,en", "c:1: columns must be kind,value,name_zh,name_en");
        refused(2, "zone,Berlin,,", "c:2: no time zone of the tz database: 'Berlin'");
        refused(2, "#", "c: one line must give its zone, such as zone,Asia/Shanghai,,");
        refused(3, "zone,Asia/Shanghai,,", "c:3: zone is there twice, first on line 2");
        refused(3, "window,7-12,,", "c:3: not a date or time: '7-12'");
        refused(3, "window,07:30,,", "c:3: a window is written 08:00-12:00: '07:30'");
        refused(3, "window,12:00-07:30,,", "c:3: a working window must end after it begins");
        refused(5, "#", "c: one line must give its weekend, such as weekend,SATURDAY SUNDAY,,");
        refused(5, "weekend,SATURDAY Sonntag,,", "c:5: not a day of the week such as SATURDAY");
        refused(5, "weekend,SUNDAY SUNDAY,,", "c:5: a weekend day is there twice");
        refused(6, "near,soon,,", "c:6: near timeout must be a share or minutes");
        refused(7, "year,next,,", "c:7: not a number: 'next'");
        refused(9, "holiday,2026-02-30,春节,x", "c:9: not a date or time: '2026-02-30'");
        refused(9, "holiday,2026-05-01,,x", "c:9: a holiday has a Chinese and an English name");
        refused(9, "holiday,2026-05-01", "c:9: 2 cells where 4 are named");
        refused(9, "feast,2026-05-01,劳动节,x", "c:9: kind must be zone, window, weekend");
    }

    @Test
    void gapsAndContradictionsAreNamedWithFileLineAndReason() {
        refused(
                4,
                "window,11:30-16:00,,",
                "c:4: the working window 11:30-16:00 begins before 07:30-12:00 has ended");
        refused(8, "year,2028,,", "c:8: no year is announced between 2026 and 2028");
        refused(8, "year,2026,,", "c:8: 2026 comes after 2026; years ascend");
        refused(9, "#", "c:7: 2026 is said to be announced but has no holiday");
        refused(7, "#", "c:9: 2026-05-01 lies in a year that is not among those announced");
        refused(
                10,
                "makeup,2026-05-08,劳动节,x",
                "c:10: 2026-05-08 is a FRIDAY and worked in any case");
        refused(10, "holiday,2026-05-01,劳动节,x", "c:10: 2026-05-01 is there twice");
        refused(10, "makeup,2026-05-01,劳动节,x", "c:10: 2026-05-01 is there twice");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        String text = with(3, "window,x-y,,").replace("zone,Europe/Berlin", "zoen,Europe/Berlin");
        BadCalendarException refusal =
                assertThrows(BadCalendarException.class, () -> WorkCalendarFile.parse("c", text));
        assertEquals(3, refusal.problems().size(), () -> String.join("\n", refusal.problems()));
    }

    @Test
    void aFileInAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(WorkCalendarFile.NAME);
        Files.write(file, "春节".getBytes(Charset.forName("GB18030")));
        assertEquals(
                file + " is not UTF-8 text",
                assertThrows(IOException.class, () -> WorkCalendarFile.load(file)).getMessage());
    }

    private static void refused(int line, String text, String expected) {
        String message =
                String.valueOf(
                        assertThrows(
                                        BadCalendarException.class,
                                        () -> WorkCalendarFile.parse("c", with(line, text)),
                                        expected)
                                .getMessage());
        assertTrue(message.contains(expected), message);
    }

    private static String with(int line, String text) {
        String[] lines = GOOD.toArray(String[]::new);
        lines[line - 1] = text;
        return String.join("\n", lines) + "\n";
    }
}
