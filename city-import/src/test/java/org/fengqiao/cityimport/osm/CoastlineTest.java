package org.fengqiao.cityimport.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class CoastlineTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static LineString line(double... lonLat) {
        Coordinate[] corners = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return SHAPES.createLineString(corners);
    }

    /// The sea lies to the right of a shore that runs north: in the east half of the frame.
    @Test
    void aShoreThatOnlyTouchesTheFrameChangesNothing() {
        LineString shore = line(5, -1, 5, 11);
        LineString touching = line(-3, 4, 0, 5, -3, 6);
        Envelope frame = new Envelope(0, 10, 0, 10);
        for (List<LineString> lines : List.of(List.of(shore), List.of(shore, touching))) {
            var sea = Coastline.sea(lines, frame);
            assertEquals(1, sea.size());
            assertEquals(new Envelope(5, 10, 0, 10), sea.getFirst().getEnvelopeInternal());
        }
    }
}
