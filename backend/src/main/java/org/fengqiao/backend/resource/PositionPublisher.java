package org.fengqiao.backend.resource;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends new positions and duties, at most one batch a second on each stream, whatever the field
/// reports. What one stream could not take goes with its next batch; the others do not wait for it.
@Component
class PositionPublisher {

    private static final System.Logger LOG = System.getLogger(PositionPublisher.class.getName());

    private final Positions positions;
    private final Duties duties;
    private final Broker broker;
    private final Clock clock;

    PositionPublisher(Positions positions, Duties duties, Broker broker, Clock clock) {
        this.positions = positions;
        this.duties = duties;
        this.broker = broker;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void publish() {
        Map<AreaCode, List<Position>> moved = positions.drain();
        Map<AreaCode, List<DutyReport>> changed = duties.drain();
        Set<AreaCode> areas = new HashSet<>(moved.keySet());
        areas.addAll(changed.keySet());
        for (AreaCode area : areas) {
            send(area, moved.getOrDefault(area, List.of()), changed.getOrDefault(area, List.of()));
        }
    }

    private void send(AreaCode area, List<Position> moved, List<DutyReport> changed) {
        try {
            broker.send(
                    Destinations.positions(area),
                    new PositionBatch(clock.instant(), moved, changed));
        } catch (RuntimeException failure) {
            LOG.log(WARNING, "positions of " + area + " wait for the next batch", failure);
            positions.keep(moved);
            duties.keep(changed);
        }
    }
}
