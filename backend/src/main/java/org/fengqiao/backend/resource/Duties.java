package org.fengqiao.backend.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.wire.Messages.DutyReport;

/// Who is on duty, as devices last said; kept in the database. Safe for any thread.
public final class Duties {

    /// How many leave in one batch: a whole city coming on duty must not flood the consoles.
    static final int MOST_AT_ONCE = 500;

    private final Resources resources;
    private final Homes homes;
    private final DutyStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, DutyReport> newest = new HashMap<>();
    private final Map<String, DutyReport> unsent = new LinkedHashMap<>();

    Duties(Resources resources, Homes homes, DutyStore store, Clock clock) {
        this.resources = resources;
        this.homes = homes;
        this.store = store;
        this.clock = clock;
        for (DutyReport duty : store.load()) {
            newest.put(duty.resource(), duty);
        }
    }

    /// Takes over what is news: a state that began later than the one known, so that reports may be
    /// repeated and come in any order. What began later than now by the clock of a device that is a
    /// little ahead began now, so that it does not outlast the device's next word.
    ///
    /// @throws Refusal if nobody has such an id, or a time lies far in the future; nothing is taken
    ///   over then
    void apply(Collection<DutyReport> reports) {
        Instant now = clock.instant();
        Instant latest = now.plus(Positions.AHEAD);
        for (DutyReport report : reports) {
            resources.getForce(report.resource());
            if (report.since().isAfter(latest)) {
                throw Refusal.rule("duty-from-the-future", "since", report.since(), now);
            }
        }
        lock.lock();
        try {
            Map<String, DutyReport> news = new LinkedHashMap<>();
            for (DutyReport report : inOrder(reports)) {
                DutyReport known =
                        news.getOrDefault(report.resource(), newest.get(report.resource()));
                if (known == null || isNews(report, known, now)) {
                    Instant since = report.since().isAfter(now) ? now : report.since();
                    news.put(
                            report.resource(),
                            new DutyReport(report.resource(), report.state(), since));
                }
            }
            store.save(news.values());
            newest.putAll(news);
            unsent.putAll(news);
        } finally {
            lock.unlock();
        }
    }

    private static List<DutyReport> inOrder(Collection<DutyReport> reports) {
        return reports.stream().sorted(Comparator.comparing(DutyReport::since)).toList();
    }

    /// Of what lies ahead of the server's clock only a change of state is news: said again, it
    /// would begin anew each time.
    private static boolean isNews(DutyReport report, DutyReport known, Instant now) {
        return report.since().isAfter(now)
                ? report.state() != known.state() && !known.since().isAfter(now)
                : known.since().isBefore(report.since());
    }

    /// Unknown for whom no device has ever reported.
    Duty get(String resource) {
        lock.lock();
        try {
            DutyReport known = newest.get(resource);
            return known == null ? Duty.UNKNOWN : known.duty();
        } finally {
            lock.unlock();
        }
    }

    /// The known duties of everybody whose registered grid lies in the area, in order of id.
    List<DutyReport> list(AreaCode area) {
        lock.lock();
        try {
            return newest.values().stream()
                    .filter(duty -> homes.inside(area, duty.resource()))
                    .sorted(Comparator.comparing(DutyReport::resource))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Takes back what could not be sent, unless there is newer news of the person.
    void keep(Collection<DutyReport> notSent) {
        lock.lock();
        try {
            notSent.forEach(duty -> unsent.putIfAbsent(duty.resource(), duty));
        } finally {
            lock.unlock();
        }
    }

    /// Takes some of what came in since the last call, by the streams it belongs to; the longest
    /// waiting first.
    Map<AreaCode, List<DutyReport>> drain() {
        lock.lock();
        try {
            List<DutyReport> batch = unsent.values().stream().limit(MOST_AT_ONCE).toList();
            batch.forEach(duty -> unsent.remove(duty.resource()));
            return homes.byStream(batch, DutyReport::resource);
        } finally {
            lock.unlock();
        }
    }
}
