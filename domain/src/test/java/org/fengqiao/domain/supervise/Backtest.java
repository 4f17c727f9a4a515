package org.fengqiao.domain.supervise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// Plays simulated days that nothing was learnt from, looks every ten minutes at what is listed,
/// and counts what came of it.
///
/// Something turns red when its status becomes overdue, on either clock. At one look a listed
/// incident is right where that happens within the horizon.
final class Backtest {

    static final Duration EVERY = Duration.ofMinutes(10);

    /// One Monday in spring; no holiday in the weeks after.
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final int WARM_UP = 7;

    private final Deadlines deadlines = new Deadlines(WorkCalendarFile.loadChina());
    private final SimulatedCity city;
    private final List<SimulatedCase> cases;
    private final Map<IncidentId, List<Instant>> reddenings = new HashMap<>();
    private final StageTimes times;
    private final Instant from;
    private final Instant to;
    private final List<Look> looks = new ArrayList<>();

    /// @param open those not overdue yet
    private record Look(Instant now, List<GoingRed.Standing> open) {}

    /// @param training days that are learnt from
    /// @param heldOut days right after them that are looked at
    Backtest(long seed, int training, int heldOut) {
        city = new SimulatedCity(seed, deadlines);
        // The first week fills the queues.
        cases = city.live(FIRST, WARM_UP + training + heldOut);
        from = startOf(FIRST.plusDays(WARM_UP + training));
        to = from.plus(Duration.ofDays(heldOut));
        SampleReader reader = new SampleReader(city.workflow(), deadlines);
        Instant learnt = startOf(FIRST.plusDays(WARM_UP));
        times =
                StageTimes.of(
                        cases.stream()
                                .flatMap(of -> reader.read(of.history(from)).stream())
                                .filter(sample -> !sample.at().isBefore(learnt))
                                .toList());
        cases.forEach(of -> reddenings.put(of.now().id(), reddenings(of)));
        for (Instant now = from; now.isBefore(to); now = now.plus(EVERY)) {
            looks.add(new Look(now, listOpen(now)));
        }
    }

    record Score(
            int looks,
            long listed,
            long right,
            long turned,
            int events,
            int seen,
            List<Duration> leads) {

        double precision() {
            return right / (double) listed;
        }

        /// Of all that turn red within the horizon of a look.
        double recall() {
            return right / (double) turned;
        }

        /// Of all times that something turned red, whether it was listed at any look before.
        double foreseen() {
            return seen / (double) events;
        }

        Duration medianLead() {
            return leads.isEmpty()
                    ? Duration.ZERO
                    : leads.stream().sorted().toList().get(leads.size() / 2);
        }
    }

    /// What is to be judged, given those that could turn red.
    interface Lister {
        List<IncidentId> list(List<GoingRed.Standing> open, Instant now);
    }

    /// The method as it ships.
    Lister goingRed(Duration horizon, double least) {
        GoingRed rule = new GoingRed(city.workflow(), deadlines, times);
        return (open, now) ->
                rule.list(open.stream(), now, horizon, least).stream()
                        .map(Outlook::incident)
                        .toList();
    }

    /// The same number as another lists, those with the nearest deadlines.
    Lister byDeadline(Lister other) {
        return (open, now) -> byDeadline(open, now).limit(other.list(open, now).size()).toList();
    }

    /// All whose deadline lies within the horizon.
    Lister allWithin(Duration horizon) {
        return (open, now) ->
                open.stream()
                        .map(GoingRed.Standing::incident)
                        .filter(of -> !nextDeadline(of).isAfter(now.plus(horizon)))
                        .map(Incident::id)
                        .toList();
    }

    private static Stream<IncidentId> byDeadline(List<GoingRed.Standing> open, Instant now) {
        return open.stream()
                .map(GoingRed.Standing::incident)
                .sorted(Comparator.comparing(Backtest::nextDeadline).thenComparing(Incident::id))
                .map(Incident::id);
    }

