package org.fengqiao.backend.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.fengqiao.domain.wire.Messages.StreamHead;

/// The streams on which one numbered log is told, and how far each has gone. Safe for any thread.
public final class NumberedStreams {

    private final String epoch;
    private final List<String> prefixes;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();

    /// @param epoch names the numbering; another one means another database
    /// @param prefixes what the destinations of these streams begin with
    public NumberedStreams(String epoch, List<String> prefixes) {
        this.epoch = epoch;
        this.prefixes = List.copyOf(prefixes);
    }

    public String epoch() {
        return epoch;
    }

    /// Whether a destination is one of these streams, also if nothing was ever told on it.
    public boolean carries(String destination) {
        return prefixes.stream().anyMatch(destination::startsWith);
    }

    /// Number of the newest line on a stream, 0 before the first.
    public long head(String destination) {
        return heads.getOrDefault(destination, 0L);
    }

    /// Sets how far a stream has gone, as the log has it at the start.
    public void begin(String destination, long head) {
        heads.put(destination, head);
    }

    /// A further line goes to a stream. Called in the order of the numbers, by one thread at a
    /// time.
    ///
    /// @return number of the line before it on this stream, 0 if it is the first
    public long advance(String destination, long sequence) {
        Long previous = heads.put(destination, sequence);
        return previous == null ? 0 : previous;
    }

    /// Tells every stream how far it has gone.
    void routeHeads(BiConsumer<String, Object> out) {
        heads.forEach((destination, head) -> out.accept(destination, new StreamHead(epoch, head)));
    }
}
