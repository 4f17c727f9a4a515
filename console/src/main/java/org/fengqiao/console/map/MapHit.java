package org.fengqiao.console.map;

import org.locationtech.jts.geom.Envelope;

/// What lies under the pointer.
public sealed interface MapHit {

    /// The layer it belongs to.
    String layer();

    /// An area of an [AreaLayer].
    record OfArea(String layer, AreaShape area) implements MapHit {}

    /// A single marker of a [MarkerLayer].
    record OfMarker(String layer, Marker marker) implements MapHit {}

    /// Several markers shown as one.
    ///
    /// @param count how many
    /// @param worst id of the member with the highest severity
    /// @param world box around the members' grid cell, world units; fit the view to it to look
    ///   inside
    record OfCluster(String layer, int count, String worst, Envelope world) implements MapHit {}

    /// A shape of a [ShapeLayer].
    record OfShape(String layer, String id) implements MapHit {}
}
