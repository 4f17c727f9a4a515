package org.fengqiao.domain.resource;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;

/// A place that is looked after because something may happen there (重点场所). Nobody is sent to it for
/// its own sake, and it is no help in need: that is a [Resource].
///
/// @param name as shown, in the city's language
/// @param grid the innermost area it lies in, which counts it among its figures
public record KeyPlace(
        ResourceId id, KeyPlaceKind kind, String name, LonLat position, AreaCode grid) {}
