package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/// Counts how often the lines of a shape cross each other, and stops where it has seen enough.
final class Crossings {

    private static final class Counter implements SegmentIntersector {
        private final LineIntersector lines = new RobustLineIntersector();
        private final int most;
        private int count;

        Counter(int most) {
            this.most = most;
        }

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int k) {
            if (a == b && i == k) {
                return;
            }
            lines.computeIntersection(
                    a.getCoordinate(i),
                    a.getCoordinate(i + 1),
                    b.getCoordinate(k),
                    b.getCoordinate(k + 1));
            if (lines.hasIntersection() && lines.isProper()) {
                count++;
            }
        }

        @Override
        public boolean isDone() {
            return count > most;
        }
    }

    private Crossings() {}

    static boolean areMoreThan(Geometry shape, int most) {
        List<SegmentString> segments = new ArrayList<>();
        for (Object each : LinearComponentExtracter.getLines(shape)) {
            segments.add(new BasicSegmentString(((LineString) each).getCoordinates(), each));
        }
        Counter counter = new Counter(most);
        new MCIndexNoder(counter).computeNodes(segments);
        return counter.isDone();
    }
}
