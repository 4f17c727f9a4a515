package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.boundary.PlaceInView.Extent;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A city of 8 by 8 cells: four districts, each of four streets.
class PlaceInViewTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static Area area(
            AreaCode code, @Nullable AreaCode parent, int x, int y, double side, double short_) {
        Envelope box = new Envelope(x, x + side - short_, y, y + side - short_);
        return new Area(
                code, code.digits(), parent, false, true, AreaFigures.NONE, SHAPES.toGeometry(box));
    }

    private static AreaTree city() {
        List<Area> areas = new ArrayList<>();
        AreaCode root = AreaCode.root("C");
        areas.add(area(root, null, 0, 0, 8, 0));
        for (int i = 0; i < 4; i++) {
            AreaCode district = root.child("D" + i);
            areas.add(area(district, root, i % 2 * 4, i / 2 * 4, 4, 0));
            for (int k = 0; k < 4; k++) {
                // A street falls a little short of its district, as real borders do.
                areas.add(
                        area(
                                district.child("S" + k),
                                district,
                                i % 2 * 4 + k % 2 * 2,
                                i / 2 * 4 + k / 2 * 2,
                                2,
                                0.002));
            }
        }
        return new AreaTree(areas);
    }

    @ParameterizedTest
    @CsvSource({
        // drilled, west, east, south, north, called after, extent
        "C~, -1, 9, -1, 9, C~, WHOLE",
        "C~, 1, 7, 1, 7, C~, PART",
        "C~, 0.5, 3.5, 0.5, 3.5, C~D0~, PART",
        "C~, 0.5, 1.5, 0.5, 1.5, C~D0~S0~, PART",
        "C~D3~, 0.5, 1.5, 0.5, 1.5, C~D0~S0~, PART",
        "C~D0~, -0.5, 4.5, -0.5, 4.5, C~D0~, AROUND",
        "C~D0~, -3, 5, -3, 5, C~D0~, AROUND",
        "C~D0~, 0.5, 3.5, 0.5, 3.5, C~D0~, PART",
        "C~D0~, -2, 10, -2, 10, C~, WHOLE",
        "C~D0~S0~, -4, 4, -4, 4, C~D0~, WHOLE",
        "C~D0~, 3, 5, 3, 5, C~, PART",
        "C~D0~, 20, 22, 20, 22, C~, AROUND",
        "C~D0~S0~, 0.5, 1.999, 0.5, 1.999, C~D0~S0~, PART"
    })
    void aViewIsCalledAfterWhatItShows(
            String drilled,
            double west,
            double east,
            double south,
            double north,
            String place,
            Extent extent) {
        PlaceInView seen =
                PlaceInView.of(
                        city(), AreaCode.of(drilled), new Envelope(west, east, south, north));
        assertEquals(place + " " + extent, seen.area().code().digits() + " " + seen.extent());
    }
}
