package org.fengqiao.backend.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class AreaLocatorTest {

    private final AreaTree tree = new SmallCity().tree();
    private final AreaLocator locator = new AreaLocator(tree);

    @Test
    void placeIsFoundInItsGrid() {
        assertEquals(
                Optional.of(AreaCode.of("320102001001001")),
                locator.findGrid(SmallCity.middle(0, 0)));
        assertEquals(
                Optional.of(AreaCode.of("320106002002004")),
                locator.findGrid(SmallCity.middle(7, 3)));
    }

    @Test
    void placeOutsideTheCityHasNoGrid() {
        assertEquals(Optional.empty(), locator.findGrid(SmallCity.OUTSIDE));
    }

    @Test
    void placeOnABorderBelongsToTheSmallestCode() {
        assertEquals(
                Optional.of(AreaCode.of("320102001001001")),
                locator.findGrid(new LonLat(118.71, 32.01)));
    }

    @Test
    void indexAgreesWithLookingAtEveryGrid() {
        Random random = new Random(5);
        GeometryFactory shapes = new GeometryFactory();
        for (int i = 0; i < 2000; i++) {
            LonLat place =
                    new LonLat(
                            118.69 + random.nextDouble() * 0.1, 31.99 + random.nextDouble() * 0.06);
            Optional<AreaCode> expected =
                    tree.listLevel(Level.GRID).stream()
                            .filter(grid ->
                                    grid.shape()
                                            .covers(
                                                    shapes.createPoint(
                                                            new Coordinate(
                                                                    place.lon(), place.lat()))))
                            .map(Area::code)
                            .min(Comparator.naturalOrder());
            assertEquals(expected, locator.findGrid(place), place.toString());
        }
    }
}
