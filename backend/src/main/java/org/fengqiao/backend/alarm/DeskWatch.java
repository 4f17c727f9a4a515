package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.wire.StreamJoined;
import org.fengqiao.backend.wire.StreamLeft;
import org.fengqiao.domain.code.AreaCode;
import org.springframework.context.event.EventListener;

/// Follows whose desk listens to alarms: a person is present where a connection of theirs has an
/// alarm stream subscribed. Safe for any thread.
class DeskWatch {

    private final DeskStore store;
    private final SteadyClock clock;
    private final Queue<DeskLine> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, DeskLine> present = new ConcurrentHashMap<>();

    DeskWatch(DeskStore store, SteadyClock clock) {
        this.store = store;
        this.clock = clock;
        store.endAll(clock.now());
    }

    @EventListener
    void joined(StreamJoined event) {
        if (event.destination().startsWith(AlarmStreams.PREFIX)) {
            DeskLine line =
                    new DeskLine(
                            event.listening(),
                            true,
                            clock.now(),
                            event.caller().user().id(),
                            event.caller().user().nameZh(),
                            AreaCode.of(
                                    event.destination().substring(AlarmStreams.PREFIX.length())));
            present.put(line.listening(), line);
            waiting.add(line);
        }
    }

    @EventListener
    void left(StreamLeft event) {
        DeskLine began = present.remove(event.listening());
        if (began != null) {
            waiting.add(began.ended(clock.now()));
        }
    }

    /// Writes down what was noted.
    ///
    /// @throws RuntimeException of the database; it is written the next time then
    void write() {
        writing.lock();
        try {
            List<DeskLine> lines = new ArrayList<>(waiting);
            if (!lines.isEmpty()) {
                store.append(lines);
                lines.forEach(_ -> waiting.remove());
            }
        } finally {
            writing.unlock();
        }
    }

    /// All that touch a period, of areas inside a jurisdiction.
    List<DeskStay> list(AreaCode jurisdiction, Instant from, Instant to) {
        write();
        return store.list(jurisdiction, from, to);
    }
}
