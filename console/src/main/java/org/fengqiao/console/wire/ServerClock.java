package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time, worked out from this machine's clock and measured offsets; safe for any
/// thread. Before the first measurement it is this machine's time.
///
/// An offset is good to half the round trip it was measured in, so the quickest of the recent
/// measurements wins; each ages by 1 ms in 10 s, because clocks drift.
public final class ServerClock implements InstantSource {

    private static final double DRIFT = 1e-4;

    private record Sample(Duration offset, Duration roundTrip, Instant at) {

        double worth(Instant now) {
            return roundTrip.toNanos() + DRIFT * Duration.between(at, now).toNanos();
        }
    }

    private final InstantSource local;
    private volatile Sample best = new Sample(Duration.ZERO, Duration.ofDays(365), Instant.EPOCH);

    public ServerClock(InstantSource local) {
        this.local = local;
    }

    /// Takes a measurement into account.
    ///
    /// @param sent and received by this machine's clock
    /// @param server what the server said in between
    public synchronized void measure(Instant sent, Instant server, Instant received) {
        Duration roundTrip = Duration.between(sent, received);
        Duration offset = Duration.between(sent.plus(roundTrip.dividedBy(2)), server);
        Sample sample = new Sample(offset, roundTrip, received);
        if (roundTrip.toNanos() <= best.worth(received)) {
            best = sample;
        }
    }

    @Override
    public Instant instant() {
        return local.instant().plus(best.offset());
    }

    /// The server's time.
    public Instant now() {
        return instant();
    }

    /// Server time minus this machine's.
    public Duration offset() {
        return best.offset();
    }
}
