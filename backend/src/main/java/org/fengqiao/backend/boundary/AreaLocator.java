package org.fengqiao.backend.boundary;

import java.util.Optional;
import org.fengqiao.backend.incident.Places;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Finds the grid that holds a place, from an index; some microseconds among 12,000 grids. Safe for
/// any thread.
public final class AreaLocator implements Places {

    private final AreaTree tree;
    private final HPRtree grids = new HPRtree();

    public AreaLocator(AreaTree tree) {
        this.tree = tree;
        for (Area grid : tree.listLevel(Level.GRID)) {
            grids.insert(grid.shape().getEnvelopeInternal(), grid);
        }
        grids.build();
    }

    public AreaTree tree() {
        return tree;
    }

    /// The grid a place lies in; on a border shared by several, the one with the smallest code.
    /// Absent outside the city.
    @Override
    public Optional<AreaCode> findGrid(LonLat place) {
        Coordinate point = new Coordinate(place.lon(), place.lat());
        Holder holder = new Holder(point);
        grids.query(new Envelope(point), holder::visit);
        return Optional.ofNullable(holder.found);
    }

    private static final class Holder {
        private final Coordinate point;
        private @Nullable AreaCode found;

        private Holder(Coordinate point) {
            this.point = point;
        }

        private void visit(Object item) {
            Area grid = (Area) item;
            AreaCode best = found;
            if ((best == null || grid.code().compareTo(best) < 0)
                    && SimplePointInAreaLocator.locate(point, grid.shape()) != Location.EXTERIOR) {
                found = grid.code();
            }
        }
    }
}
