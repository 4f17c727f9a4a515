package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.export.ExportWork;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Figures of areas as they are exported: what is not known is empty, what is 0 is 0.
class ExportFiguresTest {

    @TempDir Path folder;

    private static LayerData layer(Map<String, Double> figures) {
        Area area =
                new Area(
                        AreaCode.of("320100"),
                        "市",
                        null,
                        false,
                        true,
                        new AreaFigures(figures),
                        new GeometryFactory().toGeometry(new Envelope(118, 119, 32, 33)));
        return ExportLayers.areas("areas", "", Instant.EPOCH, List.of(area), Shading.OFF);
    }

    private static Map<String, Optional<Object>> exported(Map<String, Double> figures) {
        LayerData data = layer(figures);
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
        assertEquals(Optional.of(0L), values.get("population"));
        assertEquals(Optional.empty(), values.get("households"));
    }

    @Test
    void figuresOfTheCitysOwnHaveColumnsThatNoOtherHas() {
        Map<String, Optional<Object>> values = exported(Map.of("GDP（亿元）", 12.5, "name", 7.0));
        assertEquals(Optional.of("市"), values.get("name"));
        assertEquals(Optional.of(7.0), values.get("name_"));
        assertEquals(Optional.of(12.5), values.get("GDP_亿元_"));
    }

    @Test
    void figuresAreWrittenWhateverTheyAreCalled() throws IOException {
        Map<String, Double> figures =
                Map.of("Population", 1.0, "FID", 2.0, "fid", 3.0, "geom", 4.0, "Name", 5.0);
        Path file = folder.resolve("areas.gpkg");
        ExportWork.geoPackage(layer(figures)).write(file, () -> false);
        RawFeature read = Formats.read(file, null).getFirst().features().getFirst();
        assertEquals("市", read.value("name"));
        assertEquals("5", read.value("Name_"));
        assertEquals("1", read.value("Population_"));
        assertEquals("4", read.value("geom_"));
        assertEquals(
                List.of("2", "3"),
                Stream.of("FID_", "fid__", "fid_", "FID__") // whichever comes first
                        .map(read::value)
                        .filter(value -> !value.isEmpty())
                        .sorted()
                        .toList());
    }

    @Test
    void aCountBeyondTwoMilliardsStaysWhatItIs() {
        assertEquals(
                Optional.of(3_000_000_000L), exported(Map.of("components", 3e9)).get("components"));
    }
}
