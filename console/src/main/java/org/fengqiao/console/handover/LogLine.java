package org.fengqiao.console.handover;

import org.fengqiao.domain.handover.DutyLog;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.jspecify.annotations.Nullable;

/// An entry of the duty log and what became of it.
///
/// @param correctedBy the newest correction; null where it stands as it was written
/// @param fulfilledBy null unless it is a promise that was kept
record LogLine(LogEntry entry, @Nullable LogEntry correctedBy, @Nullable LogEntry fulfilledBy) {

    static LogLine of(LogEntry entry, DutyLog log) {
        return new LogLine(
                entry,
                log.findCorrection(entry.number()).orElse(null),
                entry.type() == LogType.PROMISE
                        ? log.findFulfilment(entry.number()).orElse(null)
                        : null);
    }

    boolean openPromise() {
        return entry.type() == LogType.PROMISE && fulfilledBy == null;
    }

    boolean correctable() {
        return entry.type() != LogType.CORRECTION;
    }
}
