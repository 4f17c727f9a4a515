package org.fengqiao.backend.alarm;

import java.util.List;
import java.util.function.BiConsumer;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.backend.wire.StreamedAreas;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Destinations;

/// Which streams a line belongs to, and which line came before it on each.
final class AlarmStreams {

    /// What the destinations of alarms begin with; the area follows.
    static final String PREFIX = "/topic/alarms.";

    private final NumberedStreams numbered;
    private final AreaCode city;

    AlarmStreams(NumberedStreams numbered, AreaCode city) {
        this.numbered = numbered;
        this.city = city;
    }

    /// The streams of alarms as far as the log has led them.
    ///
    /// @param epoch of the database
    static NumberedStreams load(AlarmStore store, String epoch, AreaCode city) {
        NumberedStreams streams = new NumberedStreams(epoch, List.of(PREFIX));
        streams.begin(Destinations.alarms(city), 0);
        StreamedAreas.heads(city, store.loadHeadsOfAreas())
                .forEach((area, sequence) -> streams.begin(Destinations.alarms(area), sequence));
        return streams;
    }

    String epoch() {
        return numbered.epoch();
    }

    /// Hands the lines to every stream they belong to, in the order of their numbers.
    void route(List<AlarmLine> lines, BiConsumer<String, Object> out) {
        for (AlarmLine line : lines) {
            for (AreaCode area : StreamedAreas.listAround(city, line.about().area())) {
                String destination = Destinations.alarms(area);
                long previous = numbered.advance(destination, line.entry().sequence());
                out.accept(
                        destination, new Alarms.Notice(numbered.epoch(), previous, line.entry()));
            }
        }
    }
}
