package org.fengqiao.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// A work calendar as it is written and as it travels to the console, nothing left out;
/// [WorkCalendar#of] makes it queryable again. It may still be impossible: see [CalendarCheck].
///
/// @param zone as in the tz database, such as `Asia/Shanghai`
/// @param windows of a working day, ascending
/// @param weekend days of the week without work
/// @param years whose holidays have been announced, ascending; where a year is not among them, the
///   engine goes by weekends alone and says so
/// @param holidays days off, of these years
/// @param makeUpDays weekend days worked all the same 调休上班, with the holiday for which
/// @param near from when on a clock is near timeout, as [NearRule#of] reads it
public record CalendarView(
        String zone,
        List<WorkCalendar.Window> windows,
        List<DayOfWeek> weekend,
        List<Integer> years,
        List<NamedDay> holidays,
        List<NamedDay> makeUpDays,
        String near) {

    public record NamedDay(LocalDate day, DayName name) {}

    public CalendarView {
        windows = List.copyOf(windows);
        weekend = List.copyOf(weekend);
        years = List.copyOf(years);
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }
}
