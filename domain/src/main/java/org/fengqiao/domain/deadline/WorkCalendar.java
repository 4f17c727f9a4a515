package org.fengqiao.domain.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.domain.deadline.CalendarView.NamedDay;

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

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    private final CalendarView view;
    private final ZoneId zone;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, DayName> holidays;
    private final Map<LocalDate, DayName> makeUpDays;
    private final Set<Integer> years;
    private final NearRule near;

    private WorkCalendar(CalendarView view) {
        this.view = view;
        this.zone = ZoneId.of(view.zone());
        this.weekend = Set.copyOf(view.weekend());
        this.holidays = byDay(view.holidays());
        this.makeUpDays = byDay(view.makeUpDays());
        this.years = Set.copyOf(view.years());
        this.near = NearRule.of(view.near());
    }

    private static Map<LocalDate, DayName> byDay(List<NamedDay> days) {
        return days.stream().collect(Collectors.toMap(NamedDay::day, NamedDay::name));
    }

    /// @throws IllegalArgumentException saying everything that makes the calendar impossible
    public static WorkCalendar of(CalendarView view) {
        List<CalendarCheck.Finding> findings = CalendarCheck.check(view);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(
                    findings.stream()
                            .map(CalendarCheck.Finding::reason)
                            .collect(Collectors.joining("\n")));
        }
        return new WorkCalendar(view);
    }

    /// The calendar as it was given; [#of] makes the same of it again.
    public CalendarView view() {
        return view;
    }

    public ZoneId zone() {
        return zone;
    }

    /// Ascending.
    public List<Window> windows() {
        return view.windows();
    }

    /// From when on a clock is near timeout where this calendar is in force.
    public NearRule near() {
        return near;
    }

    public boolean works(LocalDate day) {
        return !holidays.containsKey(day)
                && (!weekend.contains(day.getDayOfWeek()) || makeUpDays.containsKey(day));
    }

    /// The holiday a day belongs to.
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
        return years.contains(year);
    }

    /// Length of a full working day, the sum of its windows.
    public Duration workDay() {
        return windows().stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// The same calendar with one more holiday; a make-up workday on that date is dropped.
    ///
    /// @throws IllegalArgumentException if a year between would not be announced
    public WorkCalendar withHoliday(LocalDate day, DayName name) {
        Set<Integer> known = new TreeSet<>(years);
        known.add(day.getYear());
        List<NamedDay> off = new ArrayList<>(without(view.holidays(), day));
        off.add(new NamedDay(day, name));
        return of(
                new CalendarView(
                        view.zone(),
                        view.windows(),
                        view.weekend(),
                        List.copyOf(known),
                        off,
                        without(view.makeUpDays(), day),
                        view.near()));
    }

    private static List<NamedDay> without(List<NamedDay> days, LocalDate day) {
        return days.stream().filter(named -> !named.day().equals(day)).toList();
    }
}
