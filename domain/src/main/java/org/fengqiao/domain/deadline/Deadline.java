package org.fengqiao.domain.deadline;

import java.time.Instant;

/// When a limit is used up, and why then.
///
/// @param at the first moment at which the whole limit has been counted
/// @param nearAt the first moment at which no more remains than the near-timeout rule says
/// @param reckoning from the start to `at`
public record Deadline(Instant at, Instant nearAt, Reckoning reckoning) {}
