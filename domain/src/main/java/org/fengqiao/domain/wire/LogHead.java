package org.fengqiao.domain.wire;

/// The newest line of the flow log. Kept outside the database, it makes evident later that a line
/// up to this one was removed or altered, also by somebody who made the chain anew.
///
/// @param sequence of that line; 0 before the first
/// @param chain of that line; before the first, what the first chains from
/// @param count of the lines there are; as great as `sequence` unless some are missing
public record LogHead(long sequence, String chain, long count) {}
