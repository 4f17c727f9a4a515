package org.fengqiao.console.bench;

import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.AreaShape;

/// A city in memory, as a bench finds it before its clock starts.
///
/// @param levels areas by the name of their level: `grid`, `comm`, `street`, `district`
/// @param classes class 0 to 6 of each grid
/// @param events points with a status
public record BenchCity(Map<String, List<AreaShape>> levels, int[] classes, Events events) {

    /// The levels as they are drawn, the lowest first.
    public static final List<String> LEVELS = List.of("grid", "comm", "street", "district");

    /// Degrees, and status 0 to 3, of each event.
    public record Events(double[] lon, double[] lat, int[] status) {

        public int count() {
            return lon.length;
        }
    }

    public List<AreaShape> level(String name) {
        return levels.getOrDefault(name, List.of());
    }
}
