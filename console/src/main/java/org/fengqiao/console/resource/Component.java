package org.fengqiao.console.resource;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;

/// One component taken out of the arrays.
///
/// @param id its code (部件标识码)
/// @param grid the innermost area it lies in
public record Component(long id, ClassKey key, ComponentState state, LonLat position, AreaCode grid)
        implements Thinning.Spot {

    static Component of(Components all, int at) {
        int low = 0;
        int high = all.grids().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.start(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Component(
                all.id(at),
                all.classes().get(all.kind(at)),
                all.state(at),
                new LonLat(all.lon(at), all.lat(at)),
                all.grids().get(low));
    }
}
