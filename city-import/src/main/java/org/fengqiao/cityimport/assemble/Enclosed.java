package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Levels by what lies within what, for areas of which nothing else tells a level: codes of the
/// same length say nothing where the city has one like its districts.
final class Enclosed {

    /// Two outlines of one area are about as large.
    private static final double CLEARLY_LARGER = 1.2;

    private Enclosed() {}

    /// @param told with levels; they stay unless all are the same and most areas lie within others
    static List<Candidate> levels(List<Candidate> told) {
        if (told.size() < 3 || told.stream().mapToInt(Candidate::level).distinct().count() > 1) {
            return told;
        }
        HPRtree index = new HPRtree();
        told.forEach(c -> index.insert(c.shape().getEnvelopeInternal(), c));
        index.build();
        List<Candidate> levelled = new ArrayList<>();
        int enclosed = 0;
        for (Candidate each : told) {
            int depth = depth(each, index);
            enclosed += depth > 0 ? 1 : 0;
            levelled.add(each.withLevel(depth));
        }
        return 2 * enclosed > told.size() ? levelled : told;
    }

    private static int depth(Candidate area, HPRtree index) {
        Coordinate inside = area.shape().getInteriorPoint().getCoordinate();
        double least = area.shape().getArea() * CLEARLY_LARGER;
        return (int)
                ((List<?>) index.query(new Envelope(inside)))
                        .stream()
                                .map(Candidate.class::cast)
                                .filter(other -> other.shape().getArea() > least)
                                .filter(other ->
                                        SimplePointInAreaLocator.locate(inside, other.shape())
                                                == Location.INTERIOR)
                                .count();
    }
}
