package org.fengqiao.console.intake;

import java.util.List;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;

/// Makes a layer of a base map ready to be drawn, as the desk does it. Any thread.
@FunctionalInterface
public interface ContextDrawing {

    VectorSource prepare(ContextLayer layer, List<ContextFeature> features);
}
