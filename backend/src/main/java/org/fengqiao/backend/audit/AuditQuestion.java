package org.fengqiao.backend.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.fengqiao.backend.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// The query parameters that every list of the audit understands.
///
/// @param before only lines with a smaller number; all where it is left out
/// @param limit 200 where it is left out
record AuditQuestion(
        @Schema(description = "Only lines with a smaller number") @Nullable Long before,
        @Schema(description = "1 to 1000, 200 if left out") @Nullable Integer limit,
        @Nullable String incident,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String terminal,
        @Schema(description = "Within") @Nullable Instant from,
        @Schema(description = "Not within") @Nullable Instant to) {

    private static final int MOST_LINES = 1000;
    private static final int USUAL_LINES = 200;

    /// @throws Refusal `malformed` for an end before the beginning
    AuditFilter filter() {
        return new AuditFilter(incident, actor, action, terminal, from, to);
    }

    long below() {
        return before == null ? Long.MAX_VALUE : before;
    }

    /// @throws Refusal `malformed` outside of its range
    int most() {
        int asked = limit == null ? USUAL_LINES : limit;
        if (asked < 1 || asked > MOST_LINES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_LINES);
        }
        return asked;
    }
}
