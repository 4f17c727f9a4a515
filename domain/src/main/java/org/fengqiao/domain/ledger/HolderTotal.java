package org.fengqiao.domain.ledger;

import java.time.Duration;

/// All that one holder answers for.
///
/// @param unsigned time before signing for it, of all spans
/// @param signed time after
/// @param spans how often it came to this holder
/// @param returns how often this holder gave it back
public record HolderTotal(
        Holder holder, Duration unsigned, Duration signed, int spans, int returns) {

    public Duration length() {
        return unsigned.plus(signed);
    }

    HolderTotal plus(HeldSpan span) {
        return new HolderTotal(
                holder,
                unsigned.plus(span.unsigned()),
                signed.plus(span.signed()),
                spans + 1,
                returns + (span.returned() ? 1 : 0));
    }
}
