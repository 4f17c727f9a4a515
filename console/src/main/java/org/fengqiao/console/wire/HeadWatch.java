package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.fengqiao.console.fx.Subscription;

/// Notices that a stream has gone further than what has been heard of it.
///
/// A head may overtake a change that is still on its way, so it is believed only if the change has
/// not come a little later. On the wire thread.
final class HeadWatch {

    /// How long a change may be behind the head that tells of it.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WireLoop loop;
    private final LongSupplier seen;
    private final Consumer<Instant> onBehind;
    private Subscription waiting = Subscription.NONE;
    private boolean doubting;

    /// @param seen sequence of the last change heard
    /// @param onBehind told when something is missing, with the time since when it has been
    HeadWatch(WireLoop loop, LongSupplier seen, Consumer<Instant> onBehind) {
        this.loop = loop;
        this.seen = seen;
        this.onBehind = onBehind;
    }

    void hear(long head) {
        if (doubting || head <= seen.getAsLong()) {
            return;
        }
        doubting = true;
        Instant since = loop.now();
        waiting =
                loop.after(
                        PATIENCE,
                        () -> {
                            doubting = false;
                            if (head > seen.getAsLong()) {
                                onBehind.accept(since);
                            }
                        });
    }

    /// What was missing is being fetched anyway.
    void forget() {
        doubting = false;
        waiting.close();
    }
}
