package org.fengqiao.console.resource;

import java.util.function.IntConsumer;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.Components;
import org.locationtech.jts.geom.Envelope;

/// The components of one area as they came, and where each of its grids lies, so that looking for
/// what is in sight passes over grids, not over components. Immutable.
final class ComponentPart {

    private final Components all;
    private final Envelope[] boxes;
    private final Envelope whole = new Envelope();
    private final int[] counts;

    ComponentPart(Components all) {
        this.all = all;
        counts = new int[all.classes().size()];
        boxes = new Envelope[all.grids().size()];
        for (int grid = 0; grid < boxes.length; grid++) {
            Envelope box = new Envelope();
            for (int at = all.start(grid); at < all.start(grid + 1); at++) {
                box.expandToInclude(all.lon(at), all.lat(at));
                counts[all.kind(at)]++;
            }
            boxes[grid] = box;
            whole.expandToInclude(box);
        }
    }

    Components all() {
        return all;
    }

    /// Visits those of a class in sight, in their order.
    ///
    /// @param sight degrees
    void visit(ClassKey key, Envelope sight, IntConsumer visitor) {
        int kind = all.classes().indexOf(key);
        if (kind < 0 || !whole.intersects(sight)) {
            return;
        }
        for (int grid = 0; grid < boxes.length; grid++) {
            if (boxes[grid].intersects(sight)) {
                int to = all.start(grid, kind + 1);
                for (int at = all.start(grid, kind); at < to; at++) {
                    if (sight.contains(all.lon(at), all.lat(at))) {
                        visitor.accept(at);
                    }
                }
            }
        }
    }

    /// How many of a class there are.
    int count(ClassKey key) {
        int kind = all.classes().indexOf(key);
        return kind < 0 ? 0 : counts[kind];
    }
}
