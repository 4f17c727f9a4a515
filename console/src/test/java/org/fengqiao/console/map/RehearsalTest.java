package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class RehearsalTest {

    static final List<String> STYLES = MapStyle.BUNDLED;

    private static final List<MarkerKind> KINDS =
            List.of(
                    MarkerKind.of("status", "done", "grade", "blue"),
                    MarkerKind.of("status", "overdue", "grade", "red"));

    /// A rehearsal that draws nothing would teach the compiler nothing.
    @ParameterizedTest
    @FieldSource("STYLES")
    void drawsAreasAndMarkersOfEveryStyle(String style) {
        int[] pixels = new Rehearsal(MapStyle.load(style), "incident", KINDS).round().pixels();
        long colours = Arrays.stream(pixels).distinct().count();
        assertTrue(colours > 50, () -> colours + " colours");
    }

    @Test
    void itsAreasShareTheirBordersAsThoseOfACityDo() {
        for (int side : RehearsalCity.COUNTS) {
            Geometry[] areas =
                    new RehearsalCity()
                            .level(side).stream().map(AreaShape::shape).toArray(Geometry[]::new);
            assertFalse(CoverageValidator.hasInvalidResult(CoverageValidator.validate(areas)));
        }
    }
}
