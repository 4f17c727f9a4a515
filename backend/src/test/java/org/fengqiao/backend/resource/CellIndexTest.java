package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;

class CellIndexTest {

    @Test
    void circleHoldsExactlyWhatIsWithinItsRadiusNearestFirst() {
        Random random = new Random(11);
        CellIndex<Integer> index = new CellIndex<>();
        Map<Integer, LonLat> places = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            // Everything is moved once, so that what was left behind would be found.
            index.put(i, place(random));
            places.put(i, place(random));
            index.put(i, places.getOrDefault(i, place(random)));
        }
        for (int round = 0; round < 200; round++) {
            LonLat centre = place(random);
            double radius = 50 + random.nextDouble() * 4950;
            List<Integer> expected =
                    places.entrySet().stream()
                            .filter(entry -> entry.getKey() % 3 != 0)
                            .filter(entry -> centre.distanceTo(entry.getValue()) <= radius)
                            .sorted(
                                    Comparator.comparingDouble(
                                            entry -> centre.distanceTo(entry.getValue())))
                            .map(Map.Entry::getKey)
                            .toList();
            List<Integer> found = new ArrayList<>();
            index.listWithin(centre, radius, key -> key % 3 != 0)
                    .forEach(hit -> found.add(hit.key()));
            assertEquals(expected, found, centre + " within " + radius);
        }
    }

    @Test
    void thingThatMovedIsFoundOnlyWhereItIsNow() {
        CellIndex<String> index = new CellIndex<>();
        LonLat here = new LonLat(118.70, 32.0);
        LonLat there = new LonLat(118.80, 32.0);
        index.put("worker", here);
        index.put("worker", there);
        assertEquals(List.of(), index.listWithin(here, 500, _ -> true));
        assertEquals(1, index.listWithin(there, 500, _ -> true).size());
    }

    private static LonLat place(Random random) {
        return new LonLat(118.6 + random.nextDouble() * 0.4, 31.9 + random.nextDouble() * 0.3);
    }

    @Test
    void whatIsRemovedIsNotFoundAgain() {
        CellIndex<String> index = new CellIndex<>();
        LonLat place = new LonLat(118.79, 32.05);
        index.put("one", place);
        index.put("two", place);
        index.remove("one");
        index.remove("never there");
        assertEquals(
                List.of("two"),
                index.listWithin(place, 10, _ -> true).stream().map(CellIndex.Hit::key).toList());
    }
}
