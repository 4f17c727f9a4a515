package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SlowClientTest extends BackendTest {

    /// Far more than all buffers between backend and client hold.
    private static final int BATCHES = 400;

    @Autowired private Broker broker;

    @Test
    void aClientThatReadsNothingHoldsUpNeitherTheWriterNorOtherClients() {
        Rest operator = signIn("operator");
        String positions = Destinations.positions(SmallCity.CITY);
        try (StompClient stalled = connect(operator);
                StompClient healthy = connect(operator)) {
            stalled.subscribe(positions);
            healthy.subscribe(positions);
            stalled.stall();
            // One at a time: a client that reads, but on a busy machine, must not be the slow one.
            for (int i = 0; i < BATCHES; i++) {
                broker.send(positions, batch(i));
                PositionBatch batch = healthy.nextOf("PositionBatch").as(PositionBatch.class);
                assertEquals(Instant.ofEpochSecond(i), batch.serverTime());
            }
            register(operator, SmallCity.IN_XUANWU);
            assertTrue(stalled.waiting() < BATCHES);
        }
    }

    /// Some 50 kB.
    private static PositionBatch batch(int number) {
        List<Position> moved = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            moved.add(new Position("W" + i, SmallCity.IN_XUANWU, Instant.EPOCH));
        }
        return new PositionBatch(Instant.ofEpochSecond(number), moved, List.of());
    }
}
