package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server's time, worked out from this machine's clock and measured offsets; safe for any
/// thread. Before the first measurement it is this machine's time.
///
/// An offset is good to half the round trip it was measured in, so the quickest of the recent
/// measurements wins; each ages by 1 ms in 10 s, because clocks drift. Two measurements that cannot
/// both be right say that one of the clocks was put forward or back in between: the newer one
/// holds.
public final class ServerClock implements InstantSource {

    private static final double DRIFT = 1e-4;

    /// Half a round trip beyond which seconds cannot be told reliably.
    private static final Duration TOO_VAGUE = Duration.ofMillis(250);

    private record Sample(Duration offset, Duration roundTrip, Instant at) {

        double worth(Instant now) {
            return roundTrip.toNanos() + DRIFT * Duration.between(at, now).abs().toNanos();
        }

        /// Whether both could have been measured of clocks that only drifted.
        boolean agrees(Sample later) {
            double apart = offset.minus(later.offset).abs().toNanos();
            return apart <= (worth(later.at) + later.roundTrip.toNanos()) / 2;
        }
    }

    private final InstantSource local;
    private volatile @Nullable Sample best;

    public ServerClock(InstantSource local) {
        this.local = local;
    }

    /// Takes a measurement into account.
    ///
    /// @param sent and received by this machine's clock
    /// @param server what the server said in between
    public synchronized void measure(Instant sent, Instant server, Instant received) {
        Duration roundTrip = Duration.between(sent, received);
        if (roundTrip.isNegative()) {
            // This machine's clock was put back on the way: the next measurement tells by how much.
            return;
        }
        Duration offset = Duration.between(sent.plus(roundTrip.dividedBy(2)), server);
        Sample sample = new Sample(offset, roundTrip, received);
        Sample known = best;
        if (known == null
                || !known.agrees(sample)
                || roundTrip.toNanos() <= known.worth(received)) {
            best = sample;
        }
    }

    @Override
    public Instant instant() {
        return local.instant().plus(offset());
    }

    /// The server's time.
    public Instant now() {
        return instant();
    }

    /// Whether a second shown by it may be another than the server's: nothing was measured yet, or
    /// only slowly, as while a desk opens on a busy machine. It should be measured again soon.
    public boolean vague() {
        Sample known = best;
        return known == null || known.roundTrip.dividedBy(2).compareTo(TOO_VAGUE) > 0;
    }

    /// Server time minus this machine's; zero before the first measurement.
    public Duration offset() {
        return findOffset().orElse(Duration.ZERO);
    }

    /// Server time minus this machine's; absent before the first measurement.
    public Optional<Duration> findOffset() {
        return Optional.ofNullable(best).map(Sample::offset);
    }
}
