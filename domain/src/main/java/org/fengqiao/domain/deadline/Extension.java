package org.fengqiao.domain.deadline;

import java.time.Instant;

/// An approved extension 延期: time added onto a limit and counted like it.
///
/// @param at when it was approved; before that moment it did not hold
/// @param by of the same kind as the limit it is added to
public record Extension(Instant at, TimeLimit by, String reason) {}
