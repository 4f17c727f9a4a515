package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.sample.BorderNet.Arc;
import org.locationtech.jts.geom.Geometry;

/// Roads by class (示意), one connected net: streets of the city run along borders, as they mostly
/// do; arterials join the streets' middles along borders; expressways cross them.
final class RoadMaker {

    /// A road between two ends; roads are joined where they share a vertex.
    ///
    /// @param name empty for streets without one
    record Road(ContextClass kind, String name, Chain line) {}

    /// Persons per km² above which every grid has streets around it.
    private static final double URBAN = 5_000;

    private RoadMaker() {}

    /// @param lakes water no road crosses but expressways and bridges, in metres
    /// @param hills where only borders of streets and districts have roads, in metres
    static List<Road> make(
            AreaTree tree,
            List<Arc> arcs,
            Geometry city,
            Geometry lakes,
            Geometry hills,
            Density density) {
        AreaIndex water = new AreaIndex(lakes);
        AreaIndex wood = new AreaIndex(hills);
        List<Arc> open = new ArrayList<>();
        for (Arc arc : arcs) {
            if (arc.level() != Level.CITY && !water.touches(arc.line())) {
                open.add(arc);
            }
        }
        Set<Arc> arterials = new HashSet<>(Arterials.choose(tree, open));
        List<Road> roads = new ArrayList<>();
        for (Arc arc : open) {
            int middle = arc.line().size() / 2;
            double perKm2 = 1e6 * density.persons(arc.line().x(middle), arc.line().y(middle));
            boolean wooded = wood.touches(arc.line());
            if (arterials.contains(arc)) {
                roads.add(new Road(ContextClass.ARTERIAL, "", arc.line()));
            } else if (!Level.STREET.isOutside(arc.level())) {
                roads.add(new Road(ContextClass.SECONDARY, "", arc.line()));
            } else if (!wooded && (arc.level() == Level.COMMUNITY || perKm2 > URBAN)) {
                roads.add(new Road(ContextClass.LOCAL, "", arc.line()));
            }
        }
        return RoadJoiner.join(Expressways.make(city), roads);
    }
}
