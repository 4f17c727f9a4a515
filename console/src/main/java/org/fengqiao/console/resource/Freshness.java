package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/// How far the shown position of a resource can be trusted.
public enum Freshness {
    /// It does not move: a building, a hydrant, a camera.
    FIXED,
    /// Reported lately.
    FRESH,
    /// Reported, but long ago.
    STALE,
    /// Somebody who moves and has not reported: only the registered place is known.
    REGISTERED;

    /// A walker has left the neighbourhood of a report older than this (about 700 m at 1.2 m/s).
    public static final Duration LIMIT = Duration.ofMinutes(10);

    /// @param reportedAt null where only the registered place is known
    /// @param now on the server's clock
    public static Freshness of(ResourceKind kind, @Nullable Instant reportedAt, Instant now) {
        if (!kind.isForce()) {
            return FIXED;
        }
        if (reportedAt == null) {
            return REGISTERED;
        }
        return reportedAt.plus(LIMIT).isBefore(now) ? STALE : FRESH;
    }

    /// Whether it has to be marked on screen.
    public boolean doubtful() {
        return this == STALE || this == REGISTERED;
    }
}
