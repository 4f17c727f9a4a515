package org.fengqiao.console.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;

/// The shade of each area shown: values cut into classes, 0 the palest. Pure and immutable.
public record Shading(Measure measure, Map<AreaCode, Integer> values, ValueClasses classes) {

    /// As many as the map's style has shades for.
    public static final int MOST_CLASSES = 5;

    public static final Shading OFF =
            new Shading(Measure.NONE, Map.of(), new ValueClasses(List.of()));

    public Shading {
        values = Map.copyOf(values);
    }

    public static Shading of(
            List<Area> areas, Measure measure, Classing classing, IncidentCounts counts) {
        if (measure == Measure.NONE) {
            return OFF;
        }
        Map<AreaCode, Integer> values = new HashMap<>();
        for (Area area : areas) {
            values.put(area.code(), value(area, measure, counts));
        }
        int[] all = values.values().stream().mapToInt(Integer::intValue).toArray();
        return new Shading(measure, values, ValueClasses.of(classing, MOST_CLASSES, all));
    }

    private static int value(Area area, Measure measure, IncidentCounts counts) {
        return switch (measure) {
            case NONE -> 0;
            case OPEN_INCIDENTS -> counts.countOpen(area.code());
            case OVERDUE_INCIDENTS -> counts.countOverdue(area.code());
            case POPULATION -> area.figures().population();
        };
    }

    /// Shade of an area, −1 for none.
    public int shadeOf(AreaCode area) {
        Integer value = values.get(area);
        return value == null ? -1 : classes.find(value).orElse(-1);
    }
}
