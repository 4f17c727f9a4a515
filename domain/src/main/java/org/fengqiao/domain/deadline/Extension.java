package org.fengqiao.domain.deadline;

import java.time.Instant;

/// Time added onto a limit 延期, counted like the limit itself.
///
/// @param at when it was granted
/// @param reason in words
public record Extension(Instant at, TimeLimit by, String reason) {}
