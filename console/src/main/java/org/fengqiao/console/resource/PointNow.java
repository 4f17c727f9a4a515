package org.fengqiao.console.resource;

import org.fengqiao.domain.geodesy.LonLat;

/// One point of the map as it is at a moment: where, and what is known of it.
public record PointNow(LonLat at, PointFacts facts) {}
