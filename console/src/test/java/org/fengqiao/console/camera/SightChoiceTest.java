package org.fengqiao.console.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.Test;

class SightChoiceTest {

    private static final LonLat MIDDLE = new LonLat(118.78, 32.05);

    private static Resource camera(String id, LonLat position, double rangeM) {
        return new Resource(
                ResourceId.of(id),
                ResourceKind.CAMERA,
                id,
                position,
                AreaCode.of("320102001002003"),
                null,
                new CameraView(CameraType.BULLET, 0, 60, rangeM),
                Map.of());
    }

    private static Viewport view(double zoom) {
        return Viewport.at(MIDDLE.lon(), MIDDLE.lat(), zoom, 800, 600);
    }

    private static List<String> chosen(Viewport view, List<Resource> cameras) {
        return SightChoice.choose(view, cameras).stream().map(Resource::name).toList();
    }

    @Test
    void conesAreDrawnOnlyWhereTheyCanBeRead() {
        List<Resource> one = List.of(camera("a", MIDDLE, 80));
        assertEquals(List.of(), chosen(view(13), one));
        assertEquals(List.of("a"), chosen(view(17), one));
    }

    @Test
    void camerasOffTheScreenHaveNoCone() {
        assertEquals(
                List.of(), chosen(view(17), List.of(camera("a", new LonLat(118.9, 32.05), 80))));
    }

    @Test
    void nearestToTheMiddleComeFirstAndThereIsALimit() {
        Random random = new Random(3);
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(
                    camera(
                            "c" + i,
                            new LonLat(
                                    MIDDLE.lon() + (random.nextDouble() - 0.5) * 0.004,
                                    MIDDLE.lat() + (random.nextDouble() - 0.5) * 0.003),
                            60));
        }
        List<Resource> kept = SightChoice.choose(view(17), many);
        assertEquals(SightChoice.MOST, kept.size());
        double furthest = kept.getLast().position().distanceTo(MIDDLE);
        long nearer =
                many.stream()
                        .filter(c -> c.position().distanceTo(MIDDLE) < furthest * 0.99)
                        .count();
        assertTrue(nearer <= SightChoice.MOST, nearer + " nearer");
    }
}
