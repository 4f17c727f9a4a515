package org.fengqiao.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One department's call to report in 吹哨报到.
///
/// @param department its code
/// @param dueAt until when it has to be there; running time, nights and holidays included
/// @param reportedInAt when it was; null while it is awaited
public record Whistle(
        String department, Instant at, Instant dueAt, @Nullable Instant reportedInAt) {

    public boolean awaited() {
        return reportedInAt == null;
    }
}
