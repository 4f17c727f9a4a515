package org.fengqiao.console.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.gap.GapItem;

/// What of a digest its user has not read yet.
///
/// @param unread in the digest's order; never empty
public record KeptDigest(Instant from, Instant to, List<GapItem> unread) {

    /// @throws IllegalArgumentException if nothing is unread
    public KeptDigest {
        unread = List.copyOf(unread);
        if (unread.isEmpty()) {
            throw new IllegalArgumentException("a digest without an item is read");
        }
    }

    static KeptDigest of(GapDigest digest) {
        return new KeptDigest(digest.from(), digest.to(), digest.items());
    }

    Duration blind() {
        return Duration.between(from, to);
    }

    long count(GapItem.Kind kind) {
        return unread.stream().filter(item -> item.kind() == kind).count();
    }
}
