package org.fengqiao.cityimport.osm;

import org.locationtech.jts.geom.Envelope;

/// How far a base map reaches beyond its city: a tenth of its size, so that nobody sees an edge at
/// its border, but no less than 1 km and no more than 10 km.
final class Frame {

    private static final double PART = 0.1;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double LEAST_M = 1_000;
    private static final double MOST_M = 10_000;

    private Frame() {}

    /// @param city degrees
    static Envelope around(Envelope city) {
        double across = METRES_PER_DEGREE * Math.cos(Math.toRadians(city.centre().y));
        double width = city.getWidth() * across;
        double height = city.getHeight() * METRES_PER_DEGREE;
        double margin = Math.clamp(PART * Math.max(width, height), LEAST_M, MOST_M);
        Envelope frame = new Envelope(city);
        frame.expandBy(margin / across, margin / METRES_PER_DEGREE);
        return frame;
    }
}
