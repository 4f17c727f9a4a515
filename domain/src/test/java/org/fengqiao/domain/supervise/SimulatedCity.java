package org.fengqiao.domain.supervise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// A made-up city whose centres and departments work off what is reported, each with so many people
/// and at its own speed. It knows queues and people, nothing of stage times; the same seed gives
/// the same city and the same days.
///
/// Plausible, not measured: how much is reported, how long things take and how differently. How
/// many people there are was set so that about a third of all cases are overdue at some time, most
/// of them on a stage's clock. That was set while the method's figures could be seen, and they
/// depend on it: where most cases are overdue the method gains about half as much on sorting by
/// deadline. Nothing else was set by what the method makes of it. Crews take the next job by
/// deadline half of the time. Easier than life: speeds stay what they are over the weeks, nobody
/// learns, falls ill or hurries because a leader urged; and every step is logged when it happens.
/// Harder: times have long tails, loads change from day to day, and no two cases of a class are
/// alike.
final class SimulatedCity {

    private static final int DISTRICTS = 4;
    private static final int STREETS = 3;
    private static final int TYPES = 5;
    private static final double CASES_A_DAY = 520;

    /// Of a day, by hour, in shares of the busiest.
    private static final double[] HOURS = {
        .12, .08, .06, .05, .06, .12, .3, .6, .9, 1, .95, .85, .6, .65, .85, .9, .9, .85, .7, .55,
        .45, .38, .28, .18
    };

    /// @param share of the limit that handling takes in the middle
    private record Kind(ClassKey key, int type, TimeLimit limit, double share) {}

    private record Job(
            SimulatedCase of, double hours, ClockKind counted, Runnable begun, Runnable done) {}

    private record Event(Instant at, long order, Runnable what) {}

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();
    private final Deadlines deadlines;
    private final SplittableRandom chance;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Crew> crews = new HashMap<>();
    private final Map<String, Double> speeds = new HashMap<>();
    private final List<SimulatedCase> cases = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long order;

    SimulatedCity(long seed, Deadlines deadlines) {
        this.deadlines = deadlines;
        chance = new SplittableRandom(seed);
        double[][] limits = {
            {2, 0}, {4, 1}, {4, 1}, {2, 1}, {8, 1}, {12, 0}, {1, 2}, {2, 2}, {3, 2}, {5, 2}
        };
        ClockKind[] clocks = {ClockKind.URGENT_HOUR, ClockKind.WORK_HOUR, ClockKind.WORK_DAY};
        for (int i = 0; i < limits.length; i++) {
            ClassKey key = new ClassKey("SIM", "matter", "%05d".formatted(i));
            TimeLimit limit = new TimeLimit(limits[i][0], clocks[(int) limits[i][1]]);
            kinds.add(new Kind(key, i % TYPES, limit, 0.1 + 0.4 * chance.nextDouble()));
        }
    }

    WorkflowDefinition workflow() {
        return workflow;
    }

    /// Every case reported on those days, lived to its end.
    List<SimulatedCase> live(LocalDate first, int days) {
        for (int day = 0; day < days; day++) {
            report(first.plusDays(day));
        }
        while (!events.isEmpty()) {
            Event event = events.remove();
            now = event.at();
            event.what().run();
        }
        return cases;
    }

    private void report(LocalDate day) {
        double busy =
                logNormal(0.25) * (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0.7);
        double sum = 0;
        for (double hour : HOURS) {
            sum += hour;
        }
        for (int hour = 0; hour < 24; hour++) {
            double wanted = CASES_A_DAY * busy * HOURS[hour] / sum;
            int number = (int) (wanted + chance.nextDouble());
            for (int i = 0; i < number; i++) {
                Instant at =
                        day.atTime(hour, chance.nextInt(60), chance.nextInt(60))
                                .atZone(deadlines.calendar().zone())
                                .toInstant();
                at(at, this::begin);
            }
        }
    }

    private void begin() {
        Kind kind = kinds.get(chance.nextInt(kinds.size()));
        int district = chance.nextInt(DISTRICTS) + 1;
        int street = chance.nextInt(STREETS) + 1;
        AreaCode grid = AreaCode.of("3201%02d%03d001001".formatted(district, street));
        SimulatedCase of =
                new SimulatedCase(
                        workflow, deadlines, cases.size() + 1, kind.key(), grid, kind.limit());
        cases.add(of);
        of.take("REPORT", null, now);
        centre(of, 2.5, () -> file(of, kind));
    }

    private void file(SimulatedCase of, Kind kind) {
        if (chance.nextDouble() < 0.03) {
            of.take("NOT_ACCEPT", null, now);
            return;
        }
        of.take("ACCEPT", null, now);
        centre(of, 2, () -> dispatch(of, kind, department(of, kind)));
    }

    private String department(SimulatedCase of, Kind kind) {
        return of.grid().digits().substring(0, 6) + "-T" + kind.type();
    }

    private void dispatch(SimulatedCase of, Kind kind, String department) {
        of.take("DISPATCH", department, now);
        handle(of, kind, department, 1);
    }

