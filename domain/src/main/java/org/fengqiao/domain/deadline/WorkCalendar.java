package org.fengqiao.domain.deadline;

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
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When people work 工作日历: windows of a working day, weekends, holidays, make-up workdays 调休.
/// Immutable.
public final class WorkCalendar {

    /// A stretch of the working day, such as 08:00–12:00.
    ///
    /// @param from included
    /// @param to not included, later than `from` on the same day
    public record Window(LocalTime from, LocalTime to) {

        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "a working window must end after it begins: " + from + "-" + to);
            }
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    private final ZoneId zone;
    private final List<Window> windows;
    private final Set<DayOfWeek> weekend;
    private final TreeMap<LocalDate, DayName> holidays;
    private final TreeMap<LocalDate, DayName> makeUpDays;
    private final Set<Integer> knownYears;

    /// @param windows of a working day, ascending, not overlapping, at least one
    /// @param weekend days of the week without work; not all seven
    /// @param holidays days without work, with their names
    /// @param makeUpDays weekend days worked all the same, with the names of the holidays for
    ///   which; none of them a holiday
    public WorkCalendar(
            ZoneId zone,
            List<Window> windows,
            Set<DayOfWeek> weekend,
            Map<LocalDate, DayName> holidays,
            Map<LocalDate, DayName> makeUpDays) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one working window");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "working windows must ascend without overlap: " + windows);
            }
        }
        if (weekend.size() == 7) {
            throw new IllegalArgumentException("a week of seven weekend days has no work");
        }
        for (LocalDate day : makeUpDays.keySet()) {
            if (holidays.containsKey(day)) {
                throw new IllegalArgumentException(
                        day + " cannot be a holiday and a make-up workday");
            }
        }
        this.zone = zone;
        this.windows = List.copyOf(windows);
        this.weekend =
                weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
        this.holidays = new TreeMap<>(holidays);
        this.makeUpDays = new TreeMap<>(makeUpDays);
        this.knownYears =
                holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    public ZoneId zone() {
        return zone;
    }

    /// Ascending.
    public List<Window> windows() {
        return windows;
    }

    public boolean works(LocalDate day) {
        return !holidays.containsKey(day)
                && (!weekend.contains(day.getDayOfWeek()) || makeUpDays.containsKey(day));
    }

    /// Name of the holiday a day belongs to.
    public Optional<DayName> findHoliday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /// The holiday for which a weekend day is worked 调休.
    public Optional<DayName> findMakeUp(LocalDate day) {
        return Optional.ofNullable(makeUpDays.get(day));
    }

    /// Why a window of a day that is worked counts.
    Rule rule(LocalDate day, Window window) {
        return findMakeUp(day)
                .<Rule>map(holiday -> new Rule.MadeUp(window, holiday))
                .orElseGet(() -> new Rule.Working(window));
    }

    /// Whether the holidays of that year have been announced. Where they have not, the calendar
    /// goes by weekends alone, and what is reckoned with it says that it is provisional.
    public boolean knows(int year) {
        return knownYears.contains(year);
    }

    /// Length of a full working day, the sum of its windows.
    public Duration workDay() {
        return windows.stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// The same calendar with one more holiday; a make-up workday on that date is dropped.
    public WorkCalendar withHoliday(LocalDate day, DayName name) {
        TreeMap<LocalDate, DayName> more = new TreeMap<>(holidays);
        more.put(day, name);
        TreeMap<LocalDate, DayName> fewer = new TreeMap<>(makeUpDays);
        fewer.remove(day);
        return new WorkCalendar(zone, windows, weekend, more, fewer);
    }
}
