package org.fengqiao.domain.handover;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the entries of a duty log amount to: which text stands, and which promises are open. A
/// promise is open until an entry says that it is fulfilled and no correction takes that back; in
/// doubt it is open. Pure; entries may come in any order.
public final class DutyLog {

    private final List<LogEntry> entries;
    private final Map<Long, LogEntry> corrections = new HashMap<>();
    private final Map<Long, LogEntry> fulfilments = new HashMap<>();

    private DutyLog(List<LogEntry> entries) {
        this.entries = entries;
        entries.forEach(entry -> keepNewest(corrections, entry, LogType.CORRECTION));
        entries.stream()
                .filter(entry -> !corrections.containsKey(entry.number()))
                .forEach(entry -> keepNewest(fulfilments, entry, LogType.FULFILLED));
    }

    public static DutyLog of(Collection<LogEntry> entries) {
        return new DutyLog(
                entries.stream().sorted(Comparator.comparingLong(LogEntry::number)).toList());
    }

    private static void keepNewest(Map<Long, LogEntry> by, LogEntry entry, LogType type) {
        @Nullable Long about = entry.refersTo();
        if (entry.type() == type && about != null) {
            by.put(about, entry); // they come oldest first
        }
    }

    /// The newest correction of an entry.
    public Optional<LogEntry> findCorrection(long number) {
        return Optional.ofNullable(corrections.get(number));
    }

    /// What stands against a promise and was not taken back.
    public Optional<LogEntry> findFulfilment(long promise) {
        return Optional.ofNullable(fulfilments.get(promise));
    }

    /// The text that counts: that of the newest correction, or the entry's own.
    public String content(LogEntry entry) {
        return findCorrection(entry.number()).orElse(entry).content();
    }

    public boolean isOpenPromise(LogEntry entry) {
        return entry.type() == LogType.PROMISE && findFulfilment(entry.number()).isEmpty();
    }

    /// Oldest first.
    public List<LogEntry> listOpenPromises() {
        return entries.stream().filter(this::isOpenPromise).toList();
    }
}
