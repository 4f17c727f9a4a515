package org.fengqiao.domain.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.feature.Column;
import org.fengqiao.domain.feature.Feature;
import org.fengqiao.domain.feature.FeatureFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// A city's files keep every figure it has, and none it has not.
class FigureColumnsTest {

    @TempDir private Path folder;

    private static final Geometry SHAPE =
            new GeometryFactory().toGeometry(new Envelope(118, 118.1, 32, 32.1));

    private static Area area(String code, @Nullable String parent, AreaFigures figures) {
        return new Area(
                AreaCode.of(code),
                code,
                parent == null ? null : AreaCode.of(parent),
                false,
                true,
                figures,
                SHAPE);
    }

    private Map<String, Double> kept(AreaFigures figures) throws IOException {
        Path file = folder.resolve("kept.fgb");
        BoundaryFile.save(
                file,
                new AreaTree(
                        List.of(
                                area("320100", null, AreaFigures.NONE),
                                area("320102", "320100", figures))));
        AreaTree tree = BoundaryFile.load(file);
        assertEquals(Map.of(), tree.root().figures().values());
        return tree.get(AreaCode.of("320102")).figures().values();
    }

    @Test
    void figuresOfAnyNameAreKept() throws IOException {
        Map<String, Double> figures =
                Map.of("population", 0.0, "units", 2.5, "name", -1e12, "GDP（亿元）", 12.25);
        assertEquals(figures, kept(new AreaFigures(figures)));
    }

    @Test
    void countsAreWholeNumbersInTheFile() throws IOException {
        kept(new AreaFigures(Map.of("population", 7.0)));
        List<Feature> features = FeatureFile.load(folder.resolve("kept.fgb"));
        assertEquals(7, features.getLast().getInt("population"));
        assertEquals(
                false, features.getLast().values().containsKey("households"), "nobody has any");
    }

    /// They have all six columns, and 0 in each where nothing is known.
    @Test
    void citiesOfEarlierVersionsAreReadAndTheirZerosAreMissing() throws IOException {
        List<Column> columns = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (String text : List.of("code", "name")) {
            columns.add(new Column(text, Column.Type.TEXT));
            values.put(text, "320100");
        }
        for (String flag : List.of("pseudoUnit", "surveyed")) {
            columns.add(new Column(flag, Column.Type.BOOL));
            values.put(flag, true);
        }
        for (String count : AreaFigures.COUNTS) {
            columns.add(new Column(count, Column.Type.INT));
            values.put(count, 0);
        }
        Path file = folder.resolve("old.fgb");
        FeatureFile.save(file, "boundaries", columns, List.of(new Feature(SHAPE, values)));
        assertEquals(AreaFigures.NONE, BoundaryFile.load(file).root().figures());
        values = new HashMap<>(values);
        values.put("population", 5);
        FeatureFile.save(file, "boundaries", columns, List.of(new Feature(SHAPE, values)));
        AreaFigures some = BoundaryFile.load(file).root().figures();
        assertEquals(5.0, Objects.requireNonNull(some.values().get("population")));
        assertEquals(0.0, Objects.requireNonNull(some.values().get("units")));
    }
}
