package org.fengqiao.backend.boundary;

import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.incident.Places;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Finds the innermost area that holds a place, from an index; some microseconds among 12,000
/// grids. Safe for any thread.
public final class AreaLocator implements Places {

    private final AreaTree tree;
    private final HPRtree leaves = new HPRtree();
    private final List<Area> others;

    public AreaLocator(AreaTree tree) {
        this.tree = tree;
        for (Area leaf : tree.listLeaves()) {
            leaves.insert(leaf.shape().getEnvelopeInternal(), leaf);
        }
        leaves.build();
        others =
                tree.listLevels().reversed().stream()
                        .flatMap(level -> tree.listLevel(level).stream())
                        .filter(area -> !tree.listChildren(area.code()).isEmpty())
                        .toList();
    }

    public AreaTree tree() {
        return tree;
    }

    /// The grid (or other leaf) a place lies in; on a border shared by several, the one with the
    /// smallest code. In a gap between them the innermost area that has the place. Absent outside
    /// the city.
    @Override
    public Optional<AreaCode> findGrid(LonLat place) {
        Coordinate point = new Coordinate(place.lon(), place.lat());
        Holder holder = new Holder(point);
        leaves.query(new Envelope(point), holder::visit);
        for (int i = 0; i < others.size() && holder.found == null; i++) {
            Area area = others.get(i);
            if (area.shape().getEnvelopeInternal().contains(point)) {
                holder.visit(area);
            }
        }
        return Optional.ofNullable(holder.found);
    }

    private static final class Holder {
        private final Coordinate point;
        private @Nullable AreaCode found;

        private Holder(Coordinate point) {
            this.point = point;
        }

        private void visit(Object item) {
            Area area = (Area) item;
            AreaCode best = found;
            if ((best == null || area.code().compareTo(best) < 0)
                    && SimplePointInAreaLocator.locate(point, area.shape()) != Location.EXTERIOR) {
                found = area.code();
            }
        }
    }
}
