package org.fengqiao.domain.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.deadline.CalendarView.NamedDay;

/// Finds what makes a calendar impossible or leaves a gap in it. A gap is a year that is not
/// announced between two that are, or an announced year without a single day off: a deadline across
/// it would be wrong and nothing would say so.
final class CalendarCheck {

    enum Part {
        ZONE,
        WINDOW,
        WEEKEND,
        YEAR,
        HOLIDAY,
        MAKEUP,
        NEAR
    }

    /// @param index of the value within its part
    record Finding(Part part, int index, String reason) {}

    private final CalendarView view;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarCheck(CalendarView view) {
        this.view = view;
    }

    /// @return empty where the calendar can be used
    static List<Finding> check(CalendarView view) {
        CalendarCheck check = new CalendarCheck(view);
        check.zone();
        check.windows();
        check.weekend();
        check.years();
        check.days();
        check.near();
        return List.copyOf(check.findings);
    }

    private void zone() {
        try {
            ZoneId.of(view.zone());
        } catch (DateTimeException e) {
            find(Part.ZONE, 0, "no time zone of the tz database: '" + view.zone() + "'");
        }
    }

    private void windows() {
        if (view.windows().isEmpty()) {
            find(Part.WINDOW, 0, "a calendar needs at least one working window");
        }
        for (int i = 1; i < view.windows().size(); i++) {
            WorkCalendar.Window before = view.windows().get(i - 1);
            WorkCalendar.Window window = view.windows().get(i);
            if (window.from().isBefore(before.to())) {
                find(
                        Part.WINDOW,
                        i,
                        "the working window "
                                + window
                                + " begins before "
                                + before
                                + " has ended; windows ascend without overlap");
            }
        }
    }

    private void weekend() {
        if (new HashSet<>(view.weekend()).size() < view.weekend().size()) {
            find(Part.WEEKEND, 0, "a weekend day is there twice: " + view.weekend());
        } else if (view.weekend().size() == 7) {
            find(Part.WEEKEND, 0, "a week of seven weekend days has no work");
        }
    }

    private void years() {
        Set<Integer> withHolidays = new HashSet<>();
        view.holidays().forEach(holiday -> withHolidays.add(holiday.day().getYear()));
        for (int i = 0; i < view.years().size(); i++) {
            int year = view.years().get(i);
            if (!withHolidays.contains(year)) {
                find(Part.YEAR, i, year + " is said to be announced but has no holiday");
            }
            if (i > 0 && year != view.years().get(i - 1) + 1) {
                int before = view.years().get(i - 1);
                find(
                        Part.YEAR,
                        i,
                        year <= before
                                ? year + " comes after " + before + "; years ascend"
                                : "no year is announced between " + before + " and " + year);
            }
        }
    }

    private void days() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < view.holidays().size(); i++) {
            day(Part.HOLIDAY, i, view.holidays().get(i), seen);
        }
        for (int i = 0; i < view.makeUpDays().size(); i++) {
            NamedDay makeUp = view.makeUpDays().get(i);
            day(Part.MAKEUP, i, makeUp, seen);
            if (!view.weekend().contains(makeUp.day().getDayOfWeek())) {
                find(
                        Part.MAKEUP,
                        i,
                        makeUp.day()
                                + " is a "
                                + makeUp.day().getDayOfWeek()
                                + " and worked in any case; a make-up workday is a weekend day");
            }
        }
    }

    private void day(Part part, int index, NamedDay named, Set<LocalDate> seen) {
        if (!seen.add(named.day())) {
            find(part, index, named.day() + " is there twice");
        }
        if (!view.years().contains(named.day().getYear())) {
            find(part, index, named.day() + " lies in a year that is not among those announced");
        }
    }

    private void near() {
        try {
            NearRule.of(view.near());
        } catch (IllegalArgumentException e) {
            find(Part.NEAR, 0, String.valueOf(e.getMessage()));
        }
    }

    private void find(Part part, int index, String reason) {
        findings.add(new Finding(part, index, reason));
    }
}
