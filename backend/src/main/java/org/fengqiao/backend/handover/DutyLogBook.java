package org.fengqiao.backend.handover;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.DutyLog;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.jspecify.annotations.Nullable;

/// Takes entries of the duty log in, one after the other. Safe for any thread.
class DutyLogBook {

    private final DutyLogStore store;
    private final DiskFlush disk;
    private final Clock clock;

    /// Makes "is it fulfilled already" and "write it down" one step.
    private final ReentrantLock writing = new ReentrantLock();

    DutyLogBook(DutyLogStore store, DiskFlush disk, Clock clock) {
        this.store = store;
        this.disk = disk;
        this.clock = clock;
    }

    /// Writes an entry down, once however often it is told.
    ///
    /// @throws Refusal if a text is missing or too long, the place is not the caller's, or the
    ///   entry it refers to is none it can refer to
    LogEntry append(Caller caller, LogDraft draft) {
        FieldChecks.required(draft.content(), FieldChecks.TEXT, "content");
        FieldChecks.optional(draft.place(), FieldChecks.ADDRESS, "place");
        if (draft.grid() != null) {
            caller.requireCovers(draft.grid());
        }
        writing.lock();
        try {
            Optional<LogEntry> known = store.find(caller.user().id(), draft.id());
            if (known.isPresent()) {
                return same(known.get(), draft);
            }
            checkReference(caller, draft);
            store.append(caller, draft, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } finally {
            writing.unlock();
        }
        disk.flush();
        return store.find(caller.user().id(), draft.id()).orElseThrow();
    }

    List<LogEntry> list(AreaCode jurisdiction, long before, int limit) {
        return store.list(jurisdiction, before, limit);
    }

    /// The open promises of a jurisdiction, each with whatever refers to it.
    List<LogEntry> listOpenPromises(AreaCode jurisdiction) {
        return store.listOpenPromises(jurisdiction);
    }

    private static LogEntry same(LogEntry known, LogDraft draft) {
        boolean same =
                known.type() == draft.type()
                        && known.content().equals(draft.content())
                        && Objects.equals(known.place(), draft.place())
                        && Objects.equals(known.grid(), draft.grid())
                        && Objects.equals(known.refersTo(), draft.refersTo());
        if (!same) {
            throw Refusal.rule("log-id-reused", "id");
        }
        return known;
    }

    private void checkReference(Caller caller, LogDraft draft) {
        @Nullable Long about = draft.refersTo();
        if (!draft.type().refers()) {
            if (about != null) {
                throw Refusal.rule("refers-to-nothing", "refersTo", draft.type());
            }
            return;
        }
        if (about == null) {
            throw Refusal.rule("missing-field", "refersTo", "refersTo");
        }
        LogEntry entry =
                store.find(about)
                        .filter(found -> caller.covers(found.jurisdiction()))
                        .orElseThrow(() -> Refusal.rule("unknown-entry", "refersTo", about));
        if (draft.type() == LogType.CORRECTION) {
            // The newest correction counts, so there is no need to correct one.
            if (entry.type() == LogType.CORRECTION) {
                throw Refusal.rule("corrects-correction", "refersTo", about);
            }
        } else {
            if (entry.type() != LogType.PROMISE) {
                throw Refusal.rule("not-a-promise", "refersTo", about);
            }
            DutyLog.of(store.listAbout(about))
                    .findFulfilment(about)
                    .ifPresent(done -> {
                        throw Refusal.rule("already-fulfilled", "refersTo", done.number());
                    });
        }
    }
}
