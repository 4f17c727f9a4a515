package org.fengqiao.console.map;

import java.util.Optional;

/// Where the pointer is.
///
/// @param x logical pixels
/// @param y logical pixels
/// @param hit topmost thing there
public record MapPointer(double x, double y, double lon, double lat, Optional<MapHit> hit) {}
