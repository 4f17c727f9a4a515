package org.fengqiao.console.map;

import java.util.List;

/// A click on the map.
///
/// @param x logical pixels
/// @param y logical pixels
/// @param count 1 for a single click, 2 for a double click
/// @param secondary whether the secondary button was used
/// @param hits what lies there, topmost first
public record MapClick(
        double x,
        double y,
        double lon,
        double lat,
        int count,
        boolean secondary,
        List<MapHit> hits) {}