    /// @param part of the usual work that is to be done
    private void handle(SimulatedCase of, Kind kind, String department, double part) {
        if (part == 1 && of.versions().size() < 5 && chance.nextDouble() < 0.05) {
            at(
                    now.plus(minutes(40 * logNormal(0.7))),
                    () -> {
                        of.take("RETURN", null, now);
                        String next =
                                "3201%02d-T%d"
                                        .formatted(chance.nextInt(DISTRICTS) + 1, kind.type());
                        centre(of, 3, () -> dispatch(of, kind, next));
                    });
            return;
        }
        double usual = deadlines.length(kind.limit()).toMinutes() / 60.0 * kind.share();
        double hours =
                usual
                        * part
                        * speed(department, 0.35)
                        * speed(department + kind.key(), 0.25)
                        * logNormal(0.6);
        boolean urgent = kind.limit().kind() == ClockKind.URGENT_HOUR;
        ClockKind counted = urgent ? ClockKind.URGENT_HOUR : ClockKind.WORK_HOUR;
        // People are on it for an hour or so; the rest is permits, material, others' turn.
        double work = Math.min(hours, speed(department, 0.35) * logNormal(0.4));
        boolean suspended = part == 1 && !urgent && chance.nextDouble() < 0.02;
        crews.computeIfAbsent(department, _ -> new Crew(people(kind.type()), people(kind.type())))
                .add(
                        new Job(
                                of,
                                suspended ? 0.05 : work,
                                counted,
                                () -> of.take("ACKNOWLEDGE", department, now),
                                () -> {
                                    if (suspended) {
                                        suspend(of, department, hours);
                                    } else {
                                        at(
                                                after(hours - work, counted),
                                                () -> handled(of, kind, department));
                                    }
                                }));
    }

    private void suspend(SimulatedCase of, String department, double hours) {
        of.take("SUSPEND", department, now);
        at(
                now.plus(Duration.ofDays(1 + chance.nextInt(3))),
                () -> {
                    of.take("RESUME_DUE", department, now);
                    Instant end = after(hours, ClockKind.WORK_HOUR);
                    at(end, () -> check(of, department));
                });
    }

    private void handled(SimulatedCase of, Kind kind, String department) {
        check(of, department);
        // Who checks finds some of it wanting.
        rework.put(
                of,
                () -> {
                    of.take("REWORK", department, now);
                    handle(of, kind, department, 0.4);
                });
    }

    private final Map<SimulatedCase, Runnable> rework = new HashMap<>();

    private void check(SimulatedCase of, String department) {
        of.take("FEEDBACK", department, now);
        centre(
                of,
                3,
                () -> {
                    @Nullable Runnable again = rework.remove(of);
                    double found = chance.nextDouble();
                    if (again != null && found < 0.06) {
                        again.run();
                    } else if (found < 0.2) {
                        of.take("CHECK", department, now);
                        at(
                                now.plus(minutes(17 * logNormal(0.5))),
                                () -> {
                                    of.take("CHECK_DONE", department, now);
                                    close(of, department);
                                });
                    } else {
                        of.take("CHECK_PASS", department, now);
                        close(of, department);
                    }
                });
    }

    private void close(SimulatedCase of, String department) {
        centre(of, 1.5, () -> of.take("CLOSE", department, now));
    }

    /// A step at the centre of the case's street's district, around the clock.
    private void centre(SimulatedCase of, double minutes, Runnable done) {
        String name = of.grid().digits().substring(0, 6);
        double hours = minutes / 60 * speed(name, 0.2) * logNormal(0.7);
        crews.computeIfAbsent(name, _ -> new Crew(4, 2))
                .add(new Job(of, hours, ClockKind.URGENT_HOUR, () -> {}, done));
    }

    private int people(int type) {
        return 5 + type % 3;
    }

    private double speed(String name, double spread) {
        @Nullable Double known = speeds.get(name);
        double speed = known == null ? logNormal(spread) : known;
        speeds.put(name, speed);
        return speed;
    }

    private double logNormal(double spread) {
        return Math.exp(spread * chance.nextGaussian());
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.max(1, Math.round(minutes * 60)));
    }

    private Instant after(double hours, ClockKind kind) {
        TimeLimit length = new TimeLimit(Math.clamp(hours, 0.001, 900), kind);
        return deadlines.deadline(now, length, List.of()).at();
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, order++, what));
    }

    /// People who take one job after another.
    private final class Crew {
        private final int byDay;
        private final int byNight;
        private final List<Job> waiting = new ArrayList<>();
        private int busy;

        private Crew(int byDay, int byNight) {
            this.byDay = byDay;
            this.byNight = byNight;
        }

        private void add(Job job) {
            waiting.add(job);
            next();
        }

        private void next() {
            ZonedDateTime local = now.atZone(deadlines.calendar().zone());
            boolean day = local.getHour() >= 7 && local.getHour() < 22;
            while (!waiting.isEmpty() && busy < (day ? byDay : byNight)) {
                Job job = pick();
                waiting.remove(job);
                busy++;
                at(
                        starts(job),
                        () -> {
                            job.begun().run();
                            at(
                                    after(job.hours(), job.counted()),
                                    () -> {
                                        busy--;
                                        job.done().run();
                                        next();
                                    });
                        });
            }
        }

        private Instant starts(Job job) {
            // Nobody drives out after hours for what can wait.
            return job.counted() == ClockKind.URGENT_HOUR
                    ? now
                    : deadlines.deadline(now, new TimeLimit(0.05, job.counted()), List.of()).at();
        }

        private Job pick() {
            return chance.nextBoolean()
                    ? waiting.getFirst()
                    : waiting.stream()
                            .filter(job -> job.of().now().caseClock() != null)
                            .min(
                                    Comparator.comparing(job ->
                                            Objects.requireNonNull(job.of().now().caseClock())
                                                    .deadline()))
                            .orElseGet(waiting::getFirst);
        }
    }
}
