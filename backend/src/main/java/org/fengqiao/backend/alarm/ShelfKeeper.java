package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.jspecify.annotations.Nullable;

/// Takes what people have put aside down again when its time is over. Safe for any thread.
final class ShelfKeeper {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AlarmBook book;
    private final ReentrantLock lock = new ReentrantLock();
    private final Timers<Shelf> timers = new Timers<>();

    private record Shelf(AlarmKey key, String person, @Nullable String personName) {}

    ShelfKeeper(AlarmBook book) {
        this.book = book;
    }

    /// Takes note of lines that were written.
    void written(List<AlarmLine> lines) {
        lock.lock();
        try {
            for (AlarmLine line : lines) {
                String person = line.entry().person();
                Instant until = line.entry().until();
                if (person != null && until != null) {
                    timers.set(
                            new Shelf(line.entry().key(), person, line.entry().personName()),
                            until);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes down for which shelves the time is over by the clock on the wall.
    ///
    /// @throws RuntimeException of the database; they are tried again then
    void expire() {
        Instant now = book.clock().told();
        List<Shelf> due = takeDue(now);
        if (due.isEmpty()) {
            return;
        }
        try {
            book.write(draft -> {
                due.forEach(shelf -> expire(draft, shelf, now));
                return null;
            });
        } catch (Throwable e) {
            lock.lock();
            try {
                due.forEach(shelf -> timers.set(shelf, now.plus(RETRY)));
            } finally {
                lock.unlock();
            }
            throw e;
        }
    }

    private List<Shelf> takeDue(Instant now) {
        lock.lock();
        try {
            return timers.takeDue(now);
        } finally {
            lock.unlock();
        }
    }

    private static void expire(AlarmDraft draft, Shelf shelf, Instant now) {
        draft.findEver(shelf.key())
                .filter(matter -> matter.find(shelf.person()).filter(i -> over(i, now)).isPresent())
                .ifPresent(matter ->
                        draft.act(
                                matter,
                                AlarmInput.EXPIRE,
                                shelf.person(),
                                shelf.personName(),
                                null,
                                null));
    }

    private static boolean over(AlarmItem item, Instant now) {
        Instant until = item.shelvedUntil();
        return item.state().shelved() && until != null && !until.isAfter(now);
    }
}
