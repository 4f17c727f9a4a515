package org.fengqiao.domain.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.deadline.CalendarView.NamedDay;

/// Random clocks, calendars and histories. Each case has a seed of its own, which a failure names;
/// `-Dfengqiao.seed=N` starts from another one.
final class Seeded {

    private static final int CASES = 1500;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_260_101L);
    private static final Instant EPOCH = Instant.parse("2025-12-20T00:00:00Z");
    private static final WorkCalendar CHINA = WorkCalendarFile.loadChina();

    private final RandomGenerator random;

    private Seeded(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static void each(Consumer<Seeded> property) {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            try {
                property.accept(new Seeded(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    Duration upTo(Duration most) {
        return Duration.ofNanos(random.nextLong(most.toNanos() + 1));
    }

    Instant moment() {
        return round(EPOCH.plus(upTo(Duration.ofDays(380))));
    }

    /// Often a full hour, so that moments meet each other and the ends of windows.
    private Instant round(Instant moment) {
        return chance(0.4) ? moment.truncatedTo(ChronoUnit.HOURS) : moment;
    }

    ClockKind kind() {
        return ClockKind.values()[random.nextInt(ClockKind.values().length)];
    }

    TimeLimit limit() {
        return limit(kind());
    }

    TimeLimit limit(ClockKind kind) {
        return new TimeLimit(random.nextInt(1, 40) * 0.25, kind);
    }

    List<Extension> extensions(Instant start, ClockKind kind) {
        List<Extension> extensions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extensions.add(
                    new Extension(start.plus(upTo(Duration.ofDays(8))), limit(kind), "材料未到"));
        }
        return extensions;
    }

    List<Pause> pauses(Instant around) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant from = round(around.minus(Duration.ofDays(1)).plus(upTo(Duration.ofDays(9))));
            Instant to = round(from.plus(upTo(Duration.ofDays(2))));
            pauses.add(new Pause(from, to.isBefore(from) ? from : to, "等料" + i));
        }
        return pauses;
    }

    /// Mostly the real one; else one with summer time, odd windows, some of them in the hour that
    /// is left out or comes twice, and holidays anywhere.
    WorkCalendar calendar() {
        if (chance(0.6)) {
            return CHINA;
        }
        DayName feast = new DayName("节", "Feast");
        Set<LocalDate> holidays = new TreeSet<>(Set.of(LocalDate.of(2026, 7, 1)));
        for (int i = random.nextInt(40); i > 0; i--) {
            holidays.add(LocalDate.of(2025, 12, 15).plusDays(random.nextInt(400)));
        }
        return WorkCalendar.of(
                new CalendarView(
                        chance(0.5) ? "Europe/Berlin" : "America/Havana",
                        List.of(
                                window("00:00", "00:30"),
                                window("01:10", "01:20"),
                                window("01:50", "02:30"),
                                window("02:45", "02:50"),
                                window("03:10", "11:00")),
                        chance(0.5) ? List.of() : List.of(DayOfWeek.FRIDAY),
                        holidays.stream().map(LocalDate::getYear).distinct().toList(),
                        holidays.stream().map(day -> new NamedDay(day, feast)).toList(),
                        List.of(),
                        NearRule.DEFAULT.toString()));
    }

    private static WorkCalendar.Window window(String from, String to) {
        return new WorkCalendar.Window(LocalTime.parse(from), LocalTime.parse(to));
    }
}
