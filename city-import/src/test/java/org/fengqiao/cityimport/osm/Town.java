package org.fengqiao.cityimport.osm;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A city that is a box of degrees.
public final class Town {

    private Town() {}

    /// @param districts names of areas in it, each as large as the whole
    public static AreaTree of(
            double west, double east, double south, double north, String... districts) {
        AreaCode root = AreaCode.root("T");
        List<Area> areas = new ArrayList<>();
        Envelope box = new Envelope(west, east, south, north);
        areas.add(area(root, "Town", null, box));
        for (int i = 0; i < districts.length; i++) {
            areas.add(area(root.child("T-" + i), districts[i], root, box));
        }
        return new AreaTree(areas);
    }

    private static Area area(AreaCode code, String name, @Nullable AreaCode parent, Envelope box) {
        return new Area(
                code,
                name,
                parent,
                false,
                true,
                AreaFigures.NONE,
                new GeometryFactory().toGeometry(box));
    }
}
