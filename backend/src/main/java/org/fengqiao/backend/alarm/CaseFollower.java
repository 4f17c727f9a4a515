package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CaseWatch;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.Conditions;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works out which conditions hold of the cases: of each as it is committed, in the order of
/// commits, and again when its time has come. What is committed is only noted; all else is done by
/// [#round], for one thread.
final class CaseFollower implements CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFollower.class);

    /// Written together at most.
    private static final int MOST_AT_ONCE = 1000;

    /// After how long a case is tried again of which something could not be written.
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AlarmBook book;
    private final Conditions conditions;
    private final BlockingQueue<Note> queue = new LinkedBlockingQueue<>();
    private final Map<IncidentId, CaseRecord> open = new HashMap<>();
    private final Timers<IncidentId> timers = new Timers<>();

    /// Cases told since the start; null once what the log says of others was ended.
    private @Nullable Set<IncidentId> told = new HashSet<>();

    private boolean toldAll;
    private Instant last = Instant.MIN;

    private sealed interface Note {}

    private record Committed(CaseRecord record) implements Note {}

    /// All cases there were at the start were told.
    private record ToldAll() implements Note {}

    /// Nothing was committed; there is something else to do.
    private record Wake() implements Note {}

    CaseFollower(AlarmBook book, Conditions conditions) {
        this.book = book;
        this.conditions = conditions;
    }

    @Override
    public void committed(CaseRecord record) {
        queue.add(new Committed(record));
    }

    /// It ended before, so nothing holds of it and nothing waits.
    @Override
    public void forgotten(IncidentId id) {}

    /// Called once the cases there are at the start have been told.
    void toldAll() {
        queue.add(new ToldAll());
    }

    /// Has a [#round] that waits go on.
    void wake() {
        queue.add(new Wake());
    }

    boolean idle() {
        return queue.isEmpty();
    }

    /// Waits for something to be committed, for a while at most, and settles it and what is due.
    void round(Duration patience) throws InterruptedException {
        List<Note> notes = new ArrayList<>();
        @Nullable Note first = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            notes.add(first);
            queue.drainTo(notes, MOST_AT_ONCE - 1);
        }
        Instant now = book.clock().now();
        List<CaseRecord> records = new ArrayList<>();
        for (Note note : notes) {
            switch (note) {
                case Committed committed -> {
                    records.add(committed.record());
                    if (told != null) {
                        told.add(committed.record().id());
                    }
                }
                case ToldAll _ -> toldAll = true;
                case Wake _ -> {}
            }
        }
        settle(records, now);
        settle(listDue(now), now);
        if (toldAll && told != null) {
            endOthers(told);
        }
        last = now;
    }

    private List<CaseRecord> listDue(Instant now) {
        if (now.isBefore(last)) {
            // The clock was far ahead and is right again: whatever it brought about is looked at.
            return List.copyOf(open.values());
        }
        List<CaseRecord> due = new ArrayList<>();
        for (IncidentId id : timers.takeDue(now)) {
            CaseRecord record = open.get(id);
            if (record != null) {
                due.add(record);
            }
        }
        return due;
    }

    /// All together; if that fails, each by itself, so that one at fault holds up no other.
    private void settle(List<CaseRecord> records, Instant now) {
        if (records.isEmpty()) {
            return;
        }
        try {
            book.write(draft -> {
                records.forEach(
                        record -> CaseAlarms.settle(draft, record.id(), list(record, draft.at())));
                return null;
            });
            records.forEach(record -> follow(record, now));
        } catch (Throwable e) {
            if (records.size() > 1) {
                LOG.warn("settling {} cases one by one after: {}", records.size(), e.toString());
                records.forEach(record -> settle(List.of(record), now));
            } else {
                CaseRecord record = records.getFirst();
                LOG.error("the alarms of {} could not be written; tried again", record.id(), e);
                open.put(record.id(), record);
                timers.set(record.id(), now.plus(RETRY));
            }
        }
    }

    private List<AlarmCondition> list(CaseRecord record, Instant now) {
        return conditions.list(record.incident(), record.orders(), now);
    }

    private void follow(CaseRecord record, Instant now) {
        if (!record.incident().open()) {
            open.remove(record.id());
            timers.remove(record.id());
            return;
        }
        open.put(record.id(), record);
        conditions
                .findNext(record.incident(), record.orders(), now)
                .ifPresentOrElse(
                        next -> timers.set(record.id(), next), () -> timers.remove(record.id()));
    }

    /// What the log says to hold of a case that is not in memory any more has ended: the backend
    /// was stopped between the two.
    private void endOthers(Set<IncidentId> cases) {
        try {
            book.write(draft -> {
                for (Matter matter : book.state().matters()) {
                    IncidentId incident = matter.condition().incident();
                    if (matter.standing() && incident != null && !cases.contains(incident)) {
                        draft.clear(matter.condition(), null);
                    }
                }
                return null;
            });
            told = null;
        } catch (Throwable e) {
            LOG.error("alarms of cases that have ended could not be ended; tried again", e);
        }
    }
}
