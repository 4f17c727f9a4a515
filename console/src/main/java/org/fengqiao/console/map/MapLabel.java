package org.fengqiao.console.map;

import org.fengqiao.console.map.style.FeatureProperties;

/// A text that wants a place on the map.
///
/// @param source name of the style layers (kind symbol) that say how it looks
/// @param text what is written; a second line after a line feed is written smaller
/// @param x world units, middle of the text
/// @param y world units, middle of the text
/// @param room radius in world units of a circle around the place that belongs to the labelled
///   thing; a label much wider than its room is left out
/// @param weight of two that collide the heavier stays, within one style layer
/// @param feature what expressions may ask for besides `name`
public record MapLabel(
        String source,
        String text,
        double x,
        double y,
        double room,
        double weight,
        FeatureProperties feature) {}
