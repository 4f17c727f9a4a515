package org.fengqiao.backend.incident;

import java.util.List;
import java.util.function.BiConsumer;
import org.fengqiao.backend.incident.store.ChangeLog;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.backend.wire.StreamedAreas;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;

/// Which streams a change belongs to, and which change came before it on each.
final class Streams {

    private static final List<String> PREFIXES =
            List.of("/topic/changes.", "/topic/wall.", "/topic/department.");

    private final NumberedStreams numbered;
    private final AreaCode city;

    Streams(NumberedStreams numbered, AreaCode city) {
        this.numbered = numbered;
        this.city = city;
    }

    /// The streams of changes as far as the log has led them.
    static NumberedStreams load(ChangeLog log, AreaCode city) {
        NumberedStreams streams = new NumberedStreams(log.loadEpoch(), PREFIXES);
        streams.begin(Destinations.changes(city), 0);
        streams.begin(Destinations.wallChanges(city), 0);
        StreamedAreas.heads(city, log.loadHeadsOfGrids())
                .forEach((area, sequence) -> {
                    streams.begin(Destinations.changes(area), sequence);
                    streams.begin(Destinations.wallChanges(area), sequence);
                });
        log.loadHeadsOfDepartments()
                .forEach((department, sequence) ->
                        streams.begin(Destinations.departmentChanges(department), sequence));
        return streams;
    }

    String epoch() {
        return numbered.epoch();
    }

    Change change(Step step, long previous) {
        return new Change(
                numbered.epoch(),
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
        for (AreaCode area : StreamedAreas.listAround(city, step.after().incident().grid())) {
            String destination = Destinations.changes(area);
            out.accept(destination, advance(destination, step));
            String wall = Destinations.wallChanges(area);
            out.accept(wall, Visibility.forWall(advance(wall, step)));
        }
        for (String department : step.after().holders()) {
            String destination = Destinations.departmentChanges(department);
            out.accept(destination, advance(destination, step));
        }
    }

    private Change advance(String destination, Step step) {
        return change(step, numbered.advance(destination, step.entry().sequence()));
    }
}
