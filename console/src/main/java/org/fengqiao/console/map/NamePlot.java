package org.fengqiao.console.map;

import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.NamePlaces.Place;
import org.fengqiao.console.geo.VisualCentre;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// The room of a name that belongs to a line or a place: a square about it, as wide as the name may
/// be long.
///
/// @param roam pixels it may stand beside the place
record NamePlot(Place place, double roam) implements MapLabel.Plot {

    /// A text is at least so many times as long as it is high: what has less room than that is not
    /// even measured.
    private static final double SLENDER = 4;

    @Override
    public Envelope bounds() {
        return square(place.reach() / SLENDER);
    }

    @Override
    public VisualCentre centre() {
        return new VisualCentre(place.x(), place.y(), place.reach() / 2);
    }

    @Override
    public Ground ground(double pixel) {
        return Ground.of(square(place.reach() + 2 * roam * pixel));
    }

    private Envelope square(double side) {
        Envelope box = new Envelope(new Coordinate(place.x(), place.y()));
        box.expandBy(side / 2);
        return box;
    }
}
