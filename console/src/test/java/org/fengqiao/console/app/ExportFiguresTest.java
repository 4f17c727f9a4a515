package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Figures of areas as they are exported: what is not known is empty, what is 0 is 0.
class ExportFiguresTest {

    private static Map<String, Optional<Object>> exported(Map<String, Double> figures) {
        Area area =
                new Area(
                        AreaCode.of("320100"),
                        "市",
                        null,
                        false,
                        true,
                        new AreaFigures(figures),
                        new GeometryFactory().toGeometry(new Envelope(118, 119, 32, 33)));
        LayerData data = ExportLayers.areas("areas", "", Instant.EPOCH, List.of(area), Shading.OFF);
        List<LayerData.Column> columns = new ArrayList<>(data.columns());
        Map<String, Optional<Object>> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(
                    columns.get(i).name(),
                    Optional.ofNullable(data.features().getFirst().values().get(i)));
        }
        return values;
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        Map<String, Optional<Object>> values = exported(Map.of("population", 0.0));
        assertEquals(Optional.of(0), values.get("population"));
        assertEquals(Optional.empty(), values.get("households"));
    }

    @Test
    void figuresOfTheCitysOwnHaveColumnsThatNoOtherHas() {
        Map<String, Optional<Object>> values = exported(Map.of("GDP（亿元）", 12.5, "name", 7.0));
        assertEquals(Optional.of("市"), values.get("name"));
        assertEquals(Optional.of(7.0), values.get("name_"));
        assertEquals(Optional.of(12.5), values.get("GDP_亿元_"));
    }
}
