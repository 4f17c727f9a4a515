package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/// The age of a position in words.
final class PositionAge {

    private static final Texts TEXTS = Texts.of("resource");

    private PositionAge() {}

    /// Empty for what does not move.
    ///
    /// @param reportedAt null where only the registered place is known
    /// @param now on the server's clock
    static String words(ResourceKind kind, @Nullable Instant reportedAt, Instant now) {
        String since =
                reportedAt == null ? "" : Times.words(Duration.between(reportedAt, now).abs());
        return switch (Freshness.of(kind, reportedAt, now)) {
            case FIXED -> "";
            case FRESH -> TEXTS.get("age.fresh", since);
            case STALE -> TEXTS.get("age.stale", since);
            case REGISTERED -> TEXTS.get("age.registered");
        };
    }
}
