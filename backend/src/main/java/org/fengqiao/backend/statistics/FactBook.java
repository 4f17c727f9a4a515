package org.fengqiao.backend.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.CaseFacts;
import org.fengqiao.domain.statistics.FactRule;
import org.fengqiao.domain.wire.Statistics.CaseLine;

/// What histories amount to, kept under the revision they were read at: a case that has changed
/// since is read again, so nothing that is counted is ever older than the last commit. Safe for any
/// thread.
final class FactBook {

    /// Some 600 bytes each.
    private static final int MOST_KEPT = 400_000;

    private final CaseHistory history;
    private final FactRule rule;
    private final Lock lock = new ReentrantLock();
    private final Map<IncidentId, Known> kept = new LinkedHashMap<>(1024, 0.75f, true);

    FactBook(CaseHistory history, FactRule rule) {
        this.history = history;
        this.rule = rule;
    }

    /// @param line the case in short, for lists
    record Known(long revision, CaseFacts facts, CaseLine line) {}

    FactRule rule() {
        return rule;
    }

    /// All cases reported in a period inside an area, in no order.
    ///
    /// @param to no longer within
    List<Known> list(Instant from, Instant to, AreaCode area) {
        lock.lock();
        try {
            Map<IncidentId, Long> wanted = history.loadRevisions(from, to, area);
            List<Known> found = new ArrayList<>(wanted.size());
            Map<IncidentId, Long> unread = new HashMap<>();
            wanted.forEach((id, revision) -> {
                Known known = kept.get(id);
                // One that has gone on since the revisions were read is fresher still.
                if (known != null && known.revision() >= revision) {
                    found.add(known);
                } else {
                    unread.put(id, revision);
                }
            });
            history.load(
                    unread.keySet(),
                    told -> {
                        Known known = known(told);
                        kept.put(told.incident().id(), known);
                        found.add(known);
                    });
            forgetEldest();
            return found;
        } finally {
            lock.unlock();
        }
    }

    private Known known(CaseHistory.Told told) {
        Incident incident = told.incident();
        CaseFacts facts = rule.distil(incident, told.flow());
        return new Known(
                incident.revision(),
                facts,
                new CaseLine(
                        incident.id(),
                        incident.title(),
                        incident.state(),
                        incident.grid(),
                        facts.department(),
                        incident.reportedAt(),
                        incident.endedAt()));
    }

    private void forgetEldest() {
        var eldest = kept.entrySet().iterator();
        for (int over = kept.size() - MOST_KEPT; over > 0; over--) {
            eldest.next();
            eldest.remove();
        }
    }
}
