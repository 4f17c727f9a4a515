package org.fengqiao.domain.statistics;

import java.time.Instant;

/// A step that statistics count.
///
/// @param actor user id of who took it
/// @param inTime by the clock alone; an approved appeal is the case's own, see [CaseFacts#kept]
public record Done(Instant at, String actor, String actorName, boolean inTime) {}