    Score judge(Lister lister, Duration horizon) {
        long listed = 0;
        long right = 0;
        long turned = 0;
        Map<IncidentId, TreeSet<Instant>> listedAt = new HashMap<>();
        for (Look look : looks) {
            Instant at = look.now();
            Instant end = at.plus(horizon);
            Set<IncidentId> turning =
                    look.open().stream()
                            .map(each -> each.incident().id())
                            .filter(id -> reddens(id, at, end))
                            .collect(Collectors.toSet());
            List<IncidentId> list = lister.list(look.open(), at);
            list.forEach(id -> listedAt.computeIfAbsent(id, _ -> new TreeSet<>()).add(at));
            listed += list.size();
            turned += turning.size();
            right += list.stream().filter(turning::contains).count();
        }
        return withLeads(looks.size(), listed, right, turned, horizon, listedAt);
    }

    private Score withLeads(
            int looked,
            long listed,
            long right,
            long turned,
            Duration horizon,
            Map<IncidentId, TreeSet<Instant>> listedAt) {
        int events = 0;
        List<Duration> leads = new ArrayList<>();
        for (Map.Entry<IncidentId, List<Instant>> entry : reddenings.entrySet()) {
            for (Instant red : entry.getValue()) {
                if (red.isBefore(from.plus(horizon)) || !red.isBefore(to)) {
                    continue;
                }
                events++;
                TreeSet<Instant> looksBefore =
                        listedAt.getOrDefault(entry.getKey(), new TreeSet<>());
                @Nullable Instant first = looksBefore.ceiling(red.minus(horizon));
                if (first != null && first.isBefore(red)) {
                    leads.add(Duration.between(first, red));
                }
            }
        }
        return new Score(looked, listed, right, turned, events, leads.size(), leads);
    }

    /// How many of those that turn red within the horizon of a look do so on the clock of a stage
    /// that they have not entered at that look: no list of running clocks can have them for that.
    double shareUnseen(Duration horizon) {
        long turned = 0;
        long unseen = 0;
        for (Look look : looks) {
            Instant at = look.now();
            for (GoingRed.Standing each : look.open()) {
                if (reddens(each.incident().id(), at, at.plus(horizon))) {
                    turned++;
                    unseen += nextDeadline(each.incident()).isAfter(at.plus(horizon)) ? 1 : 0;
                }
            }
        }
        return unseen / (double) turned;
    }

    /// How many of all cases were overdue at some time.
    double shareOverdue() {
        return reddenings.values().stream().filter(red -> !red.isEmpty()).count()
                / (double) cases.size();
    }

    int cases() {
        return cases.size();
    }

    int samples() {
        return times.size();
    }

    private List<GoingRed.Standing> listOpen(Instant now) {
        List<GoingRed.Standing> open = new ArrayList<>();
        for (SimulatedCase of : cases) {
            List<SimulatedCase.Version> versions = of.versions();
            if (versions.getFirst().from().isAfter(now)
                    || !versions.getLast().from().isAfter(now)) {
                continue;
            }
            SimulatedCase.Version then = versions.getFirst();
            for (SimulatedCase.Version version : versions) {
                then = version.from().isAfter(now) ? then : version;
            }
            IncidentStatus status = IncidentStatus.of(then.incident(), now);
            if (status == IncidentStatus.IN_PROGRESS || status == IncidentStatus.NEAR_TIMEOUT) {
                open.add(new GoingRed.Standing(then.incident(), then.entered()));
            }
        }
        return open;
    }

    private boolean reddens(IncidentId id, Instant after, Instant until) {
        return reddenings.getOrDefault(id, List.of()).stream()
                .anyMatch(red -> red.isAfter(after) && !red.isAfter(until));
    }

    /// The moments at which a case became overdue, having not been so just before.
    private static List<Instant> reddenings(SimulatedCase of) {
        List<Instant> found = new ArrayList<>();
        List<SimulatedCase.Version> versions = of.versions();
        boolean red = false;
        for (int i = 0; i + 1 < versions.size(); i++) {
            Incident incident = versions.get(i).incident();
            Instant begin = versions.get(i).from();
            Instant end = versions.get(i + 1).from();
            if (IncidentStatus.of(incident, begin) != IncidentStatus.OVERDUE) {
                red = false;
            }
            Instant deadline = nextDeadline(incident);
            if (!red && !incident.suspended() && deadline.isBefore(end)) {
                found.add(deadline.isBefore(begin) ? begin : deadline);
                red = true;
            }
        }
        return found;
    }

    private static Instant nextDeadline(Incident incident) {
        return Stream.of(incident.caseClock(), incident.stageClock())
                .flatMap(Stream::ofNullable)
                .map(RunningClock::deadline)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(deadlines.calendar().zone()).toInstant();
    }
}
