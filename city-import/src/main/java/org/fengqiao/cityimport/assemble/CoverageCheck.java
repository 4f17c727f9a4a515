package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Looks whether children fill their parent without leaving it, overlapping, or leaving gaps. What
/// is so thin that only the last digits of coordinates differ is passed over.
final class CoverageCheck {

    /// Narrower than this on average is a difference of drawing, not of meaning, in degrees (2 m).
    private static final double SLIVER_DEG = 2e-5;

    private static final double LEAST_M2 = 100;

    private final AreaTree tree;
    private final Map<AreaCode, Candidate> origins;
    private final List<Finding> findings;

    CoverageCheck(AreaTree tree, Map<AreaCode, Candidate> origins, List<Finding> findings) {
        this.tree = tree;
        this.origins = origins;
        this.findings = findings;
    }

    void run() {
        tree.listLevels().forEach(level -> tree.listLevel(level).forEach(this::check));
    }

    private void check(Area parent) {
        List<Area> children = tree.listChildren(parent.code());
        if (children.isEmpty()) {
            if (parent.level().isOutside(tree.deepest())) {
                findings.add(origin(parent).finding(Kind.CHILDLESS, "", 0));
            }
            return;
        }
        overlaps(children);
        if (origin(parent).source() >= 0) { // else it is the union of its children
            PreparedGeometry outline = PreparedGeometryFactory.prepare(parent.shape());
            children.stream()
                    .filter(child -> !outline.covers(child.shape()))
                    .forEach(child -> outside(parent, child));
            gaps(parent, children);
        }
    }

    private Candidate origin(Area area) {
        Candidate found = origins.get(area.code());
        if (found == null) {
            throw new IllegalArgumentException("an area of unknown origin: " + area.code());
        }
        return found;
    }

    private void outside(Area parent, Area child) {
        Geometry rest =
                thick(OverlayNGRobust.overlay(child.shape(), parent.shape(), OverlayNG.DIFFERENCE));
        double m2 = SquareMetres.of(rest);
        if (m2 > LEAST_M2) {
            findings.add(
                    origin(child)
                            .finding(
                                    Kind.OUTSIDE_PARENT,
                                    origin(parent).subject(),
                                    m2 / SquareMetres.of(child.shape()),
                                    rest));
        }
    }

    private void overlaps(List<Area> children) {
        HPRtree index = new HPRtree();
        for (int i = 0; i < children.size(); i++) {
            index.insert(children.get(i).shape().getEnvelopeInternal(), i);
        }
        index.build();
        for (int i = 0; i < children.size(); i++) {
            Area one = children.get(i);
            Envelope box = one.shape().getEnvelopeInternal();
            for (Object each : index.query(box)) {
                int j = (Integer) each;
                if (j > i) {
                    overlap(one, children.get(j));
                }
            }
        }
    }

    private void overlap(Area one, Area other) {
        Geometry common =
                thick(OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.INTERSECTION));
        double m2 = SquareMetres.of(common);
        if (m2 > LEAST_M2) {
            findings.add(origin(one).finding(Kind.OVERLAP, origin(other).subject(), m2, common));
        }
    }

    private void gaps(Area parent, List<Area> children) {
        Geometry union = OverlayNGRobust.union(children.stream().map(Area::shape).toList());
        Geometry rest = thick(OverlayNGRobust.overlay(parent.shape(), union, OverlayNG.DIFFERENCE));
        double m2 = SquareMetres.of(rest);
        if (m2 > LEAST_M2) {
            findings.add(origin(parent).finding(Kind.GAP, "", m2, rest));
        }
    }

    /// The polygons of a difference that are wider than a sliver.
    private static Geometry thick(Geometry difference) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < difference.getNumGeometries(); i++) {
            Geometry part = difference.getGeometryN(i);
            if (part.getDimension() == 2 && 2 * part.getArea() / part.getLength() > SLIVER_DEG) {
                parts.add(part);
            }
        }
        return difference.getFactory().buildGeometry(parts);
    }
}
