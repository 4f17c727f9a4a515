package org.fengqiao.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One stretch during which an incident lay with one holder.
///
/// @param signedAt when it was signed for; `to` if it was not
/// @param to not included
/// @param endedBy the action by which it went to another or ended; null if it still lies there
/// @param returned whether the holder ended it by giving the incident back
public record HeldSpan(
        Holder holder,
        Instant from,
        Instant signedAt,
        Instant to,
        @Nullable String endedBy,
        boolean returned) {

    public HeldSpan {
        if (signedAt.isBefore(from) || to.isBefore(signedAt)) {
            throw new IllegalArgumentException(
                    "a span runs from " + from + " over " + signedAt + " to " + to);
        }
    }

    /// Time before it was signed for, charged to the named holder all the same.
    public Duration unsigned() {
        return Duration.between(from, signedAt);
    }

    public Duration signed() {
        return Duration.between(signedAt, to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
