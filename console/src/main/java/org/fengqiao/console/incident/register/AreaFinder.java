package org.fengqiao.console.incident.register;

import java.util.List;
import org.fengqiao.domain.boundary.Area;

/// Finds areas by name, pinyin or code; the room that knows how is joined in from above.
@FunctionalInterface
public interface AreaFinder {

    /// The best first.
    List<Area> list(String typed, int limit);
}
