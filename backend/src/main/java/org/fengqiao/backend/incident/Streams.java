package org.fengqiao.backend.incident;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.fengqiao.backend.incident.store.ChangeLog;
import org.fengqiao.backend.wire.StreamHeads;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.StreamHead;

/// Which streams a change belongs to, and which change came before it on each.
final class Streams implements StreamHeads {

    private final String epoch;
    private final AreaCode city;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();

    Streams(ChangeLog log, AreaCode city) {
        this.epoch = log.loadEpoch();
        this.city = city;
        setArea(city, log.loadLastSequence());
        log.loadHeadsOfAreas().forEach(this::setArea);
        log.loadHeadsOfDepartments()
                .forEach((department, sequence) ->
                        heads.put(Destinations.departmentChanges(department), sequence));
    }

    private void setArea(AreaCode area, long sequence) {
        heads.put(Destinations.changes(area), sequence);
        heads.put(Destinations.wallChanges(area), sequence);
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long head(String destination) {
        long newest = heads.getOrDefault(Destinations.changes(city), 0L);
        return destination.startsWith("/topic/changes.")
                        || destination.startsWith("/topic/wall.")
                        || destination.startsWith("/topic/department.")
                ? heads.getOrDefault(destination, 0L)
                : newest;
    }

    /// Tells every change stream how far it has gone.
    void routeHeads(BiConsumer<String, Object> out) {
        heads.forEach((destination, head) -> out.accept(destination, new StreamHead(epoch, head)));
    }

    Change change(Step step, long previous) {
        return new Change(
                epoch,
                step.entry().sequence(),
                previous,
                step.entry().at(),
                step.after().incident(),
                step.order(),
                step.entry());
    }

    /// Hands the change to every stream it belongs to. Called in the order of the sequence numbers,
    /// by one thread.
    void route(Step step, BiConsumer<String, Object> out) {
        AreaCode grid = step.after().incident().grid();
        area(city, step, out);
        for (Level level : ChangeLog.STREAMED) {
            grid.find(level).ifPresent(inner -> area(inner, step, out));
        }
        for (String department : step.after().holders()) {
            String destination = Destinations.departmentChanges(department);
            out.accept(destination, advance(destination, step));
        }
    }

    private void area(AreaCode area, Step step, BiConsumer<String, Object> out) {
        String destination = Destinations.changes(area);
        out.accept(destination, advance(destination, step));
        String wall = Destinations.wallChanges(area);
        out.accept(wall, Visibility.forWall(advance(wall, step)));
    }

    private Change advance(String destination, Step step) {
        Long previous = heads.put(destination, step.entry().sequence());
        return change(step, previous == null ? 0 : previous);
    }
}
