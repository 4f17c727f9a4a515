package org.fengqiao.backend.resource;

import java.time.Clock;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends moved positions, at most one batch a second on each stream, whatever the field reports.
@Component
class PositionPublisher {

    private final Positions positions;
    private final Broker broker;
    private final Clock clock;

    PositionPublisher(Positions positions, Broker broker, Clock clock) {
        this.positions = positions;
        this.broker = broker;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void publish() {
        positions
                .drain()
                .forEach((area, batch) ->
                        broker.send(
                                Destinations.positions(area),
                                new PositionBatch(clock.instant(), batch)));
    }
}
