package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long the feed has known nothing of the city, and how much it missed meanwhile. On the wire
/// thread.
final class BlindSpell {

    /// Hears of one that is over.
    @FunctionalInterface
    interface End {
        void tell(Duration blind, int missed);
    }

    private @Nullable Instant since;
    private int missed;
    private boolean suspected;

    /// Blind from then on, unless it has been for longer.
    ///
    /// @return whether it begins now
    boolean begin(Instant from) {
        boolean begins = since == null;
        since = begins ? from : since;
        return begins;
    }

    /// Whether anything was missed is not known yet.
    void suspect() {
        suspected = true;
    }

    /// What was only suspected is being looked at for another reason now.
    void forgetSuspicion() {
        suspected = false;
    }

    /// A change came that should have come before.
    void miss() {
        missed++;
    }

    /// All is known anew; what was missed cannot be counted.
    void startOver() {
        missed = 0;
        suspected = false;
    }

    /// Over, and told unless nothing was missed after a mere suspicion.
    void end(Instant now, End end) {
        Instant from = since;
        since = null;
        int count = missed;
        missed = 0;
        boolean inVain = suspected && count == 0;
        if (from != null && !inVain) {
            end.tell(Duration.between(from, now), count);
        }
    }
}
