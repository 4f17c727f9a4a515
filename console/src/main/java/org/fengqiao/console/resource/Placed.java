package org.fengqiao.console.resource;

import java.time.Instant;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.jspecify.annotations.Nullable;

/// A resource with where it was last known to be, and whether it is on duty.
///
/// @param reportedAt null where `position` is only the registered place
/// @param duty null for what does no duty
public record Placed(
        Resource resource, LonLat position, @Nullable Instant reportedAt, @Nullable Duty duty) {}
